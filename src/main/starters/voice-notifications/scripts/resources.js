'use strict';

const { differences } = require('../lib/provisioning');
const { account } = require('./account');
// {{#languages}}
const { said } = require('../assets/texts.private');
// {{/languages}}

/** @typedef {import('../lib/provisioning').Resource} Resource */
/** @typedef {ReturnType<import('../assets/rest.private').restClient>} Client */

// {{#worker}}
/** The number that people see, and what they hear who ring it back. @param {Client} client @param {Record<string, string>} env @returns {Resource} */
function number(client, env) {
  const wanted = {
    voiceUrl: `${env.PUBLIC_BASE_URL}/rung-back`, voiceMethod: 'POST', voiceFallbackUrl: `${env.PUBLIC_BASE_URL}/fallback`, voiceFallbackMethod: 'POST',
  };
  return {
    name: 'calling number',
    step: 'voice-number',
    // the filter takes parts of numbers, and without one every number fits
    find: async () => (env.FROM_NUMBER
      ? (await client.incomingPhoneNumbers.list({ phoneNumber: env.FROM_NUMBER, limit: 20 })).find((n) => n.phoneNumber === env.FROM_NUMBER)
      : undefined),
    differs: (found) => differences(found, wanted),
    change: (found) => client.incomingPhoneNumbers(found.sid).update(wanted),
    missing: 'FROM_NUMBER is not a number of this account; buy it or port it, then run this again',
  };
}
// {{/worker}}
// {{#intelligence}}

/** One service for each language; none reads recordings that nobody gave it. @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function intelligence(client, env, settings) {
  const wanted = { webhookUrl: `${env.PUBLIC_BASE_URL}/transcript`, webhookHttpMethod: /** @type {const} */ ('POST'), autoTranscribe: false };
  return settings.languages.map((/** @type {string} */ languageCode) => {
    const uniqueName = `${settings.intelligenceService}-${languageCode}`;
    return {
      name: `Intelligence Service ${uniqueName}`,
      step: 'intelligence-service',
      find: async () => (await client.intelligence.v2.services.list({ pageSize: 100 })).find((s) => s.uniqueName === uniqueName),
      differs: (/** @type {any} */ found) => differences(found, wanted),
      create: () => client.intelligence.v2.services.create({ uniqueName, friendlyName: uniqueName, languageCode, dataLogging: false, ...wanted }),
      change: (/** @type {any} */ found) => client.intelligence.v2.services(found.sid).update(wanted),
    };
  });
}
// {{/intelligence}}
// {{#messaging}}

/** @param {Client} client @param {Record<string, string>} env @returns {Resource} */
function sender(client, env) {
  return {
    name: 'Messaging Service',
    find: async () => (env.MESSAGING_SERVICE_SID ? client.messaging.v1.services(env.MESSAGING_SERVICE_SID).fetch().catch(() => undefined) : undefined),
    missing: 'make one with a registered sender in the Console and put its SID into MESSAGING_SERVICE_SID',
  };
}
// {{/messaging}}
// {{#failover}}

/** A fallback on the host of the main address fails together with it. @param {Record<string, string>} env @returns {Resource} */
function fallback(env) {
  const apart = () => {
    try {
      return new URL(env.FALLBACK_URL).host !== new URL(env.PUBLIC_BASE_URL).host;
    } catch {
      return false;
    }
  };
  return {
    name: 'fallback on another host',
    find: async () => (apart() && (await fetch(env.FALLBACK_URL, { method: 'POST' }).catch(() => undefined))?.ok) || undefined,
    missing: 'put a plain TwiML document on another host and its address into FALLBACK_URL',
  };
}
// {{/failover}}
// {{#recorded-message}}

/** @param {Record<string, any>} settings @returns {Resource} */
function recordedMessage(settings) {
  return {
    name: 'recorded message',
    find: async () => {
      if (!settings.messageRecording) return undefined;
      const answer = await fetch(settings.messageRecording, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined);
      return answer?.status === 200 && answer.headers.get('content-type')?.startsWith('audio/') ? answer : undefined;
    },
    missing: 'messageRecording in the settings has to be the address of a sound file that opens without a login and without a redirect',
  };
}
// {{/recorded-message}}
// {{#languages}}

/** @param {Record<string, any>} settings @returns {Resource[]} */
function translated(settings) {
  return settings.languages.map((/** @type {string} */ language, /** @type {number} */ index) => ({
    name: `texts in ${language}`,
    find: async () => Boolean(settings.translations[language] ?? settings.translations[language.split('-')[0]])
      || (index === 0 && said(settings, language, 'message') !== settings.translations.en.message) || undefined,
    missing: `write them in assets/settings.private.json under translations, ${language}`,
  }));
}
// {{/languages}}

// {{#codes}}
const CODE_LENGTH = 6;
// codes that one account or session may ask for, and in how many seconds
const MOST_CODES = 5;
const WITHIN = 600;

/** @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function codes(client, env, settings) {
  const { services } = client.verify.v2;
  // it is spoken in each call, 30 characters at most
  const friendlyName = settings.business.slice(0, 30);
  /** @param {Map<string, any>} made */
  const limits = (made) => services(made.get('Verify service').sid).rateLimits;
  return [
    {
      name: 'Verify service',
      find: async () => (await services.list()).find((one) => one.friendlyName === friendlyName),
      create: () => services.create({ friendlyName, codeLength: CODE_LENGTH, dtmfInputRequired: true }),
    },
    {
      name: 'rate limit person',
      find: async (made) => made.has('Verify service') && (await limits(made).list()).find((one) => one.uniqueName === 'person'),
      create: (made) => limits(made).create({ uniqueName: 'person', description: 'whoever asks for codes' }),
    },
    {
      name: `${MOST_CODES} codes in ${WITHIN} seconds`,
      find: async (made) => made.has('rate limit person') && (await limits(made)(made.get('rate limit person').sid).buckets.list({ limit: 1 }))[0],
      create: (made) => limits(made)(made.get('rate limit person').sid).buckets.create({ max: MOST_CODES, interval: WITHIN }),
    },
    {
      name: 'VERIFY_SERVICE_SID in .env',
      find: async (made) => made.get('Verify service') && {},
      missing: 'comes from the Verify service; run this again once that is there',
      differs: (_, made) => (env.VERIFY_SERVICE_SID === made.get('Verify service').sid ? [] : [`write VERIFY_SERVICE_SID=${made.get('Verify service').sid} into .env, then deploy`]),
    },
  ];
}
// {{/codes}}

/**
 * What the account needs for this project, each after what it rests on.
 * @param {Client} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @returns {Resource[]}
 */
function resources(client, env, settings) {
  return [
    // {{#worker}}
    number(client, env),
    // {{/worker}}
    // {{#codes}}
    ...codes(client, env, settings),
    // {{/codes}}
    // {{#intelligence}}
    ...intelligence(client, env, settings),
    // {{/intelligence}}
    // {{#messaging}}
    sender(client, env),
    // {{/messaging}}
    // {{#failover}}
    fallback(env),
    // {{/failover}}
    // {{#recorded-message}}
    recordedMessage(settings),
    // {{/recorded-message}}
    // {{#languages}}
    ...translated(settings),
    // {{/languages}}
    ...account(
      client, env, settings, [env.FROM_NUMBER],
      // {{#usage-trigger}}
      { callbackUrl: `${env.WORKER_BASE_URL}/usage`, usageCategory: 'calls-outbound' },
      // {{/usage-trigger}}
    ),
  ];
}

module.exports = { resources };
