'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { own, say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

/** After one caller comes the next, until nobody waits any more. */
exports.handler = answering('next-caller-ended', (turn) => {
  if (turn.event.DialBridged === 'true') {
    turn.twiml.redirect({ method: 'POST' }, own(turn.context, '/next-caller'));
    return;
  }
  say(turn, 'queueEmpty');
  turn.twiml.hangup();
});
