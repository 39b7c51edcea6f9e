'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));
const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));

/** What an operator found lies in the field of its type; extractMatch only says whether it found something. */
const FIELDS = /** @type {Record<string, 'predictedLabel' | 'extractResults' | 'normalizedResult' | 'textGenerationResults' | 'jsonResults' | 'utteranceResults'>} */ ({
  'conversation-classify': 'predictedLabel', 'utterance-classify': 'utteranceResults', extract: 'extractResults',
  'extract-normalize': 'normalizedResult', 'pii-extract': 'utteranceResults', 'text-generation': 'textGenerationResults', json: 'jsonResults',
});

/** A transcript is ready: what the operators found goes to the desk. */
exports.handler = hearing('transcribed', async ({ event, context, log }) => {
  const transcript = restClient(context).intelligence.v2.transcripts(event.transcript_sid);
  const { status, customerKey } = await transcript.fetch();
  log.info('transcript', { transcriptSid: event.transcript_sid, status });
  if (status !== 'completed') return;
  /** @type {Record<string, unknown>} */
  const found = {};
  for (const result of await transcript.operatorResults.list({ limit: 100 })) found[result.name] = result[FIELDS[result.operatorType]];
  await desk(context).tell('analysed', { callSid: customerKey, transcriptSid: event.transcript_sid, found });
});
