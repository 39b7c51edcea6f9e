'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/person.private')} */
const { open } = require(Runtime.getAssets()['/person.js'].path);
/** @type {import('../assets/texts.private')} */
const { say } = require(Runtime.getAssets()['/texts.js'].path);

/** The talk with a person of the business is over, or there was none. */
exports.handler = answering('transferred', ({ twiml, event, context, settings }) => {
  const person = open(context.AUTH_TOKEN, event.p);
  if (event.DialCallStatus !== 'completed') say(twiml, settings, person, 'nobodyFree');
  twiml.hangup();
});
