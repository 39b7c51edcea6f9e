'use strict';

const { environmentProblems, settingsProblems } = require('./problems');

const NEEDED = [
  'ACCOUNT_SID', 'AUTH_TOKEN',
  // {{#webhooks}}
  'PUBLIC_BASE_URL',
  // {{/webhooks}}
];

/** What has to be mended before Twilio is asked for anything. @param {Record<string, any>} settings @param {Record<string, string>} env @returns {string[]} */
const problems = (settings, env) => [...settingsProblems(settings), ...environmentProblems(settings, env)];

/** The addresses whose /health has to answer. @param {Record<string, string>} env @returns {string[]} */
function addresses(env) {
  /** @type {string[]} */
  const out = [];
  // {{#webhooks}}
  out.push(env.PUBLIC_BASE_URL);
  // {{/webhooks}}
  return out;
}

module.exports = { NEEDED, addresses, problems };
