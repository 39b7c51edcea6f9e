'use strict';

// {{#recording}}
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));
// {{/recording}}

/**
 * What is owed under a reference. Replace it by a question to the system that knows; neither the agent nor a screen decides on
 * sums.
 * @param {Record<string, any>} settings
 * @param {string} reference
 * @returns {Promise<string | undefined>} such as 42.00
 */
async function due(settings, reference) {
  const sum = Object.hasOwn(settings.payment.due, reference) ? settings.payment.due[reference] : undefined;
  return Number(sum) > 0 ? String(sum) : undefined;
}

// {{#recording}}
/**
 * TwiML can neither pause nor go on with a recording. A payment without the pause would record nothing but tones, yet a caller
 * who says the number aloud would be on it, so it is not begun.
 * @param {Record<string, any>} context
 * @param {string} callSid
 * @param {'paused' | 'in-progress'} status
 */
async function pauseRecording(context, callSid, status) {
  const client = restClient(context);
  await client.calls(callSid).recordings('Twilio.CURRENT').update({ status, ...(status === 'paused' ? { pauseBehavior: 'silence' } : {}) });
}
// {{/recording}}

module.exports = {
  due,
  // {{#recording}}
  pauseRecording,
  // {{/recording}}
};
