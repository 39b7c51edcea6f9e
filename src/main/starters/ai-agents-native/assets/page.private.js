'use strict';

// {{^hipaa}}
const LONGEST = 200;
// {{/hipaa}}

/**
 * What the page or app says along with a call, for the agent. Who calls is proven by the token; this is not, since anybody can
 * have a page say anything. Only names of the settings are taken, and nothing that could pass for a sign of the system.
 * @param {Record<string, any>} event
 * @param {Record<string, any>} settings
 * @returns {Record<string, string>}
 */
function fromPage(event, { pageParameters }) {
  // {{^hipaa}}
  if (!String(event.From).startsWith('client:')) return {};
  const found = pageParameters
    .filter((/** @type {string} */ name) => typeof event[name] === 'string' && event[name] !== '')
    .map((/** @type {string} */ name) => `${name}: ${event[name].replace(/[[\]\p{C}\s]+/gu, ' ').slice(0, LONGEST)}`);
  if (found.length > 0) return { page: found.join('; ') };
  // {{/hipaa}}
  // {{#hipaa}}
  // health data may be among it, and has no place in the parameters of a session
  // {{/hipaa}}
  return {};
}

module.exports = { fromPage };
