'use strict';

const { baseName, trunkDomain } = require('../assets/names.private');
const { exchangeTargets, hostOf, written } = require('../assets/sip.private');
const { addressList, tied, userList } = require('./access');
const { differences, nothingElse, ownName } = require('./resource');
// {{#recovery}}
const { webhook } = require('./resource');
// {{/recovery}}

/** @typedef {import('./resource').Made} Made */
/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

const TRUNK = 'trunk';

/** @param {Project} project */
function trunkOptions({ env, settings }) {
  return {
    friendlyName: baseName(settings, env.ACCOUNT_SID),
    // {{#encrypted}}
    secure: true,
    // {{/encrypted}}
    // {{#trunk-transfer}}
    transferMode: settings.transferMode,
    // {{/trunk-transfer}}
    // {{#recovery}}
    disasterRecoveryUrl: webhook(env, '/recovery'),
    disasterRecoveryMethod: 'POST',
    // {{/recovery}}
  };
}

/**
 * The trunk with the ways to the exchange and the lists of who may call out over it.
 * @param {Project} project
 * @returns {Resource[]}
 */
function trunk(project) {
  const { client, env, settings } = project;
  const name = baseName(settings, env.ACCOUNT_SID);
  const domainName = trunkDomain(settings, env.ACCOUNT_SID);
  const options = trunkOptions(project);
  const { trunks } = client.trunking.v1;
  return [
    {
      name: TRUNK,
      step: 'trunk-termination',
      find: async () => (await trunks.list()).find((t) => t.domainName === domainName),
      differs: (found) => differences(options, found),
      create: () => ownName(domainName, trunks.create({ ...options, domainName })),
      change: (found) => trunks(found.sid).update(options),
    },
    ...origination(project),
    ...addressList(project, `${name} exchange`, settings.exchangeIps),
    tied(TRUNK, `address list ${name} exchange`, 'calls', (sid) => ({
      list: () => trunks(sid).ipAccessControlLists.list(),
      create: (ipAccessControlListSid) => trunks(sid).ipAccessControlLists.create({ ipAccessControlListSid }),
    })),
    ...userList(project, `${name} exchange`, [settings.exchangeUser]),
    tied(TRUNK, `credential list ${name} exchange`, 'calls', (sid) => ({
      list: () => trunks(sid).credentialsLists.list(),
      create: (credentialListSid) => trunks(sid).credentialsLists.create({ credentialListSid }),
    })),
    // {{#recording}}
    recording(project),
    // {{/recording}}
    // {{#recovery}}
    standBy(project),
    // {{/recovery}}
    rate(project),
  ];
}

/** @param {Project} project @returns {Resource[]} */
function origination({ client, settings }) {
  const { trunks } = client.trunking.v1;
  /** @param {Made} made */
  const known = async (made) => (made.has(TRUNK) ? trunks(made.get(TRUNK).sid).originationUrls.list() : []);
  const wanted = exchangeTargets(settings).map((target, index) => ({
    sipUrl: written(target),
    // the priority gives the order in which they are tried; the weight would only share calls among equals
    priority: 10 * (index + 1),
    weight: 10,
    enabled: true,
    friendlyName: index === 0 ? 'first' : `stand-by ${index}`,
  }));
  return [
    ...wanted.map((options) => ({
      name: `origination URL ${hostOf(options.sipUrl)}`,
      step: 'trunk-origination',
      find: async (/** @type {Made} */ made) => (await known(made)).find((u) => hostOf(u.sipUrl) === hostOf(options.sipUrl)),
      differs: (/** @type {any} */ found) => differences(options, found),
      create: (/** @type {Made} */ made) => trunks(made.get(TRUNK).sid).originationUrls.create(options),
      change: (/** @type {any} */ found, /** @type {Made} */ made) => trunks(made.get(TRUNK).sid).originationUrls(found.sid).update(options),
    })),
    nothingElse('origination URLs: no other', async (made) => (await known(made))
      .filter((u) => u.enabled && !wanted.some((w) => hostOf(w.sipUrl) === hostOf(u.sipUrl))).map((u) => u.sipUrl)),
  ];
}

// {{#recording}}
/** @param {Project} project @returns {Resource} */
function recording({ client, settings }) {
  // only the modes that end in -dual keep the two sides apart
  const options = /** @type {const} */ ({ mode: settings.speakersApart ? 'record-from-answer-dual' : 'record-from-answer', trim: 'do-not-trim' });
  const of = (/** @type {Made} */ made) => client.trunking.v1.trunks(made.get(TRUNK).sid).recordings();
  return {
    name: 'recording of the trunk',
    step: 'trunk-recording-mode',
    // a trunk has this setting from the start: do-not-record
    find: async (made) => (made.has(TRUNK) ? of(made).fetch() : {}),
    differs: (found) => differences(options, found),
    change: (_, made) => of(made).update(options),
  };
}

// {{/recording}}
// {{#recovery}}
/** @param {Project} project @returns {Resource} */
function standBy({ settings }) {
  const ways = new Set(exchangeTargets(settings).map((t) => t.address.host)).size;
  return {
    name: 'stand-by of the exchange',
    find: async () => ({ ways }),
    differs: () => (ways > 1 ? [] : ['there is one way to the exchange and no other; while it is down callers only reach the fallback number']),
  };
}

// {{/recovery}}
/** Whether the busiest hour fits the rate of the trunk, which refuses what exceeds it. @param {Project} project @returns {Resource} */
function rate({ settings }) {
  const { trunkCallsPerSecond, peakPerHour } = settings;
  // calls do not come evenly: a rate that the average fills to a quarter is exceeded now and then
  const enough = peakPerHour / 3600 <= trunkCallsPerSecond / 4;
  return {
    name: 'calls per second of the trunk',
    find: async () => ({ enough }),
    differs: () => (enough ? [] : [
      `${peakPerHour} calls in the busiest hour do not fit ${trunkCallsPerSecond} a second at all times; more are refused with SIP 503. `
      + 'Raise the rate (Console > Elastic SIP Trunking), set trunkCallsPerSecond, and let the exchange try again after a 503',
    ]),
  };
}

module.exports = { TRUNK, trunk };
