'use strict';

const { base } = /** @type {import('./address.private')} */ (require(Runtime.getAssets()['/address.js'].path));
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

/** @typedef {'sent' | 'refused' | 'failed'} Sent refused: this number will never take it; failed: nobody knows */

// not a mobile, opted out by STOP, no number, a country that is closed, blocked by the account
const REFUSED = new Set([21614, 21610, 21211, 21408, 21612]);
// the same text a second time within this time is the first one, asked for again
const SAME = 10 * 60_000;

/**
 * Sends a text, unless it went out just now: a step may be asked for twice, and so may the text.
 * @param {Record<string, any>} context @param {string} to @param {string} body
 * @param {import('./answer.private').Turn['log']} log
 * @returns {Promise<Sent>}
 */
async function sendText(context, to, body, log) {
  const { messages } = restClient(context);
  const earlier = await messages.list({ to, limit: 20 });
  if (earlier.some((one) => one.dateCreated.getTime() > Date.now() - SAME && one.body === body)) return 'sent';
  try {
    await messages.create({ to, body, messagingServiceSid: context.MESSAGING_SERVICE_SID, statusCallback: `${base(context)}/text-status` });
    return 'sent';
  } catch (error) {
    const { code } = /** @type {any} */ (error);
    log.warn('no text', { code, error });
    return REFUSED.has(code) ? 'refused' : 'failed';
  }
}

module.exports = { sendText };
