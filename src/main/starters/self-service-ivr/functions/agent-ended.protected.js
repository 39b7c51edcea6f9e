'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** The Dialogflow CX agent has ended its session: it was done, it asks for a person, or it failed. */
exports.handler = answering('agent-ended', (turn) => {
  const { twiml, event, settings, log } = turn;
  const call = flow(turn);
  log.info('agent ended', { status: event.VirtualAgentStatus, code: event.VirtualAgentErrorCode });
  if (event.VirtualAgentStatus === 'completed') {
    twiml.redirect(call.link('goodbye'));
    return;
  }
  if (event.VirtualAgentStatus === 'failed') call.say(settings.agentFailed);
  twiml.redirect(call.link('person'));
});
