'use strict';

const assert = require('node:assert/strict');
const { mock, test } = require('node:test');
const { line, using } = require('./support/line');

mock.method(console, 'log', () => {});

/** @param {string} transcript @param {Record<string, string>} [more] */
const said = (transcript, more = {}) => ({
  TranscriptionEvent: 'transcription-content', TranscriptionSid: 'GT1', SequenceId: '2', Track: 'inbound_track', Final: 'true',
  TranscriptionData: JSON.stringify({ transcript, confidence: 0.9 }), ...more,
});

test('rtt-last-verb: the call goes on after the text has begun', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/call', []);
    const at = call.verbs.findIndex((verb) => verb.name === 'Start' && verb.children[0].name === 'Transcription');
    assert.ok(at >= 0);
    assert.equal(call.verbs[at + 1]?.name, 'Redirect');
    assert.equal(call.all('Transcription')[0].attributes.languageCode, 'en-US');
  });
});

test('rtt-goes-nowhere: the text has a whole address to go to', async () => {
  await using(line(), async (ivr) => {
    const [{ attributes }] = (await ivr.caller().call('/call', [])).all('Transcription');
    assert.equal(attributes.statusCallbackUrl, `${ivr.base}/live-text`);
  });
});

test('rtt-form-encoded: the callback is a form with JSON in one field', async () => {
  await using(line(), async (ivr) => {
    assert.equal((await ivr.caller().request('/live-text', said('Where is my parcel?'))).status, 204);
    assert.equal(ivr.items()[0].text, 'Where is my parcel?');
  });
});

test('rtt-not-kept: each utterance is kept once, whoever said it, and what is not final is not', async () => {
  await using(line(), async (ivr) => {
    const caller = ivr.caller();
    await caller.request('/live-text', said('Where', { Final: 'false', SequenceId: '1' }));
    for (let times = 0; times < 2; times += 1) await caller.request('/live-text', said('Hello.', { SequenceId: '3', Track: 'outbound_track' }));
    await caller.request('/live-text', said('Hello.', { SequenceId: '4' }));
    for (const TranscriptionEvent of ['transcription-started', 'transcription-stopped', 'transcription-error']) {
      assert.equal((await caller.request('/live-text', { TranscriptionEvent, TranscriptionSid: 'GT1' })).status, 204);
    }
    assert.deepEqual(ivr.items().map(({ id, by }) => [id, by]), [['live-text-GT1-3', 'line'], ['live-text-GT1-4', 'caller']]);
  });
});

test('words of alarm are told apart, as whole words', async () => {
  await using(line({ alertWords: ['Lawyer'] }), async (ivr) => {
    await ivr.caller().request('/live-text', said('My lawyer, will call!'));
    await ivr.caller().request('/live-text', said('My lawyers will call.', { SequenceId: '5' }));
    assert.deepEqual(ivr.items().map(({ kind }) => kind), ['live-text', 'alert', 'live-text']);
  });
});
// {{#several-languages}}

test('the text begins once the language is known, in that language', async () => {
  const { press } = require('./support/caller');
  await using(line({ languages: ['en-US', 'es-US'] }), async (ivr) => {
    const call = await ivr.caller().call('/call', [press('2')]);
    assert.deepEqual(call.all('Transcription').map(({ attributes }) => attributes.languageCode), ['es-US']);
  });
});
// {{/several-languages}}
// {{#pay}}

test('nothing is written along while a card is taken', async () => {
  const { outcome } = require('./support/caller');
  const { Rest } = require('./support/rest');
  const rest = await new Rest().open();
  rest.on('POST', 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json', () => ({ body: {} }));
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome({ Result: 'caller-interrupted-with-star' })]);
    const names = call.verbs.map((verb) => (verb.children[0]?.name === 'Transcription' ? verb.name : verb.name === 'Pay' ? 'Pay' : '')).filter(Boolean);
    assert.deepEqual(names, ['Stop', 'Pay', 'Start']);
  });
  await rest.close();
});
// {{/pay}}
