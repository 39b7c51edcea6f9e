'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/texts.private')} */
const { say } = require(Runtime.getAssets()['/texts.js'].path);

/** Somebody rings back the number they saw. */
exports.handler = answering('rung-back', ({ twiml, settings }) => {
  for (const language of settings.languages) say(twiml, settings, { language, fields: {} }, 'rungBack');
  twiml.hangup();
});
