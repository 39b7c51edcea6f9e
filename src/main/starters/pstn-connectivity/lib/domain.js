'use strict';

const { baseName, sipDomain } = require('../assets/names.private');
const { addressList, tied, userList } = require('./access');
const { differences, ownName, webhook } = require('./resource');

/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

const DOMAIN = 'SIP Domain';

/** @param {Project} project */
function domainOptions({ env, settings }) {
  return {
    friendlyName: baseName(settings, env.ACCOUNT_SID),
    voiceUrl: webhook(env, '/sip-call'),
    voiceMethod: 'POST',
    // {{#phones}}
    sipRegistration: true,
    // {{/phones}}
    // {{#encrypted}}
    secure: true,
    // {{/encrypted}}
    // {{#recovery}}
    ...(settings.backupUrl && { voiceFallbackUrl: settings.backupUrl, voiceFallbackMethod: 'POST' }),
    // {{/recovery}}
  };
}

/**
 * The SIP Domain with the lists of who may call and log in there.
 * @param {Project} project
 * @returns {Resource[]}
 */
function domain(project) {
  const { client, env, settings } = project;
  const name = baseName(settings, env.ACCOUNT_SID);
  const domainName = sipDomain(settings, env.ACCOUNT_SID);
  const options = domainOptions(project);
  const { domains } = client.api.v2010.account.sip;
  return [
    {
      name: DOMAIN,
      step: 'sip-interface-domain',
      find: async () => (await domains.list()).find((d) => d.domainName === domainName),
      differs: (found) => differences(options, found),
      create: () => ownName(domainName, domains.create({ ...options, domainName })),
      change: (found) => domains(found.sid).update(options),
    },
    // {{#exchange}}
    ...addressList(project, `${name} exchange`, settings.exchangeIps),
    tied(DOMAIN, `address list ${name} exchange`, 'calls', (sid) => ({
      list: () => domains(sid).auth.calls.ipAccessControlListMappings.list(),
      create: (ipAccessControlListSid) => domains(sid).auth.calls.ipAccessControlListMappings.create({ ipAccessControlListSid }),
    })),
    // {{/exchange}}
    // {{#phones}}
    ...userList(project, `${name} phones`, settings.phones),
    tied(DOMAIN, `credential list ${name} phones`, 'calls', (sid) => ({
      list: () => domains(sid).auth.calls.credentialListMappings.list(),
      create: (credentialListSid) => domains(sid).auth.calls.credentialListMappings.create({ credentialListSid }),
    })),
    // the list for calls is not the list for logins
    tied(DOMAIN, `credential list ${name} phones`, 'registrations', (sid) => ({
      list: () => domains(sid).auth.registrations.credentialListMappings.list(),
      create: (credentialListSid) => domains(sid).auth.registrations.credentialListMappings.create({ credentialListSid }),
    })),
    // {{/phones}}
  ];
}

module.exports = { DOMAIN, domain };
