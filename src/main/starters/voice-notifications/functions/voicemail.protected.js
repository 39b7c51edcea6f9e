'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/person.private')} */
const { open } = require(Runtime.getAssets()['/person.js'].path);
/** @type {import('../assets/texts.private')} */
const { say } = require(Runtime.getAssets()['/texts.js'].path);
/** @type {import('../assets/worker.private')} */
const { tell } = require(Runtime.getAssets()['/worker.js'].path);

/** A mailbox has finished its greeting. */
exports.handler = answering('voicemail', async ({ twiml, event, context, settings, log }) => {
  const person = open(context.AUTH_TOKEN, event.p);
  say(twiml, settings, person, 'voicemail');
  twiml.hangup();
  // the tape runs: without the worker the message is left all the same
  await tell(context, '/outcome', { p: event.p, CallSid: event.CallSid, outcome: 'voicemail', by: 'verdict' })
    .catch((error) => log.error('not told', { error }));
});
