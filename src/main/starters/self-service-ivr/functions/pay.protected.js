'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { charges, due } = /** @type {import('../assets/bill.private')} */ (require(Runtime.getAssets()['/bill.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#live-text}}
const { stopListening } = /** @type {import('../assets/live-text.private')} */ (require(Runtime.getAssets()['/live-text.js'].path));
// {{/live-text}}
// {{#recording}}
const { change } = /** @type {import('../assets/recording.private')} */ (require(Runtime.getAssets()['/recording.js'].path));
// {{/recording}}

/** @typedef {import('twilio/lib/twiml/VoiceResponse').PayAttributes} PayAttributes */
/** @typedef {import('twilio/lib/twiml/VoiceResponse').PromptAttributes} PromptAttributes */
/** @typedef {{ for: PromptAttributes['for'], says: import('../assets/flow.private').Text, errorType?: PromptAttributes['errorType'], attempt?: number[] }} Prompt */

// What <Pay> speaks by itself; the library's list and the manual's differ, these are in both.
const LANGUAGES = ['en-US', 'en-AU', 'en-CA', 'en-GB', 'en-IN', 'de-DE', 'es-ES', 'fr-FR', 'fr-CA', 'it-IT'];

const MOST_ATTEMPTS = 3;

/** @param {string} language @returns {PayAttributes['language']} */
function payLanguage(language) {
  const near = LANGUAGES.find((one) => one === language) ?? LANGUAGES.find((one) => one.split('-')[0] === language.split('-')[0]);
  return /** @type {PayAttributes['language']} */ (near ?? LANGUAGES[0]);
}

/** Takes a card on the keypad; the digits go to the payment connector and never come here. */
exports.handler = answering('pay', async (turn) => {
  const { twiml, settings, context } = turn;
  const call = flow(turn);
  const bill = await due(turn);
  // {{#recording}}
  // before any digit is said: if it cannot be paused, no card is taken
  await change(context, turn.event.CallSid, 'paused');
  // {{/recording}}
  // {{#live-text}}
  stopListening(twiml);
  // {{/live-text}}
  call.say(settings.payIntroduction);
  const pay = twiml.pay({
    input: 'dtmf',
    paymentConnector: context.PAYMENT_CONNECTOR || 'Default',
    ...(charges(bill.amount)
      ? { chargeAmount: bill.amount, currency: bill.currency }
      : { tokenType: settings.tokenType }),
    description: bill.description,
    securityCode: settings.asksSecurityCode,
    postalCode: String(settings.asksPostalCode),
    validCardTypes: settings.cardTypes,
    maxAttempts: Math.min(settings.tries, MOST_ATTEMPTS),
    timeout: settings.waitSeconds,
    language: payLanguage(call.language),
    action: call.link('paid', { amount: bill.amount }),
    statusCallback: call.link('pay-status'),
  });
  // a prompt for what is not asked would never be heard
  const asked = new Set(['payment-card-number', 'expiration-date', 'payment-processing']);
  if (settings.asksSecurityCode) asked.add('security-code');
  if (settings.asksPostalCode) asked.add('postal-code');
  for (const { says, ...attributes } of /** @type {Prompt[]} */ (settings.payPrompts)) {
    if (asked.has(attributes.for ?? '')) call.say(says, {}, pay.prompt(attributes));
  }
  // where the last attempt failed, <Pay> may go on here instead of asking its action
  twiml.redirect(call.link('paid', { amount: bill.amount, Result: 'too-many-failed-attempts' }));
});
