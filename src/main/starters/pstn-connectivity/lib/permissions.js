'use strict';

const { ifThere } = require('./resource');

/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

/**
 * Whether the countries may be called that people call. Only looked at: who opens a country pays for what is dialled there.
 * @param {Project} project
 * @returns {Resource[]}
 */
function permissions({ client, settings }) {
  return settings.countries.map((/** @type {string} */ country) => ({
    name: `calls to ${country}`,
    find: () => ifThere(client.voice.v1.dialingPermissions.countries(country).fetch()),
    missing: 'is not a country that Twilio knows',
    differs: (/** @type {any} */ found) => [
      ...(found.lowRiskNumbersEnabled ? [] : ['they are switched off; switch them on under Console > Voice > Settings > Geo permissions']),
      ...(found.highRiskTollfraudNumbersEnabled ? ['numbers that are often used for fraud are open too; close them unless you call them'] : []),
    ],
  }));
}

module.exports = { permissions };
