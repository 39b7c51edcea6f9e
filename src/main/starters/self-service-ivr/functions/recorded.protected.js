'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#analysis}}
const { read } = /** @type {import('../assets/analysis.private')} */ (require(Runtime.getAssets()['/analysis.js'].path));
// {{/analysis}}
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** A recording of a call is there, or never will be. Only its SID is kept: a link would open for whoever has it. */
exports.handler = hearing('recorded', async (turn) => {
  const { event, context, log } = turn;
  log.info('recorded', { recordingSid: event.RecordingSid, status: event.RecordingStatus, code: event.ErrorCode });
  if (event.RecordingStatus !== 'completed' && event.RecordingStatus !== 'absent') return;
  await inbox(context).keep(`recording-${event.RecordingSid}`, {
    kind: 'recording', callSid: event.CallSid, recordingSid: event.RecordingSid, status: event.RecordingStatus, seconds: Number(event.RecordingDuration ?? 0),
  });
  // {{#analysis}}
  if (event.RecordingStatus === 'completed') await read(context, event.RecordingSid, turn.settings.languages[0], log);
  // {{/analysis}}
});
