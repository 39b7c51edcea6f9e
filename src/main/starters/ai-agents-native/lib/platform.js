'use strict';

const fs = require('node:fs/promises');
const path = require('node:path');

/**
 * @typedef {object} Platform the port to a voice-AI platform; each has another interface
 * @property {(number: { phoneNumber: string, sid: string }) => Promise<{ voiceUrl: string }>} take has the platform answer a number, and says under which address
 * @property {(number: { phoneNumber: string, sid: string }) => Promise<void>} release ends that
 */
/** @typedef {{ voiceUrl: string, voiceMethod: string, voiceFallbackUrl: string, smsUrl: string, smsMethod: string }} Addresses */

const KEPT = /** @type {const} */ (['voiceUrl', 'voiceMethod', 'voiceFallbackUrl', 'smsUrl', 'smsMethod']);

/**
 * A platform whose agent has an address that is entered by hand.
 * @param {Record<string, string | undefined>} environment
 * @returns {Platform}
 */
function byHand({ PLATFORM_VOICE_URL = '' }) {
  return {
    async take() {
      if (!PLATFORM_VOICE_URL.startsWith('https://')) throw new Error('PLATFORM_VOICE_URL is not set: the address at which the platform takes calls');
      return { voiceUrl: PLATFORM_VOICE_URL };
    },
    async release() {},
  };
}

/** @param {string} folder @param {string} phoneNumber */
const note = (folder, phoneNumber) => path.join(folder, `number-${phoneNumber.replace(/\D/g, '')}.json`);

/**
 * Hands a whole number to the platform. What stood there is noted first, and text messages stay where they were, whatever
 * the platform set.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {Platform} platform
 * @param {string} folder
 * @param {string} phoneNumber
 */
async function give(client, platform, folder, phoneNumber) {
  const number = await find(client, phoneNumber);
  const before = Object.fromEntries(KEPT.map((key) => [key, number[key]]));
  await fs.mkdir(folder, { recursive: true });
  // a second time must not overwrite what stood there first
  await fs.writeFile(note(folder, phoneNumber), JSON.stringify(before), { flag: 'wx' });
  const { voiceUrl } = await platform.take({ phoneNumber, sid: number.sid }).catch(async (error) => {
    await fs.rm(note(folder, phoneNumber));
    throw error;
  });
  await client.incomingPhoneNumbers(number.sid).update({ voiceUrl, voiceMethod: 'POST', smsUrl: before.smsUrl, smsMethod: before.smsMethod });
}

/**
 * Takes a number back, with everything as it stood before.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {Platform} platform
 * @param {string} folder
 * @param {string} phoneNumber
 */
async function takeBack(client, platform, folder, phoneNumber) {
  const file = note(folder, phoneNumber);
  /** @type {Addresses} */
  const before = JSON.parse(await fs.readFile(file, 'utf8'));
  const number = await find(client, phoneNumber);
  await platform.release({ phoneNumber, sid: number.sid });
  await client.incomingPhoneNumbers(number.sid).update(before);
  await fs.rm(file);
}

/** @param {ReturnType<import('../assets/rest.private').restClient>} client @param {string} phoneNumber @returns {Promise<Addresses & { sid: string }>} */
async function find(client, phoneNumber) {
  const [number] = await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 });
  if (!number) throw new Error('the account has no such number');
  return number;
}

module.exports = { byHand, give, takeBack };
