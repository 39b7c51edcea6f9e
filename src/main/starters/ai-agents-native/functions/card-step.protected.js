'use strict';

const crypto = require('node:crypto');

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#recording}}
const { pauseRecording } = /** @type {import('../assets/charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{/recording}}
const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));

/** @param {unknown} text as Twilio masks it; anything else is kept back @returns {string | undefined} */
const masked = (text) => (typeof text === 'string' && !/\d[\d -]{4,}/.test(text) ? text : undefined);

/** How far a step of a payment is, for the desk. What comes twice has the same id. */
exports.handler = hearing('card-step', async ({ event, context, log }) => {
  const { step, payment } = event;
  const about = {
    callSid: event.CallSid, paymentSid: payment, step, field: event.Capture, partial: event.PartialResult === 'true', required: event.Required,
    card: masked(event.PaymentCardNumber), error: event.ErrorType, result: event.Result, confirmation: event.PaymentConfirmationCode,
  };
  log.info('card step', { result: event.Result, reason: event.ErrorType });
  // {{#recording}}
  if (step === 'cancel' || (step === 'complete' && !event.ErrorType)) {
    // once more does no harm; should it fail, the rest of the call is not recorded, which is no reason to ask again
    await pauseRecording(context, event.CallSid, 'in-progress').catch((error) => log.error('recording stays paused', { error }));
  }
  // {{/recording}}
  const id = crypto.createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 32);
  await desk(context).tell('card', { id, ...about });
});
