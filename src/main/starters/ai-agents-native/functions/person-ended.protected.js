'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { ring } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));

/** A line was rung: the next one is, unless somebody talked with the caller. */
exports.handler = answering('person-ended', (turn) => {
  turn.log.info('line rung', { status: turn.event.DialCallStatus });
  if (turn.event.DialBridged === 'true') {
    turn.twiml.hangup();
    return;
  }
  ring(turn, Number(turn.event.line ?? 0) + 1);
});
