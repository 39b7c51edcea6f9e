'use strict';

const assert = require('node:assert/strict');
const { after, afterEach, before, beforeEach, mock, test } = require('node:test');
const { fill, said } = require('../assets/text.private');
const { settings } = require('../lib/environment');
const { place } = require('../scripts/place-call');
const { Caller } = require('./support/caller');
const { ACCOUNT, BASE, TOKEN, functions } = require('./support/functions');
const { AGENT } = require('./support/relay');
const { Rest } = require('./support/rest');

const ENV = { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: BASE, PHONE_NUMBER: '+15005550006' };
const CALL = `CA${'c'.repeat(32)}`;
const API = 'api.twilio.com/2010-04-01/Accounts/*';
/** @type {Record<string, any>} */
const known = settings();
// {{#platform}}
known.hears = ['twilio'];
// {{/platform}}
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;
/** @type {Rest} */
let rest;

before(async () => {
  mock.method(console, 'log', () => {});
  running = await functions({ AGENT_URL: AGENT }, known);
});
after(() => running.close());
beforeEach(async () => {
  rest = await new Rest().open();
  rest.on('GET', `${API}/IncomingPhoneNumbers.json`, () => ({ body: { incoming_phone_numbers: [] } }))
    .on('POST', `${API}/Calls.json`, () => ({ status: 201, body: { sid: CALL } }))
    .on('POST', `${API}/Calls/${CALL}.json`, () => ({ body: { sid: CALL } }));
});
afterEach(() => rest.close());

/** A text as it is heard. @param {string} key */
const words = (key) => fill(said(known, key, known.languages[0]), { business: known.business });

const caller = () => new Caller({ ...running, parameters: { CallSid: CALL, Direction: 'outbound-api', From: '+15005550006', To: '+15005550001' } });

/** The request that places a call. */
async function placed() {
  await place(['+15005550001', '--consent'], ENV);
  return rest.sent('POST', '/Calls.json')[0].form;
}

/** What the call is told after a verdict. @param {string} AnsweredBy */
async function told(AnsweredBy) {
  const form = rest.sent('POST', '/Calls.json')[0]?.form ?? await placed();
  const before = rest.requests.length;
  const answer = await caller().request(String(form.get('AsyncAmdStatusCallback')), { AnsweredBy, MachineDetectionDuration: '2500' });
  assert.equal(answer.status, 204);
  const [update] = rest.requests.slice(before);
  return { url: update?.form.get('Url'), status: update?.form.get('Status') };
}

test('amd-dead-air: detection runs beside the call, whose first words come at once', async () => {
  const form = await placed();
  assert.equal(form.get('AsyncAmd'), 'true');
  const one = await caller().call(String(form.get('Url')));
  assert.deepEqual([one.verbs[0].name, one.verbs[0].text], ['Say', words('holdOn')]);
});

test('amd-callback-without-detection: the verdict that is waited for is asked for', async () => {
  const form = await placed();
  assert.match(form.get('MachineDetection') ?? '', /^(Enable|DetectMessageEnd)$/);
  assert.equal(form.get('AsyncAmdStatusCallback'), `${BASE}/amd`);
});

test('amd-senddigits-disables: no keys are sent with the request', async () => {
  assert.equal((await placed()).has('SendDigits'), false);
});

test('amd-unknown-verdict: a verdict of unknown is treated as a person, a fax is hung up on', async () => {
  for (const verdict of ['human', 'unknown', 'something new']) assert.deepEqual(await told(verdict), { url: `${BASE}/call`, status: null });
  assert.deepEqual(await told('fax'), { url: null, status: 'completed' });
});

test('amd-verdict-elsewhere: the verdict moves the call from where it arrives, and one that is over by then is left', async () => {
  assert.deepEqual(await told('machine_start'), { url: null, status: 'completed' });
  rest.on('POST', `${API}/Calls/${CALL}.json`, () => ({ status: 400, body: { code: 21220, message: 'not in progress', status: 400 } }));
  await told('human');
});

test('no session is opened before the verdict, unless it got lost', async () => {
  const form = await placed();
  const one = await caller().call(String(form.get('Url')));
  const pause = one.all('Pause')[0].attributes.length;
  assert.ok(Number(pause) > Number(form.get('MachineDetectionTimeout')));
  const names = one.verbs.map(({ name }) => name);
  assert.ok(names.indexOf('Pause') < names.indexOf('Connect'));
  const person = await caller().call('/call');
  assert.equal(person.all('ConversationRelay').length, 1);
});
// {{#mailbox}}

test('amd-message-over-greeting: a message waits for the end of the greeting', async () => {
  assert.equal((await placed()).get('MachineDetection'), 'DetectMessageEnd');
  for (const verdict of ['machine_end_beep', 'machine_end_silence', 'machine_end_other']) {
    const { url } = await told(verdict);
    assert.equal(url, `${BASE}/mailbox`);
  }
  const one = await caller().call('/mailbox');
  assert.equal(one.text, words('mailboxMessage'));
  assert.equal(one.ended, 'hang up');
  assert.equal(one.all('ConversationRelay').length, 0);
});

test('amd-message-end-is-slow: detection has the time that a long greeting takes, and the call waits for it', async () => {
  const form = await placed();
  assert.equal(form.get('MachineDetectionTimeout'), String(settings().detectionSeconds.message));
  const one = await caller().call('/placed');
  assert.ok(Number(one.all('Pause')[0].attributes.length) > settings().detectionSeconds.message);
});
// {{/mailbox}}
