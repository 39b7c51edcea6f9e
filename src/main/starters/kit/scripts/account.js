'use strict';

// {{#usage-trigger}}
const { differences } = require('../lib/provisioning');
// {{/usage-trigger}}
// {{#geo-permissions}}
const { ifThere } = require('../lib/provisioning');
// {{/geo-permissions}}
// {{#drafts}}
const { drafts } = require('../lib/drafts');
// {{/drafts}}

/** @typedef {import('../lib/provisioning').Resource} Resource */
/** @typedef {ReturnType<import('../assets/rest.private').restClient>} Client */

/** @param {Client} client @param {Record<string, string>} env @returns {Resource} */
function standing(client, env) {
  return {
    name: 'account',
    step: 'paid-account',
    find: () => client.api.v2010.accounts(env.ACCOUNT_SID).fetch(),
    differs: (found) => [
      ...(found.status === 'active' ? [] : [`it is ${found.status}: calls neither come nor go`]),
      ...(found.type === 'Trial' ? ['it is a trial: strangers can neither call nor be called, and each call breaks off after ten minutes; upgrade it in the Console'] : []),
    ],
  };
}
// {{#geo-permissions}}

/** Only looked at: who opens a country pays for what is dialled there. @param {Client} client @param {Record<string, any>} settings @returns {Resource[]} */
function permissions(client, settings) {
  return settings.countries.map((/** @type {string} */ country) => ({
    name: `calls to ${country}`,
    find: () => ifThere(client.voice.v1.dialingPermissions.countries(country).fetch()),
    missing: 'is not a country that Twilio knows',
    differs: (/** @type {any} */ found) => [
      ...(found.lowRiskNumbersEnabled ? [] : ['they are switched off; switch them on under Console > Voice > Settings > Geo permissions']),
      ...(found.highRiskSpecialNumbersEnabled ? ['special numbers, which cost more, are open too; close them unless you call them'] : []),
      ...(found.highRiskTollfraudNumbersEnabled ? ['numbers that are often used for fraud are open too; close them unless you call them'] : []),
    ],
  }));
}
// {{/geo-permissions}}
// {{#voice-insights}}

/** Only looked at: they are billed. @param {Client} client @returns {Resource} */
function insights(client) {
  return {
    name: 'Voice Insights Advanced Features',
    step: 'insights-advanced-features',
    find: () => client.insights.v1.settings().fetch(),
    differs: (found) => (found.advancedFeatures ? [] : ['they are off, and what calls were like before they are on cannot be read later; they are billed by the minute, so decide, and switch them on in the Console in the settings of Voice Insights']),
  };
}
// {{/voice-insights}}
// {{#event-streams}}

const EVENTS = ['com.twilio.voice.insights.call-summary.complete', 'com.twilio.voice.insights.call-summary.partial'];

/** Call summaries for the reports of the business. @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function events(client, env, settings) {
  const description = `${settings.business.slice(0, 30)} calls`;
  const missing = 'EVENTS_URL is not set; it is where the summaries go';
  /** @type {Resource} */
  const sink = {
    name: 'event sink',
    step: 'event-sink',
    find: async () => (await client.events.v1.sinks.list({ pageSize: 100 })).find((s) => s.description === description),
    missing,
  };
  /** @type {Resource} */
  const subscription = {
    name: 'event subscription',
    find: async () => (await client.events.v1.subscriptions.list({ pageSize: 100 })).find((s) => s.description === description),
    missing,
  };
  if (env.EVENTS_URL) {
    sink.create = () => client.events.v1.sinks.create({
      description, sinkType: 'webhook', sinkConfiguration: { destination: env.EVENTS_URL, method: 'POST', batch_events: true },
    });
    subscription.create = (made) => client.events.v1.subscriptions.create({
      description, sinkSid: made.get('event sink').sid, types: EVENTS.map((type) => ({ type })),
    });
  }
  return [sink, subscription];
}
// {{/event-streams}}
// {{#usage-trigger}}

const ABOVE_PLAN = 1.2;

/** @typedef {{ callbackUrl: string, usageCategory: string }} Usage what is counted, and who is told of too much of it */

/** Fires when a day brings more calls than planned. @param {Client} client @param {Record<string, any>} settings @param {Usage} usage @returns {Resource} */
function trigger(client, settings, { callbackUrl, usageCategory }) {
  const friendlyName = `${settings.business.slice(0, 30)} calls`;
  return {
    name: 'usage trigger',
    find: async () => (await client.usage.triggers.list({ recurring: 'daily', pageSize: 100 })).find((t) => t.friendlyName === friendlyName),
    differs: (found) => differences(found, { callbackUrl }),
    create: () => client.usage.triggers.create({
      friendlyName, callbackUrl, callbackMethod: 'POST', triggerValue: String(Math.ceil(settings.callsADay * ABOVE_PLAN)), usageCategory, triggerBy: 'count', recurring: 'daily',
    }),
    change: (found) => client.usage.triggers(found.sid).update({ callbackUrl, callbackMethod: 'POST' }),
  };
}
// {{/usage-trigger}}

/** What breaks here is told, and all else goes on. @param {any} error */
const refused = (error) => (error.status === 401 ? undefined : [`this could not be done: ${error.message}`]);

/**
 * What any voice project may need of its account, beside what its calls run through.
 * @param {Client} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @param {(string | undefined)[]} [numbers] that people see when they are called
 * @returns {Resource[]}
 */
function account(
  client, env, settings, numbers = [],
  // {{#usage-trigger}}
  /** @type {Partial<Usage>} */ usage = {},
  // {{/usage-trigger}}
) {
  /** @type {Resource[]} */
  const all = [
    standing(client, env),
    // {{#geo-permissions}}
    ...permissions(client, settings),
    // {{/geo-permissions}}
    // {{#voice-insights}}
    insights(client),
    // {{/voice-insights}}
    // {{#event-streams}}
    ...events(client, env, settings),
    // {{/event-streams}}
    // {{#usage-trigger}}
    trigger(client, settings, { callbackUrl: `${env.PUBLIC_BASE_URL}/usage`, usageCategory: 'calls', ...usage }),
    // {{/usage-trigger}}
    // {{#drafts}}
    ...drafts(client, env, settings, numbers),
    // {{/drafts}}
  ];
  return all.map((resource) => ({ refused, ...resource }));
}

module.exports = { account };
