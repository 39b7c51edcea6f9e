'use strict';

const { baseName, carrierDomain } = require('../assets/names.private');
const { carrierTargets, hostOf, written } = require('../assets/sip.private');
const { addressList, asText, network, tied } = require('./access');
const { differences, nothingElse, ownName, webhook } = require('./resource');

/** @typedef {import('./resource').Made} Made */
/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

const POLICY = 'connection policy';
const BYOC = 'BYOC trunk';
const DOMAIN = "carrier's SIP Domain";

/**
 * The way to the carrier that stays, and from it: its calls come in by a SIP Domain that names the BYOC trunk.
 * @param {Project} project
 * @returns {Resource[]}
 */
function byoc(project) {
  const { client, env, settings } = project;
  const name = `${baseName(settings, env.ACCOUNT_SID)} carrier`;
  const domainName = carrierDomain(settings, env.ACCOUNT_SID);
  const { byocTrunks, connectionPolicies } = client.voice.v1;
  const { domains } = client.api.v2010.account.sip;
  /** @param {Made} made */
  const trunkOptions = (made) => ({
    voiceUrl: webhook(env, '/number-call'),
    voiceMethod: 'POST',
    // {{#recovery}}
    ...(settings.backupUrl && { voiceFallbackUrl: settings.backupUrl, voiceFallbackMethod: 'POST' }),
    // {{/recovery}}
    connectionPolicySid: made.get(POLICY)?.sid,
  });
  /** @param {Made} made */
  const domainOptions = (made) => ({
    byocTrunkSid: made.get(BYOC)?.sid,
    // {{#encrypted}}
    secure: true,
    // {{/encrypted}}
  });
  return [
    {
      name: POLICY,
      step: 'byoc-connection-policy',
      find: async () => (await connectionPolicies.list()).find((p) => p.friendlyName === name),
      create: () => connectionPolicies.create({ friendlyName: name }),
    },
    ...policyTargets(project),
    {
      name: BYOC,
      find: async () => (await byocTrunks.list()).find((t) => t.friendlyName === name),
      differs: (found, made) => differences(trunkOptions(made), found),
      create: (made) => byocTrunks.create({ friendlyName: name, ...trunkOptions(made) }),
      change: (found, made) => byocTrunks(found.sid).update(trunkOptions(made)),
    },
    {
      name: 'BYOC_TRUNK_SID of the Functions',
      find: async (made) => made.get(BYOC),
      differs: (found) => (env.BYOC_TRUNK_SID === found.sid ? [] : [`write BYOC_TRUNK_SID=${found.sid} into .env and deploy again; calls over the carrier fail until then`]),
      missing: 'is known after the BYOC trunk was created; run this again then',
    },
    {
      name: DOMAIN,
      find: async () => (await domains.list()).find((d) => d.domainName === domainName),
      differs: (found, made) => differences(domainOptions(made), found),
      create: (made) => ownName(domainName, domains.create({ domainName, friendlyName: name, ...domainOptions(made) })),
      change: (found, made) => domains(found.sid).update(domainOptions(made)),
    },
    ...addressList(project, name, settings.carrierIps),
    tied(DOMAIN, `address list ${name}`, 'calls', (sid) => ({
      list: () => domains(sid).auth.calls.ipAccessControlListMappings.list(),
      create: (ipAccessControlListSid) => domains(sid).auth.calls.ipAccessControlListMappings.create({ ipAccessControlListSid }),
    })),
    ...sources(project),
  ];
}

/** @param {Project} project @returns {Resource[]} */
function policyTargets({ client, settings }) {
  const { connectionPolicies } = client.voice.v1;
  /** @param {Made} made */
  const known = async (made) => (made.has(POLICY) ? connectionPolicies(made.get(POLICY).sid).targets.list() : []);
  const wanted = carrierTargets(settings).map((target, index) => ({ target: written(target, { dialled: true }), priority: 10 * (index + 1), weight: 10, enabled: true }));
  return [
    ...wanted.map((options) => ({
      name: `carrier's address ${hostOf(options.target)}`,
      find: async (/** @type {Made} */ made) => (await known(made)).find((t) => hostOf(t.target) === hostOf(options.target)),
      differs: (/** @type {any} */ found) => differences(options, found),
      create: (/** @type {Made} */ made) => connectionPolicies(made.get(POLICY).sid).targets.create(options),
      change: (/** @type {any} */ found, /** @type {Made} */ made) => connectionPolicies(made.get(POLICY).sid).targets(found.sid).update(options),
    })),
    nothingElse("carrier's addresses: no other", async (made) => (await known(made))
      .filter((t) => t.enabled && !wanted.some((w) => hostOf(w.target) === hostOf(t.target))).map((t) => t.target)),
  ];
}

/**
 * Ties the carrier's addresses to its domain, for a carrier that does not name the domain in its calls. These ties stand
 * among none of the domain's lists.
 * @param {Project} project
 * @returns {Resource[]}
 */
function sources({ client, env, settings }) {
  // {{#region}}
  // static addresses of a carrier are not offered in the Irish region
  if (env.TWILIO_REGION === 'ie1') return [];
  // {{/region}}
  const { ipRecords, sourceIpMappings } = client.voice.v1;
  return settings.carrierIps.map(network).flatMap((/** @type {ReturnType<typeof network>} */ one) => {
    const record = `IP record ${asText(one)}`;
    return /** @type {Resource[]} */ ([
      {
        name: record,
        find: async () => (await ipRecords.list()).find((r) => asText(r) === asText(one)),
        create: () => ipRecords.create({ friendlyName: `${baseName(settings, env.ACCOUNT_SID)} carrier`, ...one }),
      },
      {
        name: `${record} leads to the ${DOMAIN}`,
        find: async (made) => (made.has(record) ? (await sourceIpMappings.list()).find((m) => m.ipRecordSid === made.get(record).sid) : undefined),
        differs: (found, made) => (found.sipDomainSid === made.get(DOMAIN)?.sid ? [] : [`it leads to another SIP Domain, ${found.sipDomainSid}; settle which of them takes this address`]),
        create: (made) => sourceIpMappings.create({ ipRecordSid: made.get(record).sid, sipDomainSid: made.get(DOMAIN).sid }),
      },
    ]);
  });
}

module.exports = { BYOC, byoc };
