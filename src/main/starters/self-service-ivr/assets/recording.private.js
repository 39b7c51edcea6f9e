'use strict';

const { base } = /** @type {import('./address.private')} */ (require(Runtime.getAssets()['/address.js'].path));
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

/** @typedef {import('twilio/lib/rest/api/v2010/account/call/recording').RecordingContextUpdateOptions} Change */

/**
 * Records the call from here on; something has to follow that carries the call.
 * @param {import('twilio/lib/twiml/VoiceResponse')} twiml @param {Record<string, any>} context
 */
function start(twiml, context) {
  twiml.start().recording({
    channels: 'dual',
    recordingStatusCallback: `${base(context)}/recorded`,
    recordingStatusCallbackEvent: ['completed', 'absent'],
  });
}

/**
 * Pauses, resumes or stops the recording of a call. TwiML has no verb for it. Where nothing is being recorded, there is
 * nothing to do.
 * @param {Record<string, any>} context @param {string} callSid @param {Change['status']} status
 */
async function change(context, callSid, status) {
  try {
    await restClient(context).calls(callSid).recordings('Twilio.CURRENT')
      .update({ status, ...(status === 'paused' && { pauseBehavior: 'silence' }) });
  } catch (error) {
    if (/** @type {any} */ (error).status !== 404) throw error;
  }
}

/**
 * The same where the call goes on whatever comes of it.
 * @param {import('./answer.private').Turn} turn @param {Change['status']} status
 */
async function changeIfPossible({ context, event, log }, status) {
  try {
    await change(context, event.CallSid, status);
  } catch (error) {
    log.error('recording not changed', { status, error });
  }
}

module.exports = { change, changeIfPossible, start };
