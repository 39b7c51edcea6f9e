'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { press, silence } = require('./support/caller');
// {{#voicemail}}
const { outcome } = require('./support/caller');
// {{/voicemail}}
const { line, using } = require('./support/line');
const { Rest } = require('./support/rest');

// {{#voicemail}}
const SID = `RE${'1'.repeat(32)}`;
// {{/voicemail}}
/** @type {Rest} */
let rest;
mock.method(console, 'log', () => {});
beforeEach(async () => {
  rest = await new Rest().open();
  rest.on('POST', 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json', () => ({ status: 404, body: { code: 20404 } }));
});
afterEach(() => rest.close());

// {{#voicemail}}
test('record-verb-loop: after the message the caller is thanked and the call ends', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('4'), outcome({ RecordingUrl: 'https://api.twilio.com/x', RecordingDuration: '7' })]);
    assert.equal(call.all('Record').length, 1);
    assert.equal(call.heard.at(-1), ivr.said('thanks'));
    assert.equal(call.ended, 'hang up');
    assert.equal(call.all('Record')[0].attributes.playBeep, 'true');
  });
});

test('who says nothing after the tone is asked once more, and not for ever', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/voicemail', [silence, silence]);
    assert.equal(call.all('Record').length, 2);
    assert.ok(call.heard.includes(ivr.said('voicemailAgain')));
    assert.equal(call.heard.at(-1), ivr.said('goodbye'));
  });
});

test('recording-absent-status: it is also reported when a message was too short, and that is no message', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/voicemail', []);
    const { attributes } = call.all('Record')[0];
    assert.equal(attributes.recordingStatusCallbackEvent, 'completed absent');
    assert.equal((await call.request(attributes.recordingStatusCallback, { RecordingSid: SID, RecordingStatus: 'absent' })).status, 204);
    assert.deepEqual(ivr.items(), []);
  });
});

test('webhook-callback-order: a message that is reported twice is there once', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller({ From: '+15005550077' }).call('/voicemail', []);
    const told = call.all('Record')[0].attributes.recordingStatusCallback;
    const done = { RecordingSid: SID, RecordingStatus: 'completed', RecordingDuration: '7', RecordingUrl: 'https://api.twilio.com/x' };
    for (let times = 0; times < 2; times += 1) assert.equal((await call.request(told, done)).status, 204);
    const items = ivr.items();
    assert.equal(items.length, 1);
    assert.deepEqual({ ...items[0], callSid: '' }, { id: `message-${SID}`, kind: 'message', callSid: '', recordingSid: SID, from: '+15005550077', seconds: 7 });
  });
});

test('recording-media-url-open: what is kept of a message is its SID, not a link', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/voicemail', []);
    await call.request(call.all('Record')[0].attributes.recordingStatusCallback, { RecordingSid: SID, RecordingStatus: 'completed', RecordingUrl: 'https://api.twilio.com/x' });
    assert.equal(JSON.stringify(ivr.items()).includes('http'), false);
  });
});

// {{#recording}}
test('the recording of the call ends where a message begins; a message is taken even if it does not', async () => {
  for (const status of [200, 500]) {
    rest.on('POST', 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json', () => ({ status, body: {} }));
    await using(line(), async (ivr) => {
      const call = await ivr.caller().call('/voicemail', []);
      assert.equal(rest.sent('POST', 'Twilio.CURRENT').at(-1)?.form.get('Status'), 'stopped');
      assert.equal(call.all('Record').length, 1);
    });
  }
});

// {{/recording}}
// {{#voicemail-text}}
test('record-transcribe-both-attributes: the text is asked for and comes to the inbox', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/voicemail', []);
    const { attributes } = call.all('Record')[0];
    assert.equal(attributes.transcribe, 'true');
    await call.request(attributes.transcribeCallback, { RecordingSid: SID, TranscriptionStatus: 'completed', TranscriptionText: 'Please call me "back".' });
    assert.equal(ivr.items()[0].text, 'Please call me "back".');
    assert.equal((await call.request(attributes.transcribeCallback, { RecordingSid: SID, TranscriptionStatus: 'failed' })).status, 204);
    assert.equal(ivr.items().length, 1);
  });
});

test('record-transcribe-too-long: no message is longer than what is turned into text', async () => {
  await using(line({ messageSeconds: 600 }), async (ivr) => {
    const { attributes } = (await ivr.caller().call('/voicemail', [])).all('Record')[0];
    assert.equal(attributes.maxLength, '120');
  });
});

// {{/voicemail-text}}
// {{/voicemail}}
// {{#callback}}
test('a call back is kept with the number that was confirmed', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller({ From: '+15005550077' }).call('/menu', [press('3'), press('1')]);
    assert.equal(call.heard.at(-1), ivr.said('callbackKept'));
    assert.equal(ivr.items()[0].number, '+15005550077');
    await call.request('/callback-confirmed?number=%2B15005550077', { Digits: '1' });
    assert.equal(ivr.items().length, 1);
  });
});

test('another number is keyed in, read back and confirmed; a withheld one is asked for', async () => {
  await using(line({ countryPrefix: '+1', callbackOffer: 'At {number}?' }), async (ivr) => {
    const other = await ivr.caller({ CallSid: 'CA1', From: '+15005550077' }).call('/callback', [press('2'), press('5005550099#'), press('1')]);
    assert.equal(ivr.items()[0].number, '+15005550099');
    assert.match(other.heard.join(' ').replace(/\D/g, ''), /15005550077.*15005550099/);
    await ivr.caller({ CallSid: 'CA2', From: '+266696687' }).call('/callback', [press('5005550088#'), press('1')]);
    assert.equal(ivr.items()[1].number, '+15005550088');
    await ivr.caller({ CallSid: 'CA3', From: 'sip:desk@example.sip.twilio.com' }).call('/callback', [press('5005550066#'), press('1')]);
    assert.equal(ivr.items()[2].number, '+15005550066');
  });
});

test('a number that is none, and silence, are asked again, and not for ever', async () => {
  await using(line(), async (ivr) => {
    const wrong = await ivr.caller({ From: 'anonymous' }).call('/callback', [press('12#'), silence, press('12#')]);
    assert.ok(wrong.heard.includes(ivr.said('callbackWrong')));
    assert.ok(wrong.heard.includes(ivr.said('tooManyTries')));
    const unsure = await ivr.caller().call('/callback', [press('7'), silence, silence]);
    assert.ok(unsure.heard.includes(ivr.said('tooManyTries')));
    assert.deepEqual(ivr.items(), []);
  });
});

test('a request that could not be kept is not promised', async () => {
  await using(line({}, { INBOX_FILE: '' }), async (ivr) => {
    const call = await ivr.caller().call('/callback', [press('1')]);
    assert.deepEqual(call.heard.at(-1), ivr.settings.apology);
  });
});

// {{#ssml}}
test('a number is read out as a telephone number', async () => {
  await using(line({ callbackOffer: 'At {number}?' }), async (ivr) => {
    const call = await ivr.caller({ From: '+15005550077' }).call('/callback', []);
    assert.match(call.documents[0].xml, /<say-as interpret-as="telephone">\+15005550077<\/say-as>/);
  });
});

// {{/ssml}}
// {{/callback}}
