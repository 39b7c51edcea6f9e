'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { callable } = /** @type {import('../assets/callback.private')} */ (require(Runtime.getAssets()['/callback.js'].path));

/** A number was keyed in, to be called back at. */
exports.handler = answering('callback-number', (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  const number = callable(event.Digits, settings);
  if (number !== undefined) {
    twiml.redirect(call.link('callback', { number, skill: event.skill }));
    return;
  }
  const misses = call.misses + 1;
  if (call.tooMany(misses)) {
    call.say(settings.tooManyTries);
    call.giveUp();
    return;
  }
  call.say(event.Digits ? settings.callbackWrong : settings.noInput);
  twiml.redirect(call.link('callback', { other: 'yes', misses, skill: event.skill }));
});
