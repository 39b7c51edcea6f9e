'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { hangUp, press } = require('./support/caller');
const { line } = require('./support/line');
const { Rest } = require('./support/rest');

// {{#code}}
const { silence } = require('./support/caller');

const SENT = 'verify.twilio.com/v2/Services/*/Verifications';
const CHECKED = 'verify.twilio.com/v2/Services/*/VerificationCheck';
const NUMBER = '+15005550077';
// {{/code}}

/** @type {Rest} */
let rest;
/** @type {Awaited<ReturnType<typeof line>>} */
let ivr;
/** @type {string[]} */
let log;
mock.method(console, 'log', (/** @type {string} */ text) => { log.push(text); });
beforeEach(async () => {
  log = [];
  rest = await new Rest().open();
  // {{#code}}
  rest.on('POST', SENT, () => ({ status: 201, body: { status: 'pending' } }));
  rest.on('POST', CHECKED, ({ form }) => ({ status: 201, body: { status: form.get('Code') === '123456' ? 'approved' : 'pending' } }));
  // {{/code}}
  ivr = await line({}, { VERIFY_SERVICE_SID: 'VA1' });
});
afterEach(async () => {
  await ivr.close();
  await rest.close();
});

/** Asks for what is not for everybody. @param {import('./support/caller').Input[]} does @param {Record<string, string>} [parameters] of the first request */
const open = (does, parameters) => ivr.caller({ From: '+15005550077' }).call('/call', [press('1'), press('4'), ...does], parameters);
const OPEN = 'Your account is open.';
// {{#caller-trust}}

test('a number that the carriers call a false one opens nothing, and hears why', async () => {
  const call = await open([hangUp], { StirVerstat: 'TN-Validation-Failed-A' });
  assert.ok(call.heard.includes(ivr.said('numberDoubted')));
  assert.equal(call.heard.includes(OPEN), false);
  assert.equal(rest.requests.length, 0);
});

test('stir-verstat-absent: a call without a grade, or with a low one, is not turned away', async () => {
  for (const parameters of /** @type {Record<string, string>[]} */ ([{}, { StirVerstat: 'TN-Validation-Passed-C' }, { StirVerstat: 'No-TN-Validation' }])) {
    const call = await open([hangUp], parameters);
    assert.equal(call.heard.includes(ivr.said('numberDoubted')), false);
    assert.equal(call.heard.includes(OPEN), false);
    assert.match(call.trail(), /\/proof/);
  }
});

test('who calls from a number that was vouched for needs no person', async () => {
  const call = await open([hangUp], { StirVerstat: 'TN-Validation-Passed-A' });
  assert.equal(call.trail().includes('/person'), false);
  let opened = true;
  // {{#code}}
  // the code comes first
  opened = false;
  // {{/code}}
  assert.equal(call.heard.includes(OPEN), opened);
});
// {{/caller-trust}}
// {{#code}}

test('who keys in the code gets what they asked for; code and number stand in no log', async () => {
  const call = await open([press('123456#'), hangUp]);
  assert.ok(call.heard.includes(OPEN));
  assert.deepEqual(rest.sent('POST', 'Verifications').map(({ form }) => [form.get('To'), form.get('Channel'), form.get('Locale')]), [[NUMBER, 'sms', 'en']]);
  assert.equal(log.join('').includes('123456') || log.join('').includes(NUMBER), false);
});

test('a wrong code and silence are asked for again, without another code, and not for ever', async () => {
  const call = await open([press('1111#'), silence, press('2222#')]);
  assert.equal(call.heard.includes(OPEN), false);
  assert.ok(call.heard.includes(ivr.said('codeWrong')) && call.heard.includes(ivr.said('noInput')) && call.heard.includes(ivr.said('codeFailed')));
  assert.equal(rest.sent('POST', 'Verifications').length, 1);
  assert.match(call.trail(), /\/person/);
});

test('verify-not-with-say: the code is made, limited and known by Verify alone, and its refusal is final', async () => {
  await open([hangUp]);
  assert.deepEqual([...rest.sent('POST', 'Verifications')[0].form.keys()].sort(), ['Channel', 'Locale', 'To']);
  for (const code of [60203, 60212]) {
    rest.on('POST', SENT, () => ({ status: 429, headers: { 'retry-after': '20' }, body: { code, message: 'too many', status: 429 } }));
    const before = rest.sent('POST', 'Verifications').length;
    const call = await open([hangUp]);
    assert.ok(call.heard.includes(ivr.said('codeNotSent')));
    assert.equal(rest.sent('POST', 'Verifications').length, before + 1);
  }
  rest.on('POST', SENT, () => ({ status: 201, body: { status: 'pending' } }));
  rest.on('POST', CHECKED, () => ({ status: 429, body: { code: 60202, message: 'too many', status: 429 } }));
  assert.ok((await open([press('1111#')])).heard.includes(ivr.said('codeFailed')));
  rest.on('POST', CHECKED, () => ({ status: 404, body: { code: 20404, message: 'gone', status: 404 } }));
  assert.ok((await open([press('123456#')])).heard.includes(ivr.said('codeFailed')));
});

test('verify-own-permissions: a country that Verify may not write to is told to the caller, and no error', async () => {
  rest.on('POST', SENT, () => ({ status: 403, body: { code: 60605, message: 'country', status: 403 } }));
  const call = await open([hangUp]);
  assert.ok(call.heard.includes(ivr.said('codeNotSent')));
  assert.match(log.join(''), /"result":"country"/);
});
// {{/code}}
