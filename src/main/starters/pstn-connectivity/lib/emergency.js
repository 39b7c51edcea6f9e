'use strict';

const { ifThere } = require('./provisioning');
const { numberOf } = require('./numbers');
// {{#sip-domain}}
const { DOMAIN } = require('./domain');
const { differences } = require('./resource');
// {{/sip-domain}}

/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

const ADDRESS = 'emergency address';
// Addresses are registered for these countries only: the United States and Canada, the United Kingdom.
const REGISTERED = /^\+(1|44)/;

/** @param {Record<string, any>} settings @returns {string[]} */
function callingNumbers(settings) {
  const all = [settings.emergencyCallerId];
  // {{#trunk}}
  all.push(...settings.numbers);
  // {{/trunk}}
  // {{#call-flow}}
  all.push(...settings.callFlowNumbers);
  // {{/call-flow}}
  return [...new Set(all.filter(Boolean))];
}

/**
 * Each number from which help can be called needs a registered address; without it the call goes to a national centre that
 * has to ask where the caller is.
 * @param {Project} project
 * @returns {Resource[]}
 */
function emergency(project) {
  const { client, env, settings } = project;
  return [
    {
      name: ADDRESS,
      step: 'emergency-address-registered',
      find: async () => (env.EMERGENCY_ADDRESS_SID ? ifThere(client.addresses(env.EMERGENCY_ADDRESS_SID).fetch()) : undefined),
      missing: 'register the place where the telephones are with Twilio, and write the SID of the address (AD…) into EMERGENCY_ADDRESS_SID',
      differs: (found) => (found.emergencyEnabled ? [] : ['it is not enabled for emergency calls']),
    },
    ...callingNumbers(settings).map((number) => (REGISTERED.test(number) ? registered(project, number) : elsewhere(number))),
    // {{#sip-domain}}
    domainSwitch(project),
    // {{/sip-domain}}
  ];
}

/** @param {Project} project @param {string} number @returns {Resource} */
function registered(project, number) {
  return {
    name: `emergency address of ${number}`,
    find: () => numberOf(project, number),
    missing: 'the number is not in the account',
    differs: (found, made) => {
      const address = made.get(ADDRESS)?.sid;
      if (!found.emergencyAddressSid || found.emergencyAddressSid !== address) return ['it does not have the address'];
      return found.emergencyAddressStatus === 'registered' ? [] : [`its status is ${found.emergencyAddressStatus}; nobody should rely on it yet`];
    },
    held: (found, made) => {
      if (!made.has(ADDRESS)) return ['there is no address to give it'];
      if (!found.emergencyAddressSid) return [];
      if (found.emergencyAddressSid === made.get(ADDRESS).sid) return ['wait and look again; after registration-failure correct the address'];
      return ['it has another address. To change it is to be without one meanwhile: half an hour in the United States and Canada, up to 72 hours in the '
        + 'United Kingdom. Give the new place a number of its own, move people over, then change this one in the Console'];
    },
    change: (found, made) => project.client.incomingPhoneNumbers(found.sid).update({ emergencyAddressSid: made.get(ADDRESS).sid }),
  };
}

/** @param {string} number @returns {Resource} */
function elsewhere(number) {
  return {
    name: `emergency calls of ${number}`,
    find: async () => undefined,
    missing: "no address can be registered for numbers of this country; look up on Twilio's page for your kind of connection whether emergency calls work there, and keep another line if not",
  };
}

// {{#sip-domain}}
/** A SIP Domain lets emergency calls through only after it was told to. @param {Project} project @returns {Resource} */
function domainSwitch(project) {
  const caller = async () => (await numberOf(project, project.settings.emergencyCallerId))?.sid;
  const { domains } = project.client.api.v2010.account.sip;
  return {
    name: 'emergency calls of the SIP Domain',
    find: async (made) => ({ domain: made.get(DOMAIN) ?? {}, emergencyCallerSid: await caller() }),
    differs: ({ domain, emergencyCallerSid }) => differences({ emergencyCallingEnabled: true, emergencyCallerSid }, domain),
    change: ({ domain, emergencyCallerSid }) => domains(domain.sid).update({ emergencyCallingEnabled: true, emergencyCallerSid }),
  };
}

// {{/sip-domain}}
module.exports = { emergency };
