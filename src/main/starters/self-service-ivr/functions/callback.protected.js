'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { callable } = /** @type {import('../assets/callback.private')} */ (require(Runtime.getAssets()['/callback.js'].path));

/** Offers to call back, at the number that called or at another one, and has the number confirmed. */
exports.handler = answering('callback', (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  const number = callable(event.number ?? event.From, settings);
  const step = { misses: call.misses || undefined, skill: event.skill };
  if (number === undefined || event.other) {
    const action = call.link('callback-number', step);
    call.say(settings.callbackNumber, {}, twiml.gather({ action, finishOnKey: '#', timeout: settings.waitSeconds }));
    twiml.redirect(action);
    return;
  }
  const action = call.link('callback-confirmed', { ...step, number });
  call.sayNumber(settings.callbackOffer, number);
  call.say(settings.callbackConfirm, {}, twiml.gather({ action, numDigits: 1, finishOnKey: '', timeout: settings.waitSeconds }));
  twiml.redirect(action);
});
