'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/texts.private')} */
const { say } = require(Runtime.getAssets()['/texts.js'].path);

/** What should have answered did not. This needs nothing but itself: no worker, no REST, no person. */
exports.handler = answering('fallback', ({ twiml, settings }) => {
  say(twiml, settings, { language: settings.languages[0], fields: {} }, 'fallback');
  twiml.hangup();
});
