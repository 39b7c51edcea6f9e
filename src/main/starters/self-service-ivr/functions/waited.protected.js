'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** The call has left the queue, in whatever way. */
exports.handler = answering('waited', (turn) => {
  const { twiml, event, settings, log } = turn;
  const call = flow(turn);
  log.info('waited', { result: event.QueueResult, queueSid: event.QueueSid });
  switch (event.QueueResult) {
    case 'bridged':
    case 'bridging-in-process':
    case 'hangup':
    case 'redirected':
    case 'redirected-from-bridged':
      twiml.hangup();
      break;
    case 'queue-full':
      call.say(settings.queueFull);
      call.giveUp();
      break;
    default:
      call.say(settings.nobodyHere);
      call.giveUp();
  }
});
