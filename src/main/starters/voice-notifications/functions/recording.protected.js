'use strict';

/** @type {import('../assets/answer.private')} */
const { hearing } = require(Runtime.getAssets()['/answer.js'].path);
// {{#intelligence}}
/** @type {import('../assets/findings.private')} */
const { toTranscript } = require(Runtime.getAssets()['/findings.js'].path);
// {{/intelligence}}

/** A recording is ready, or there is none. */
exports.handler = hearing('recording', async ({ event, context, settings, log }) => {
  const { RecordingSid: recordingSid, RecordingStatus: status } = event;
  log.info('recording', { recordingSid, status });
  // {{#intelligence}}
  await toTranscript({ event, context, settings, log });
  // {{/intelligence}}
});
