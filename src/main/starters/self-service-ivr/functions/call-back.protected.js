'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** Somebody of the business, or their mailbox, has answered: only who presses the key takes the call-back. */
exports.handler = answering('call-back', (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  const action = call.link('call-back-taken', { id: event.id, ring: event.ring });
  call.say(settings.callbackAnnounced, {}, twiml.gather({ action, numDigits: 1, finishOnKey: '', timeout: settings.waitSeconds }));
  twiml.hangup();
});
