'use strict';

/**
 * A voice-AI platform that takes numbers, and writes over their addresses as some do.
 * @param {(sid: string) => void} overwrite
 * @returns {import('../../lib/platform').Platform & { taken: string[] }}
 */
function fakePlatform(overwrite) {
  /** @type {string[]} */
  const taken = [];
  return {
    taken,
    async take({ phoneNumber, sid }) {
      taken.push(phoneNumber);
      overwrite(sid);
      return { voiceUrl: 'https://platform.example.test/voice' };
    },
    async release({ phoneNumber }) {
      taken.splice(taken.indexOf(phoneNumber), 1);
    },
  };
}

module.exports = { fakePlatform };
