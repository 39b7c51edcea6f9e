'use strict';

/** @typedef {ReturnType<import('../assets/rest.private').restClient>} Client */
/** @typedef {import('./provisioning').Resource} Resource */
/** @typedef {Map<string, any>} Made */
/**
 * @typedef {object} Project what the resources are made from
 * @property {Client} client
 * @property {Record<string, string>} env
 * @property {Record<string, any>} settings
 * @property {Set<string>} takeOver numbers that may be taken away from where they point to
 */

/**
 * In what a resource is otherwise than wanted, and how each is to be said.
 * @param {Record<string, any>} wanted by the SDK's names; undefined: does not matter
 * @param {Record<string, any>} found
 */
function differences(wanted, found) {
  return Object.entries(wanted)
    .filter(([key, value]) => value !== undefined && (found[key] ?? '') !== value)
    .map(([key, value]) => `${key} is ${JSON.stringify(found[key] ?? '')}, it should be ${JSON.stringify(value)}`);
}

/**
 * A resource that only says what stands there and nobody asked for: who may send calls, and where they go, has to be known.
 * @param {string} name
 * @param {(made: Made) => Promise<string[]>} extra
 * @returns {Resource}
 */
function nothingElse(name, extra) {
  return {
    name,
    find: async (made) => ({ extra: await extra(made) }),
    differs: (found) => found.extra.map((/** @type {string} */ one) => `${one} is there too, which the settings do not name; take it away or name it`),
  };
}

// {{#calls}}
/** The address of a Function, as a resource of the account names it. @param {Record<string, string>} env @param {string} path */
function webhook(env, path) {
  let url = `${env.PUBLIC_BASE_URL}${path}`;
  // {{#recovery}}
  // how long Twilio waits and how often it tries is said behind the #; otherwise callers hear fifteen seconds of nothing
  url += '#ct=2000&rt=5000&rc=2';
  // {{/recovery}}
  return url;
}
// {{/calls}}

// Names under twilio.com are given out once in the world.
const NAME_TAKEN = 21232;

/**
 * Says in plain words that somebody else has a domain name.
 * @template T
 * @param {string} domainName
 * @param {Promise<T>} creating
 */
async function ownName(domainName, creating) {
  try {
    return await creating;
  } catch (error) {
    const { code, status, message } = /** @type {any} */ (error);
    const taken = code === NAME_TAKEN || ([400, 409].includes(status) && /domain/i.test(message) && /\b(use|taken|exists?|unique)\b/i.test(message));
    if (!taken) throw error;
    throw new Error(`${domainName} is taken already, by another account or another trunk; choose another "name" in assets/settings.private.json (Twilio says: ${message})`, { cause: error });
  }
}

module.exports = {
  differences,
  nothingElse,
  ownName,
  // {{#calls}}
  webhook,
  // {{/calls}}
};
