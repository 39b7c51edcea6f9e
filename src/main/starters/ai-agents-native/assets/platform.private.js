'use strict';

const { connectAgent, own, say } = /** @type {import('./relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
const { sessionToken } = /** @type {import('./session-token.private')} */ (require(Runtime.getAssets()['/session-token.js'].path));

/** @typedef {import('./relay.private').Turn} Turn */

/**
 * The address under which the platform takes a call. The Call SID goes along in a header, since nothing else of the call
 * does: the platform asks for what was said by it, and gives it back with its events.
 * @param {Record<string, any>} context
 * @param {string} callSid
 */
function platformAddress(context, callSid) {
  const headers = new URLSearchParams({ 'X-Call-Key': callSid, 'X-Call-Token': sessionToken(context.AUTH_TOKEN, callSid) });
  return `${context.PLATFORM_SIP}${String(context.PLATFORM_SIP).includes('?') ? '&' : '?'}${headers}`;
}

/**
 * Passes the call to the voice-AI platform; it comes back by a transfer to referUrl, or when the platform's leg ends.
 * @param {Turn} turn
 */
function toPlatform(turn) {
  const { twiml, event, context, settings } = turn;
  const dial = twiml.dial({
    action: own(context, '/platform-ended'), method: 'POST', answerOnBridge: true, timeout: settings.limits.ringSeconds,
    referUrl: own(context, '/platform-refer'), referMethod: 'POST',
  });
  dial.sip(platformAddress(context, event.CallSid));
}

/**
 * Takes the call over from the platform.
 * @param {Turn} turn
 * @param {'transferred' | 'platform down'} why
 */
function fromPlatform(turn, why) {
  if (why === 'platform down') say(turn, 'platformDown');
  connectAgent(turn, { parameters: { from: why, resumed: 'true' } });
}

module.exports = { fromPlatform, platformAddress, toPlatform };
