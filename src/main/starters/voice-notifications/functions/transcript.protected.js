'use strict';

/** @type {import('../assets/answer.private')} */
const { hearing } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/findings.private')} */
const { pass } = require(Runtime.getAssets()['/findings.js'].path);

/** A transcript is finished. */
exports.handler = hearing('transcript', async ({ event, context, log }) => {
  await pass({ event, context, log });
});
