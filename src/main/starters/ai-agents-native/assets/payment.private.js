'use strict';

const { due } = /** @type {import('./charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{#recording}}
const { pauseRecording } = /** @type {import('./charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{/recording}}
const { own, say } = /** @type {import('./relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
const { said } = /** @type {import('./text.private')} */ (require(Runtime.getAssets()['/text.js'].path));

/** @typedef {import('./relay.private').Turn} Turn */

const STEPS = /** @type {const} */ (['payment-card-number', 'expiration-date', 'security-code', 'postal-code', 'payment-processing']);

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
  await pauseRecording(context, turn.event.CallSid, 'paused');
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

module.exports = { toPayment };
