'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#analysis}}
const { read } = /** @type {import('../assets/analysis.private')} */ (require(Runtime.getAssets()['/analysis.js'].path));
// {{/analysis}}
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** A message is there, or was too short to be one. Only its SID is kept: a link would open for whoever has it. */
exports.handler = hearing('message', async (turn) => {
  const { event, context, log } = turn;
  log.info('message', { recordingSid: event.RecordingSid, status: event.RecordingStatus, code: event.ErrorCode });
  if (event.RecordingStatus !== 'completed') return;
  await inbox(context).keep(`message-${event.RecordingSid}`, {
    kind: 'message', callSid: event.CallSid, recordingSid: event.RecordingSid, from: event.from, language: event.language, seconds: Number(event.RecordingDuration ?? 0),
  });
  // {{#analysis}}
  await read(context, event.RecordingSid, event.language ?? turn.settings.languages[0], log);
  // {{/analysis}}
});
