'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { fromPlatform } = /** @type {import('../assets/platform.private')} */ (require(Runtime.getAssets()['/platform.js'].path));

/** The platform's leg is over. If it never was one, our own agent answers instead. */
exports.handler = answering('platform-ended', (turn) => {
  turn.log.info('platform leg over', { status: turn.event.DialCallStatus });
  if (turn.event.DialBridged === 'true') turn.twiml.hangup();
  else fromPlatform(turn, 'platform down');
});
