'use strict';

const { result } = /** @type {import('../assets/analysis.private')} */ (require(Runtime.getAssets()['/analysis.js'].path));
const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** A transcript has ended; what the operators found goes to the inbox. */
exports.handler = hearing('transcript', async ({ event, context, log }) => {
  const transcriptSid = event.transcript_sid;
  const { status, recordingSid, findings } = await result(context, transcriptSid);
  log.info('transcript', { transcriptSid, recordingSid, status, count: findings.length });
  await inbox(context).keep(`transcript-${transcriptSid}`, { kind: 'transcript', transcriptSid, recordingSid, status, findings });
});
