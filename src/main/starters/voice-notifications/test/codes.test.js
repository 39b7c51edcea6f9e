'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { Caller } = require('./support/caller');
const { functions } = require('./support/functions');
const { Rest } = require('./support/rest');

const SENT = 'verify.twilio.com/v2/Services/*/Verifications';
const CHECKED = 'verify.twilio.com/v2/Services/*/VerificationCheck';
const NUMBER = '+15005550077';

/** @type {Rest} */
let rest;
/** @type {Awaited<ReturnType<typeof functions>>} */
let project;
/** @type {string[]} */
let log;
mock.method(console, 'log', (/** @type {string} */ text) => { log.push(text); });
beforeEach(async () => {
  log = [];
  rest = await new Rest().open();
  rest.on('POST', SENT, () => ({ status: 201, body: { status: 'pending' } }));
  rest.on('POST', CHECKED, ({ form }) => ({ status: 201, body: { status: form.get('Code') === '123456' ? 'approved' : 'pending' } }));
  project = await functions({ VERIFY_SERVICE_SID: 'VA1' });
});
afterEach(async () => {
  await project.close();
  await rest.close();
});

/** @param {string} path @param {Record<string, string>} parameters @returns {Promise<[number, string]>} */
async function asked(path, parameters) {
  const answer = await new Caller(project).request(path, parameters);
  return [answer.status, /** @type {any} */ (await answer.json()).result];
}
const wanted = { To: NUMBER, Person: 'account-1', Language: 'es-MX' };

test('verify-not-with-say: Verify makes, says and counts the codes, and its refusal is final', async () => {
  assert.deepEqual(await asked('/code-call', wanted), [200, 'sent']);
  assert.deepEqual(Object.fromEntries(rest.sent('POST', 'Verifications')[0].form), { To: NUMBER, Channel: 'call', Locale: 'es', RateLimits: '{"person":"account-1"}' });
  rest.on('POST', SENT, () => ({ status: 429, headers: { 'retry-after': '20' }, body: { code: 60203, message: 'too many', status: 429 } }));
  assert.deepEqual(await asked('/code-call', wanted), [429, 'too-many']);
  assert.equal(rest.requests.length, 2);
});

test('only the right code opens anything', async () => {
  assert.deepEqual(await asked('/code-check', { To: NUMBER, Code: '123456' }), [200, 'approved']);
  assert.deepEqual(await asked('/code-check', { To: NUMBER, Code: '000000' }), [200, 'wrong']);
  assert.deepEqual(await asked('/code-check', { To: NUMBER }), [200, 'wrong']);
  rest.on('POST', CHECKED, () => ({ status: 404, body: { code: 20404, message: 'gone', status: 404 } }));
  assert.deepEqual(await asked('/code-check', { To: NUMBER, Code: '123456' }), [410, 'over']);
  rest.on('POST', CHECKED, () => ({ status: 429, body: { code: 60202, message: 'too many', status: 429 } }));
  assert.deepEqual(await asked('/code-check', { To: NUMBER, Code: '123456' }), [429, 'too-many']);
});

test('verify-own-permissions: a country that Verify may not call is told as such', async () => {
  rest.on('POST', SENT, () => ({ status: 403, body: { code: 60605, message: 'country', status: 403 } }));
  assert.deepEqual(await asked('/code-call', wanted), [422, 'country']);
});

test('no code, number or account stands in the log, whatever fails', async () => {
  rest.on('POST', SENT, () => ({ status: 500, body: { code: 20500, message: `${NUMBER} failed`, status: 500 } }));
  assert.deepEqual(await asked('/code-call', wanted), [502, 'failed']);
  await asked('/code-check', { To: NUMBER, Code: '123456' });
  for (const secret of [NUMBER, '123456', 'account-1']) assert.equal(log.join('').includes(secret), false, secret);
});

test('who asks without a signature, a number or a name of the one who asks gets no call', async () => {
  assert.equal((await fetch(`${project.url}/code-call`, { method: 'POST', body: new URLSearchParams(wanted) })).status, 403);
  assert.deepEqual(await asked('/code-call', { To: '911', Person: 'account-1' }), [400, 'number']);
  assert.deepEqual(await asked('/code-call', { To: NUMBER }), [400, 'number']);
  assert.equal(rest.requests.length, 0);
});
