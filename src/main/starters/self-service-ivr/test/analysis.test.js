'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { ROOT } = require('./support/functions');
const { line, using } = require('./support/line');
const { Rest } = require('./support/rest');

const TRANSCRIPTS = 'intelligence.twilio.com/v2/Transcripts';
const RECORDING = `RE${'1'.repeat(32)}`;
const SID = `GT${'1'.repeat(32)}`;
const SERVICE = `GA${'1'.repeat(32)}`;

/** @type {Rest} */
let rest;
/** @type {any[]} */
let transcripts;
mock.method(console, 'log', () => {});
beforeEach(async () => {
  rest = await new Rest().open();
  transcripts = [];
  rest.on('GET', TRANSCRIPTS, () => ({ body: { transcripts, meta: { key: 'transcripts' } } }));
  rest.on('POST', TRANSCRIPTS, () => {
    transcripts.push({ sid: SID });
    return { status: 201, body: transcripts[0] };
  });
});
afterEach(() => rest.close());

// the steps that hear of a recording
const TOLD = ['recorded', 'message'].filter((step) => fs.existsSync(path.join(ROOT, 'functions', `${step}.protected.js`)));
const reading = () => line({}, { INTELLIGENCE_SERVICE_SID_EN_US: SERVICE });

test('intelligence-recording-not-ready: a transcript is asked for when the recording is completed, and once', async () => {
  for (const step of TOLD) {
    transcripts.length = 0;
    await using(reading(), async (ivr) => {
      for (const RecordingStatus of ['in-progress', 'absent', 'completed', 'completed']) {
        const told = rest.sent('POST', TRANSCRIPTS).length;
        assert.equal((await ivr.caller().request(`/${step}`, { RecordingSid: RECORDING, RecordingStatus })).status, 204);
        if (RecordingStatus !== 'completed') assert.equal(rest.sent('POST', TRANSCRIPTS).length, told, RecordingStatus);
      }
      assert.equal(transcripts.length, 1, step);
    });
  }
});

test('intelligence-no-live-call: what is read is the recording, not the call', async () => {
  for (const step of TOLD) {
    transcripts.length = 0;
    await using(reading(), async (ivr) => {
      await ivr.caller().request(`/${step}`, { RecordingSid: RECORDING, RecordingStatus: 'completed' });
      const form = rest.sent('POST', TRANSCRIPTS).at(-1)?.form;
      assert.equal(form?.get('ServiceSid'), SERVICE);
      assert.deepEqual(JSON.parse(form?.get('Channel') ?? ''), { media_properties: { source_sid: RECORDING } });
    });
  }
});

test('intelligence-result-fields: of each operator the field of its type is kept', async () => {
  const operators = [
    { name: 'Topic', operator_type: 'conversation-classify', predicted_label: 'billing', extract_match: false },
    { name: 'Number', operator_type: 'extract-normalize', normalized_result: '4711', extract_match: true },
    { name: 'Summary', operator_type: 'text-generation', text_generation_results: { result: 'Asked for a bill.' } },
    { name: 'Form', operator_type: 'json', json_results: { urgent: true } },
  ];
  rest.on('GET', `${TRANSCRIPTS}/*`, () => ({ body: { sid: SID, status: 'completed', customer_key: RECORDING } }));
  rest.on('GET', `${TRANSCRIPTS}/*/OperatorResults`, () => ({ body: { operator_results: operators, meta: { key: 'operator_results' } } }));
  await using(reading(), async (ivr) => {
    for (let times = 0; times < 2; times += 1) assert.equal((await ivr.caller().request('/transcript', { transcript_sid: SID })).status, 204);
    const [item, ...more] = ivr.items();
    assert.deepEqual(more, []);
    assert.equal(item.recordingSid, RECORDING);
    assert.deepEqual(item.findings.map((/** @type {any} */ one) => one.found), ['billing', '4711', { result: 'Asked for a bill.' }, { urgent: true }]);
  });
});

test('intelligence-fixed-wait: a transcript that failed has ended, too', async () => {
  rest.on('GET', `${TRANSCRIPTS}/*`, () => ({ body: { sid: SID, status: 'failed', customer_key: RECORDING } }));
  await using(reading(), async (ivr) => {
    assert.equal((await ivr.caller().request('/transcript', { transcript_sid: SID })).status, 204);
    assert.deepEqual([ivr.items()[0].status, ivr.items()[0].findings], ['failed', []]);
  });
});
