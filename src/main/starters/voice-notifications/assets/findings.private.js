'use strict';

/** @type {import('./person.private')} */
const { open } = require(Runtime.getAssets()['/person.js'].path);
/** @type {import('./rest.private')} */
const { restClient } = require(Runtime.getAssets()['/rest.js'].path);
/** @type {import('./texts.private')} */
const { language } = require(Runtime.getAssets()['/texts.js'].path);

const LONGEST_WAIT = 4000;
// what an operator of each type found out stands in a field of its own; extractMatch only says whether it did
/** @type {Record<string, string>} */
const FIELD = {
  'conversation-classify': 'predictedLabel',
  'utterance-classify': 'utteranceResults',
  extract: 'extractResults',
  'extract-normalize': 'normalizedResult',
  'pii-extract': 'extractResults',
  'text-generation': 'textGenerationResults',
  json: 'jsonResults',
};

/** @typedef {Pick<import('./answer.private').Turn, 'event' | 'context' | 'log'>} Told */
/** @typedef {{ callSid: string, recordingSid?: string, transcriptSid?: string, status: string, findings: { name: string, value: unknown }[] }} Report */

/** The service that reads a language; there is one for each. @param {Record<string, any>} settings @param {string} lang */
const serviceName = (settings, lang) => `${settings.intelligenceService}-${lang}`;

/** Has a finished recording read. @param {Told & { settings: Record<string, any> }} told */
async function toTranscript({ event, context, settings, log }) {
  const { RecordingSid: recordingSid, RecordingStatus: status, CallSid: callSid } = event;
  if (status !== 'completed') {
    // too short or silent: whoever waits for the text hears that none will come
    if (status === 'absent') await report(context, { callSid, recordingSid, status, findings: [] }, log);
    return;
  }
  const client = restClient(context);
  const name = serviceName(settings, language(settings, open(context.AUTH_TOKEN, event.p).language));
  const service = (await client.intelligence.v2.services.list({ pageSize: 100 })).find((s) => s.uniqueName === name);
  if (!service) throw new Error(`no Intelligence Service ${name}; run node scripts/provision.js`);
  // Twilio may report a recording twice
  if ((await client.intelligence.v2.transcripts.list({ sourceSid: recordingSid, limit: 1 })).length > 0) return;
  const transcript = await client.intelligence.v2.transcripts.create({
    serviceSid: service.sid, channel: { media_properties: { source_sid: recordingSid } }, customerKey: callSid,
  });
  log.info('transcript asked for', { recordingSid, transcriptSid: transcript.sid });
}

/** Fetches what a transcript brought and passes it on. @param {Told} told */
async function pass({ event, context, log }) {
  const transcriptSid = event.transcript_sid;
  const transcript = restClient(context).intelligence.v2.transcripts(transcriptSid);
  const { status, customerKey: callSid } = await transcript.fetch();
  const results = status === 'completed' ? await transcript.operatorResults.list() : [];
  const findings = results.map((result) => ({ name: result.name, value: /** @type {any} */ (result)[FIELD[result.operatorType]] }));
  await report(context, { callSid, transcriptSid, status, findings }, log);
}

/**
 * The port to what acts on findings: an alert, a ticket, the customer's record. Posts them to FINDINGS_URL where that is set.
 * @param {Record<string, any>} context
 * @param {Report} found
 * @param {Told['log']} log
 */
async function report(context, found, log) {
  log.info('findings', { callSid: found.callSid, transcriptSid: found.transcriptSid, status: found.status, count: found.findings.length });
  if (!context.FINDINGS_URL) return;
  const answer = await fetch(context.FINDINGS_URL, {
    method: 'POST',
    body: JSON.stringify(found),
    signal: AbortSignal.timeout(LONGEST_WAIT),
    headers: { authorization: `Bearer ${context.FINDINGS_TOKEN ?? ''}`, 'content-type': 'application/json' },
  });
  if (!answer.ok) throw new Error(`FINDINGS_URL answers ${answer.status}`);
}

module.exports = { pass, toTranscript };
