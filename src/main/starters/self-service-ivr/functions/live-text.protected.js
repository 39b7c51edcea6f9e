'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** Something was said. It is sent once and kept nowhere else; one field of the form holds JSON. */
exports.handler = hearing('live-text', async ({ event, context, settings, log }) => {
  const { TranscriptionEvent: kind, TranscriptionSid: transcriptionSid, SequenceId: sequence, CallSid: callSid } = event;
  if (kind === 'transcription-error') log.error('no live text', { code: event.TranscriptionErrorCode });
  if (kind !== 'transcription-content' || event.Final === 'false') return;
  const { transcript: text } = JSON.parse(event.TranscriptionData);
  const item = { callSid, by: event.Track === 'inbound_track' ? 'caller' : 'line', text };
  const box = inbox(context);
  await box.keep(`live-text-${transcriptionSid}-${sequence}`, { kind: 'live-text', ...item });
  const said = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const alarming = settings.alertWords.some((/** @type {string} */ word) => said.includes(` ${word.toLowerCase()} `));
  if (alarming) await box.keep(`alert-${transcriptionSid}-${sequence}`, { kind: 'alert', ...item });
});
