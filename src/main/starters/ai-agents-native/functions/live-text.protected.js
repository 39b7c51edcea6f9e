'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));

/** What people say after the agent has handed over. The callback is a form; one of its fields is JSON. */
exports.handler = hearing('live-text', async ({ event, context }) => {
  if (event.TranscriptionEvent !== 'transcription-content') return;
  const { transcript } = JSON.parse(event.TranscriptionData);
  await desk(context).tell('sentence', { callSid: event.CallSid, track: event.Track, transcript });
});
