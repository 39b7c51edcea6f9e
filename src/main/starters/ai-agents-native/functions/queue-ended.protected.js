'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { ring } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));

const DONE = new Set(['bridged', 'bridging-in-process', 'hangup', 'redirected', 'redirected-from-bridged']);

/** How a wait ended. Who was turned away or waited too long is not left without a word. */
exports.handler = answering('queue-ended', (turn) => {
  turn.log.info('wait over', { result: turn.event.QueueResult, queueSid: turn.event.QueueSid });
  if (DONE.has(turn.event.QueueResult)) {
    turn.twiml.hangup();
    return;
  }
  ring(turn, 0);
});
