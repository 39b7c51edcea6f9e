'use strict';

const { serviceVariable } = /** @type {import('./service-variable.private')} */ (require(Runtime.getAssets()['/service-variable.js'].path));
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

// What an operator of each type has found; extractMatch only says whether it did.
/** @type {Record<string, string>} */
const FOUND = {
  'conversation-classify': 'predictedLabel',
  'utterance-classify': 'utteranceResults',
  extract: 'extractResults',
  'extract-normalize': 'normalizedResult',
  'pii-extract': 'extractResults',
  'text-generation': 'textGenerationResults',
  json: 'jsonResults',
};

/**
 * Has a finished recording read.
 * @param {import('./answer.private').Turn['context']} context @param {string} recordingSid @param {string} language
 * @param {import('./answer.private').Turn['log']} log
 */
async function read(context, recordingSid, language, log) {
  const serviceSid = context[serviceVariable(language)];
  if (!serviceSid) {
    log.warn('not read', { recordingSid, reason: `${serviceVariable(language)} is not set` });
    return;
  }
  const { transcripts } = restClient(context).intelligence.v2;
  // a recording may be reported twice, and each transcript costs
  if ((await transcripts.list({ sourceSid: recordingSid, limit: 1 })).length > 0) return;
  await transcripts.create({ serviceSid, channel: { media_properties: { source_sid: recordingSid } }, customerKey: recordingSid });
}

/**
 * What a transcript has come to, once it has ended in whatever way.
 * @param {Record<string, any>} context @param {string} transcriptSid
 */
async function result(context, transcriptSid) {
  const transcript = restClient(context).intelligence.v2.transcripts(transcriptSid);
  const { status, customerKey } = await transcript.fetch();
  const operators = status === 'completed' ? await transcript.operatorResults.list({ limit: 100 }) : [];
  const findings = operators.map((one) => ({ name: one.name, found: /** @type {Record<string, any>} */ (one)[FOUND[one.operatorType]] }));
  return { status, recordingSid: customerKey, findings };
}

module.exports = { read, result };
