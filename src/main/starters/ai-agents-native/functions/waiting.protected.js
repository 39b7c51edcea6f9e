'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

/** Heard in the queue, again and again; the queue itself knows no longest wait. */
exports.handler = answering('waiting', (turn) => {
  if (Number(turn.event.QueueTime ?? 0) >= turn.settings.limits.waitSeconds) {
    turn.twiml.leave();
    return;
  }
  say(turn, 'waiting');
  turn.twiml.pause({ length: 15 });
});
