'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** What a caller hears in the queue. Twilio asks for it again whenever it is over, and the wait ends only here. */
exports.handler = answering('wait', (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  if (Number(event.QueueTime) >= settings.longestWaitSeconds) {
    twiml.leave();
    return;
  }
  call.say(settings.place, { place: event.QueuePosition ?? '' });
  if (settings.waitMusic) twiml.play(settings.waitMusic);
  else twiml.pause({ length: settings.waitRepeatSeconds });
});
