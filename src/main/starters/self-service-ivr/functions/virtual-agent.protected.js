'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** Lets the Dialogflow CX agent talk with the caller. */
exports.handler = answering('virtual-agent', (turn) => {
  const call = flow(turn);
  if (!turn.context.CONNECTOR_NAME) throw new Error('CONNECTOR_NAME is not set');
  // without an action of its own the caller would be greeted by the agent again
  turn.twiml.connect({ action: call.link('agent-ended') })
    .virtualAgent({ connectorName: turn.context.CONNECTOR_NAME, language: call.language });
});
