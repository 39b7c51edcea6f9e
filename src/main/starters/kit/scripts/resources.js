'use strict';

/** @typedef {import('../lib/provisioning').Resource} Resource */

/**
 * What the account needs for this project, each after what it rests on.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @returns {Resource[]}
 */
function resources(client, env, settings) {
  return [];
}

module.exports = { resources };
