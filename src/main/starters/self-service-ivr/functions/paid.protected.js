'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { charges } = /** @type {import('../assets/bill.private')} */ (require(Runtime.getAssets()['/bill.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));
// {{#live-text}}
const { listen } = /** @type {import('../assets/live-text.private')} */ (require(Runtime.getAssets()['/live-text.js'].path));
// {{/live-text}}
// {{#recording}}
const { changeIfPossible } = /** @type {import('../assets/recording.private')} */ (require(Runtime.getAssets()['/recording.js'].path));
// {{/recording}}

/** What came of a payment. */
exports.handler = answering('paid', async (turn) => {
  const { twiml, event, settings, context, log } = turn;
  const call = flow(turn);
  const { amount, Result: result } = event;
  log.info('paid', { result, code: event.PayErrorCode });
  if (result === 'caller-hung-up') return;
  // {{#live-text}}
  listen(twiml, context, call.language);
  // {{/live-text}}
  // {{#recording}}
  await changeIfPossible(turn, 'in-progress');
  // {{/recording}}
  if (result === 'caller-interrupted-with-star') {
    call.say(settings.payStopped);
    twiml.redirect(call.link('menu'));
    return;
  }
  // a token in the place of a confirmation means that no money has moved
  const proof = charges(amount) ? event.PaymentConfirmationCode : event.PaymentToken ?? event.ProfileId;
  if (result !== 'success' || !proof) {
    call.say(settings.payFailed);
    twiml.redirect(call.link('person'));
    return;
  }
  try {
    await inbox(context).keep(`payment-${event.CallSid}-${proof}`, { kind: 'payment', callSid: event.CallSid, from: event.From, amount, proof });
  } catch (error) {
    // the card was charged all the same, and the caller has to hear so; the processor has the payment
    log.error('payment not kept', { error });
  }
  call.say(charges(amount) ? settings.payDone : settings.payStored);
  twiml.redirect(call.link('menu'));
});
