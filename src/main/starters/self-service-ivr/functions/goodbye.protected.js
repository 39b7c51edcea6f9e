'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** Ends a call with a word instead of a dead line. */
exports.handler = answering('goodbye', (turn) => {
  flow(turn).say(turn.settings.goodbye);
  turn.twiml.hangup();
});
