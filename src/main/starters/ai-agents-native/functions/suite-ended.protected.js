'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { ring } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));

/** The suite's leg is over. If it never was one, the lines of the settings are rung. */
exports.handler = answering('suite-ended', (turn) => {
  turn.log.info('suite leg over', { status: turn.event.DialCallStatus });
  if (turn.event.DialBridged === 'true') turn.twiml.hangup();
  else ring(turn, 0);
});
