'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { detection } = /** @type {import('../assets/detection.private')} */ (require(Runtime.getAssets()['/detection.js'].path));
const { own, say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

// what the verdict takes on its way
const MARGIN = 3;

/**
 * Somebody, or something, took a call that the agent placed. The first words are said at once; the agent's session is opened
 * when the verdict is in, so that it does not talk with a mailbox. Should the verdict get lost, it was a person.
 */
exports.handler = answering('placed', (turn) => {
  say(turn, 'holdOn');
  turn.twiml.pause({ length: detection(turn.settings).machineDetectionTimeout + MARGIN });
  turn.twiml.redirect({ method: 'POST' }, own(turn.context, '/call'));
});
