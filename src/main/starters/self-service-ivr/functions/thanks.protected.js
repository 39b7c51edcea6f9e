'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** A message was left. */
exports.handler = answering('thanks', (turn) => {
  flow(turn).say(turn.settings.thanks);
  turn.twiml.hangup();
});
