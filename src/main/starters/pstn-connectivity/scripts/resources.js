'use strict';

const { account } = require('./account');
// {{#trunk}}
const { trunk } = require('../lib/trunk');
// {{/trunk}}
// {{#sip-domain}}
const { domain } = require('../lib/domain');
// {{/sip-domain}}
// {{#byoc}}
const { byoc } = require('../lib/byoc');
// {{/byoc}}
const numbers = require('../lib/numbers');
// {{#emergency}}
const { emergency } = require('../lib/emergency');
// {{/emergency}}

/** @typedef {import('../lib/provisioning').Resource} Resource */

/** The numbers that people see when they are called. @param {Record<string, any>} settings @returns {string[]} */
function shown(settings) {
  /** @type {string[]} */
  const numbers = [];
  // {{#trunk}}
  numbers.push(...settings.numbers);
  // {{/trunk}}
  // {{#call-flow}}
  numbers.push(settings.callerId);
  // {{/call-flow}}
  return [...new Set(numbers)];
}

/**
 * What the account needs for this project, each after what it rests on.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @param {Set<string>} [takeOver] numbers that may be taken away from where they point to
 * @returns {Resource[]}
 */
function resources(client, env, settings, takeOver = new Set()) {
  const project = { client, env, settings, takeOver };
  const all = [
    // {{#trunk}}
    ...trunk(project),
    ...numbers.trunkNumbers(project),
    // {{/trunk}}
    // {{#sip-domain}}
    ...domain(project),
    // {{/sip-domain}}
    // {{#byoc}}
    ...byoc(project),
    // {{/byoc}}
    // {{#call-flow}}
    ...numbers.callFlowNumbers(project),
    numbers.shownNumber(project, settings.callerId),
    // {{/call-flow}}
    // {{#emergency}}
    ...emergency(project),
    // {{/emergency}}
    ...account(
      client, env, settings, shown(settings),
      // {{#usage-trigger}}
      // {{#trunk}}
      { usageCategory: 'trunking-termination' },
      // {{/trunk}}
      // {{/usage-trigger}}
    ),
  ];
  // the trunk and the SIP Domain take calls from the same addresses
  return all.filter((one, index) => all.findIndex((other) => other.name === one.name) === index);
}

module.exports = { resources };
