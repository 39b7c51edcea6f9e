'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** The text of a message has come, or could not be made. */
exports.handler = hearing('message-text', async ({ event, context, log }) => {
  log.info('message text', { recordingSid: event.RecordingSid, status: event.TranscriptionStatus });
  if (event.TranscriptionStatus !== 'completed') return;
  await inbox(context).keep(`message-text-${event.RecordingSid}`, {
    kind: 'message-text', callSid: event.CallSid, recordingSid: event.RecordingSid, text: event.TranscriptionText,
  });
});
