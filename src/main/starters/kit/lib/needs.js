'use strict';

/** What of the environment nothing works without. */
const NEEDED = ['ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL'];

/** What has to be mended before Twilio is asked for anything. @param {Record<string, any>} settings @param {Record<string, string>} env @returns {string[]} */
function problems(settings, env) {
  const base = env.PUBLIC_BASE_URL;
  if (!base.startsWith('https://')) return [`PUBLIC_BASE_URL has to begin with https://, it is ${base}`];
  return base.endsWith('/') ? ['PUBLIC_BASE_URL ends with a slash; signatures will not match, take it away'] : [];
}

/** The addresses whose /health has to answer. @param {Record<string, string>} env @returns {string[]} */
const addresses = (env) => [env.PUBLIC_BASE_URL];

module.exports = { NEEDED, addresses, problems };
