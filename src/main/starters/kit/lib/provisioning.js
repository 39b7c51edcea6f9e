'use strict';

/**
 * @typedef {object} Resource something of the account that the project needs
 * @property {string} name what the plan calls it; unlike all others
 * @property {string} [step] the step of steps.json that it stands for; the plan then says how far that is
 * @property {(made: Map<string, any>) => Promise<any>} find what is there already, or nothing; changes nothing
 * @property {(found: any, made: Map<string, any>) => string[]} [differs] in what it is not as it should be
 * @property {(made: Map<string, any>) => Promise<any>} [create]
 * @property {string[]} [then] what a person has to do once it was created
 * @property {(found: any, made: Map<string, any>) => Promise<any>} [change]
 * @property {(found: any, made: Map<string, any>) => string[]} [held] why what differs is not changed without a person's say
 * @property {string} [missing] what a person has to do where it is not there and cannot be created here
 * @property {(error: any) => string[] | undefined} [refused] what a person has to do where Twilio refuses; nothing: all ends
 */
/** @typedef {{ name: string, step?: string, action: 'create' | 'change' | 'leave' | 'by hand', details: string[] }} Line */

/**
 * What becomes of one resource.
 * @param {Resource} resource
 * @param {Map<string, any>} made
 * @param {boolean} apply
 * @returns {Promise<Pick<Line, 'action' | 'details'>>}
 */
async function one(resource, made, apply) {
  const found = await resource.find(made);
  if (!found) {
    if (!resource.create) return { action: 'by hand', details: [resource.missing ?? 'has to be made by hand'] };
    if (apply) made.set(resource.name, await resource.create(made));
    return { action: 'create', details: resource.then ?? [] };
  }
  made.set(resource.name, found);
  const details = resource.differs?.(found, made) ?? [];
  if (details.length === 0) return { action: 'leave', details };
  const held = resource.held?.(found, made) ?? [];
  if (held.length > 0 || !resource.change) return { action: 'by hand', details: [...details, ...held] };
  if (apply) made.set(resource.name, await resource.change(found, made));
  return { action: 'change', details };
}

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
    const about = { name: resource.name, ...(resource.step && { step: resource.step }) };
    try {
      lines.push({ ...about, ...await one(resource, made, apply) });
    } catch (error) {
      const details = resource.refused?.(error);
      if (details === undefined) throw error;
      lines.push({ ...about, action: 'by hand', details });
    }
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

/**
 * The steps of the plan that no resource stands for: nothing here knows how far they are.
 * @template {{ id: string }} S
 * @param {S[]} steps
 * @param {Line[]} lines
 */
function waiting(steps, lines) {
  return steps.filter(({ id }) => !lines.some(({ step }) => step === id));
}

/**
 * In what a resource is otherwise than wanted, in words.
 * @param {Record<string, any>} found
 * @param {Record<string, any>} wanted by the SDK's names
 * @returns {string[]}
 */
function differences(found, wanted) {
  return Object.entries(wanted).filter(([name, value]) => found[name] !== value)
    .map(([name, value]) => `${name} is ${String(found[name] ?? '') || 'empty'}, it should be ${value}`);
}

/** What is fetched by its SID or name, or undefined where it is not there. @template T @param {Promise<T>} fetched @returns {Promise<T | undefined>} */
async function ifThere(fetched) {
  try {
    return await fetched;
  } catch (error) {
    if (/** @type {any} */ (error).status === 404) return undefined;
    throw error;
  }
}

module.exports = { differences, ifThere, provision, shown, waiting };
