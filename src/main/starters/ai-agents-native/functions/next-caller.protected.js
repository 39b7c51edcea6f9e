'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { own } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

/** A person calls the staff number and is joined to whoever waits longest. */
exports.handler = answering('next-caller', ({ twiml, event, context, settings, log }) => {
  if (!settings.lines.includes(event.From)) {
    log.warn('refused', { reason: 'not a line of ours' });
    twiml.reject();
    return;
  }
  twiml.dial({ action: own(context, '/next-caller-ended'), method: 'POST' }).queue(context.QUEUE_NAME);
});
