'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#intelligence}}
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));
// {{/intelligence}}

/** A recording is ready, or there was nothing to record. */
exports.handler = hearing('recorded', async ({ event, context, settings, log }) => {
  log.info('recording', { status: event.RecordingStatus, recordingSid: event.RecordingSid });
  // {{#intelligence}}
  if (event.RecordingStatus !== 'completed') return;
  const client = restClient(context).intelligence.v2;
  const { RecordingSid: sid } = event;
  // the callback may come twice
  const [there] = await client.transcripts.list({ sourceSid: sid, limit: 1 });
  if (there) return;
  const service = (await client.services.list({ limit: 100 })).find(({ uniqueName }) => uniqueName === settings.intelligenceService);
  if (service === undefined) throw new Error('there is no such Intelligence Service; run node scripts/provision.js');
  const made = await client.transcripts.create({
    serviceSid: service.sid,
    channel: { media_properties: { source_sid: sid } },
    customerKey: event.CallSid,
  });
  log.info('transcript asked for', { recordingSid: sid, transcriptSid: made.sid });
  // {{/intelligence}}
});
