'use strict';

const twilio = require('twilio');

const TRIES = 2;
const LONGEST_WAIT = 2500;

/**
 * Tells the worker what came of a call, signed as Twilio signs, so that the worker has one way to check who is asking. The
 * worker takes the same news twice without harm.
 * @param {Record<string, any>} context with AUTH_TOKEN and WORKER_BASE_URL
 * @param {string} path
 * @param {Record<string, string>} parameters
 * @returns {Promise<string>} what it answers
 */
async function tell(context, path, parameters) {
  const url = context.WORKER_BASE_URL.replace(/\/+$/, '') + path;
  const headers = { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(context.AUTH_TOKEN, url, parameters) };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(url, {
        method: 'POST', headers, body: new URLSearchParams(parameters), signal: AbortSignal.timeout(LONGEST_WAIT),
      });
      if (answer.ok) return await answer.text();
      throw new Error(`the worker answers ${answer.status}`);
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

module.exports = { tell };
