'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** The telephones of the team have been rung, and the talk, if there was one, is over. */
exports.handler = answering('called', (turn) => {
  const { twiml, event, settings, log } = turn;
  const call = flow(turn);
  log.info('called', { status: event.DialCallStatus });
  if (event.DialCallStatus === 'completed' || event.DialCallStatus === 'answered') {
    twiml.hangup();
    return;
  }
  call.say(settings.nobodyHere);
  call.giveUp();
});
