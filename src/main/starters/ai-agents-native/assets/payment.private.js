'use strict';

const { own, say } = /** @type {import('./relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{#recording}}
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));
// {{/recording}}
const { said } = /** @type {import('./text.private')} */ (require(Runtime.getAssets()['/text.js'].path));

/** @typedef {import('./relay.private').Turn} Turn */

const STEPS = /** @type {const} */ (['payment-card-number', 'expiration-date', 'security-code', 'postal-code', 'payment-processing']);

/**
 * What is owed under a reference. Replace it by a question to the system that knows; the agent must not decide on sums.
 * @param {Record<string, any>} settings
 * @param {string} reference
 * @returns {Promise<string | undefined>} such as 42.00
 */
async function due(settings, reference) {
  const sum = Object.hasOwn(settings.payment.due, reference) ? settings.payment.due[reference] : undefined;
  return Number(sum) > 0 ? String(sum) : undefined;
}

/**
 * Takes a card by its keys. The agent's session is over by now, so neither its server nor its model learns the number.
 * @param {Turn} turn
 * @param {string} reference
 * @param {string} language
 */
async function toPayment(turn, reference, language) {
  const { twiml, settings, context } = turn;
  const amount = await due(settings, reference);
  // without a sum the card would be stored and nothing charged
  if (amount === undefined) {
    say(turn, 'nothingDue', {}, language);
    twiml.hangup();
    return;
  }
  // {{#recording}}
  await pauseRecording(turn, 'paused');
  // {{/recording}}
  say(turn, 'payNow', { amount, currency: settings.payment.currency }, language);
  const pay = twiml.pay({
    action: own(context, `/paid?reference=${encodeURIComponent(reference)}&language=${encodeURIComponent(language)}`),
    input: 'dtmf', paymentConnector: context.PAYMENT_CONNECTOR, chargeAmount: amount, currency: settings.payment.currency,
    paymentMethod: 'credit-card', securityCode: true, postalCode: 'true', maxAttempts: 3, timeout: 10,
    language: /** @type {any} */ (language),
  });
  const prompts = said(settings, 'payPrompts', language);
  for (const step of STEPS) pay.prompt({ for: step }).say({ language: /** @type {any} */ (language) }, prompts[step]);
}

// {{#recording}}
/**
 * TwiML can neither pause nor go on with a recording. A payment without the pause would record nothing but tones, yet a caller
 * who says the number aloud would be on it, so it is not begun.
 * @param {Turn} turn
 * @param {'paused' | 'in-progress'} status
 */
async function pauseRecording({ context, event }, status) {
  const client = restClient(context);
  await client.calls(event.CallSid).recordings('Twilio.CURRENT').update({ status, ...(status === 'paused' ? { pauseBehavior: 'silence' } : {}) });
}
// {{/recording}}

module.exports = {
  toPayment,
  // {{#recording}}
  pauseRecording,
  // {{/recording}}
};
