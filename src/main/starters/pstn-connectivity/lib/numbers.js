'use strict';

// {{#call-flow}}
const { webhook } = require('./resource');
// {{/call-flow}}
// {{#trunk}}
const { nothingElse } = require('./resource');
const { TRUNK } = require('./trunk');
// {{/trunk}}

/** @typedef {import('./resource').Made} Made */
/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

// What a number says that was bought and never configured.
const UNUSED = new Set(['', 'https://demo.twilio.com/welcome/voice/']);
const MISSING = 'is not in the account; buy it, or wait until it is ported';

/** @param {Project} project @param {string} number */
async function numberOf({ client }, number) {
  return (await client.incomingPhoneNumbers.list({ phoneNumber: number })).find((n) => n.phoneNumber === number);
}

/**
 * Where the calls of a number go now.
 * @param {{ trunkSid?: string | null, voiceApplicationSid?: string | null, voiceUrl?: string | null }} number
 */
function pointsTo({ trunkSid, voiceApplicationSid, voiceUrl }) {
  if (trunkSid) return `the trunk ${trunkSid}`;
  if (voiceApplicationSid) return `the application ${voiceApplicationSid}`;
  return UNUSED.has(voiceUrl ?? '') ? '' : /** @type {string} */ (voiceUrl);
}

/** @param {Project} project @param {string} number @returns {(found: any) => string[]} */
const untilTold = ({ takeOver }, number) => (found) => {
  const elsewhere = pointsTo(found);
  return elsewhere === '' || takeOver.has(number) ? [] : [`its calls go to ${elsewhere} now; if they may leave there, say --take-over ${number}`];
};

// {{#trunk}}
/**
 * The numbers that belong to the exchange. The number is told its trunk, since the trunk's own list of numbers does not exist
 * in every region. From then on its voice URL is not asked any more.
 * @param {Project} project
 * @returns {Resource[]}
 */
function trunkNumbers(project) {
  const { client, settings } = project;
  return [
    ...settings.numbers.map((/** @type {string} */ number) => ({
      name: `number ${number} on the trunk`,
      step: 'voice-number',
      find: () => numberOf(project, number),
      missing: MISSING,
      differs: (/** @type {any} */ found, /** @type {Made} */ made) => (found.trunkSid && found.trunkSid === made.get(TRUNK)?.sid ? [] : ['it is not on the trunk']),
      held: untilTold(project, number),
      change: (/** @type {any} */ found, /** @type {Made} */ made) => client.incomingPhoneNumbers(found.sid).update({ trunkSid: made.get(TRUNK).sid }),
    })),
    nothingElse('numbers on the trunk: no other', async (made) => (made.has(TRUNK) ? await client.incomingPhoneNumbers.list() : [])
      .filter((n) => n.trunkSid === made.get(TRUNK).sid && !settings.numbers.includes(n.phoneNumber)).map((n) => n.phoneNumber)),
  ];
}

// {{/trunk}}
// {{#call-flow}}
/**
 * The numbers that belong to the call flow, and therefore to no trunk.
 * @param {Project} project
 * @returns {Resource[]}
 */
function callFlowNumbers(project) {
  const { client, env, settings } = project;
  const options = {
    voiceUrl: webhook(env, '/number-call'),
    voiceMethod: 'POST',
    // {{#recovery}}
    ...(settings.backupUrl && { voiceFallbackUrl: settings.backupUrl, voiceFallbackMethod: 'POST' }),
    // {{/recovery}}
  };
  /** @param {any} found */
  const ours = (found) => !found.trunkSid && !found.voiceApplicationSid && found.voiceUrl === options.voiceUrl;
  return settings.callFlowNumbers.map((/** @type {string} */ number) => ({
    name: `number ${number} in the call flow`,
    step: 'voice-number',
    find: () => numberOf(project, number),
    missing: MISSING,
    differs: (/** @type {any} */ found) => [
      // the trunk wins, and no error tells that the voice URL is never asked
      ...(found.trunkSid ? [`it is on the trunk ${found.trunkSid}, so its voice URL is not asked`] : []),
      ...(found.voiceApplicationSid ? [`the application ${found.voiceApplicationSid} takes its calls`] : []),
      ...Object.entries(options).filter(([key, value]) => found[key] !== value).map(([key]) => `${key} is to be set`),
    ],
    held: (/** @type {any} */ found) => (ours(found) ? [] : untilTold(project, number)(found)),
    change: (/** @type {any} */ found) => client.incomingPhoneNumbers(found.sid).update({ ...options, trunkSid: '', voiceApplicationSid: '' }),
  }));
}

/**
 * Whether the number that calls show may be shown: one of the account, or one that was verified.
 * @param {Project} project
 * @param {string} number
 * @returns {Resource}
 */
function shownNumber(project, number) {
  return {
    name: `caller id ${number}`,
    find: async () => (await numberOf(project, number))
      ?? (await project.client.outgoingCallerIds.list({ phoneNumber: number })).find((c) => c.phoneNumber === number),
    missing: 'is neither a number of the account nor a verified one; calls that show it are refused with 13214',
  };
}

// {{/call-flow}}
module.exports = {
  numberOf,
  // {{#trunk}}
  trunkNumbers,
  // {{/trunk}}
  // {{#call-flow}}
  callFlowNumbers,
  shownNumber,
  // {{/call-flow}}
};
