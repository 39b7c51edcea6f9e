'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const { asked, restClient } = require('../assets/rest.private');
const { Rest } = require('./support/rest');

const ACCOUNT = `AC${'a'.repeat(32)}`;
const CALLS = 'api.twilio.com/2010-04-01/Accounts/*/Calls.json';
/** @type {Rest} */
let rest;
/** @type {number[]} */
let pauses;
/** @type {ReturnType<typeof restClient>} */
let client;

beforeEach(async () => {
  rest = await new Rest().open();
  pauses = [];
  const pause = async (/** @type {number} */ milliseconds) => { pauses.push(milliseconds); };
  client = restClient({ ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: 'b'.repeat(32) }, { pause, random: () => 1 });
});
afterEach(() => rest.close());

const dial = () => client.calls.create({ to: '+15005550001', from: '+15005550006', url: 'https://elsewhere.example.test/twiml' });

test('a refusal for coming too fast is waited out as long as Twilio asks', async () => {
  let left = 2;
  rest.on('POST', CALLS, () => {
    left -= 1;
    return left >= 0 ? { status: 429, headers: { 'retry-after': '3' } } : { status: 201, body: { sid: 'CA1' } };
  });
  assert.equal((await dial()).sid, 'CA1');
  assert.deepEqual(pauses, [3000, 3000]);
});

test('a call that may have been placed is not placed again', async () => {
  rest.on('POST', CALLS, () => ({ status: 503 }));
  await assert.rejects(dial());
  assert.equal(rest.sent('POST', 'Calls.json').length, 1);
  assert.deepEqual(pauses, []);
});

test('what only reads is asked again after a failure, with growing pauses, and not for ever', async () => {
  rest.on('GET', 'api.twilio.com/2010-04-01/Accounts/*/IncomingPhoneNumbers.json', () => ({ status: 500 }));
  await assert.rejects(client.incomingPhoneNumbers.list({ limit: 1 }));
  assert.equal(rest.requests.length, 5);
  assert.deepEqual(pauses, [500, 1000, 2000, 4000]);
});

test('Retry-After may be a date', () => {
  assert.equal(asked('Sat, 21 Nov 2026 10:00:05 GMT', Date.parse('2026-11-21T10:00:00Z')), 5000);
  assert.equal(asked('soon'), undefined);
  assert.equal(asked(undefined), undefined);
});
