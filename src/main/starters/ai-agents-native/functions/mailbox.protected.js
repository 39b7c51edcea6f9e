'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

/** The message for a machine. Whoever listens to it later may not be whom it is for. */
exports.handler = answering('mailbox', (turn) => {
  say(turn, 'mailboxMessage');
  turn.twiml.hangup();
});
