'use strict';

/**
 * @typedef {object} Resource something of the account that the project needs
 * @property {string} name what the plan calls it; unlike all others
 * @property {(made: Map<string, any>) => Promise<any>} find what is there already, or nothing; changes nothing
 * @property {(found: any, made: Map<string, any>) => string[]} [differs] in what it is not as it should be
 * @property {(made: Map<string, any>) => Promise<any>} [create]
 * @property {(found: any, made: Map<string, any>) => Promise<any>} [change]
 * @property {(found: any, made: Map<string, any>) => string[]} [held] why what differs is not changed without a person's say
 * @property {string} [missing] what a person has to do where it is not there and cannot be created here
 * @property {(made: Map<string, any>) => string} [shown] what the plan says of it once it is there
 */
/** @typedef {{ name: string, action: 'create' | 'change' | 'leave' | 'by hand', details: string[] }} Line */

/**
 * Goes through the resources in their order. Without `apply` it only looks and says what it would do; run twice, the second
 * run finds everything and leaves it.
 * @param {Resource[]} resources what rests on another stands behind it
 * @param {{ apply: boolean }} options
 */
async function provision(resources, { apply }) {
  /** @type {Map<string, any>} */
  const made = new Map();
  /** @type {Line[]} */
  const lines = [];
  for (const resource of resources) {
    const found = await resource.find(made);
    if (!found) {
      if (!resource.create) {
        lines.push({ name: resource.name, action: 'by hand', details: [resource.missing ?? 'has to be made by hand'] });
        continue;
      }
      lines.push({ name: resource.name, action: 'create', details: [] });
      if (apply) made.set(resource.name, await resource.create(made));
      continue;
    }
    const details = resource.differs?.(found, made) ?? [];
    const held = details.length === 0 ? [] : resource.held?.(found, made) ?? [];
    if (details.length === 0 || held.length > 0 || !resource.change) {
      lines.push({ name: resource.name, action: details.length === 0 ? 'leave' : 'by hand', details: [...details, ...held] });
      made.set(resource.name, found);
      continue;
    }
    lines.push({ name: resource.name, action: 'change', details });
    made.set(resource.name, apply ? await resource.change(found, made) : found);
  }
  return { lines, made };
}

/** @param {Line[]} lines @param {boolean} applied */
function shown(lines, applied) {
  const words = applied
    ? { create: 'created', change: 'changed', leave: 'left   ', 'by hand': 'by hand' }
    : { create: 'create ', change: 'change ', leave: 'leave  ', 'by hand': 'by hand' };
  return lines.map((l) => [`${words[l.action]}  ${l.name}`, ...l.details.map((d) => `           ${d}`)].join('\n')).join('\n');
}

module.exports = { provision, shown };
