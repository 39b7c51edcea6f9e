'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/person.private')} */
const { open } = require(Runtime.getAssets()['/person.js'].path);
/** @type {import('../assets/message.private')} */
const { deliver } = require(Runtime.getAssets()['/message.js'].path);

/** Somebody, or something, has picked up. */
exports.handler = answering('call', ({ twiml, event, context, settings }) => {
  const person = open(context.AUTH_TOKEN, event.p);
  deliver(twiml, { settings, context, person, sealed: event.p });
});
