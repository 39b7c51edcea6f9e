'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { tell } = /** @type {import('../assets/worker.private')} */ (require(Runtime.getAssets()['/worker.js'].path));

/** The caller was called back, or did not answer. */
exports.handler = answering('call-back-ended', async (turn) => {
  const { twiml, event, settings, context, log } = turn;
  const reached = event.DialCallStatus === 'completed';
  log.info('called back', { status: event.DialCallStatus });
  // the worker asks for itself where this is lost
  await tell(context, '/ended', { id: event.id, ring: event.ring, result: reached ? 'reached' : 'not-reached' })
    .catch((error) => log.error('not told', { error }));
  if (!reached) flow(turn).say(settings.callbackUnreached);
  twiml.hangup();
});
