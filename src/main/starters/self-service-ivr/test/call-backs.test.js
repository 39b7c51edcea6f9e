'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { logger } = require('../assets/log.private');
const { restClient } = require('../assets/rest.private');
const { fileJournal } = require('../lib/journal');
const { service } = require('../lib/service');
const { CallsBack } = require('../worker/calls-back');
const { Requests } = require('../worker/requests');
const { routes } = require('../worker/routes');
const { WAYS } = require('../worker/ways');
const { Caller, outcome, press, silence } = require('./support/caller');
const { ACCOUNT, BASE, TOKEN } = require('./support/functions');
const { line } = require('./support/line');
const { freePort } = require('./support/port');
const { Rest } = require('./support/rest');

const CALLS = 'api.twilio.com/2010-04-01/Accounts/*/Calls.json';
const CALL = 'api.twilio.com/2010-04-01/Accounts/*/Calls/*.json';
const NUMBER = '+15005550077';
const NOON = Date.parse('2027-03-03T17:00:00Z');
const MINUTE = 60_000;
const PERSON = `CA${'9'.repeat(32)}`;

/** @type {Rest} */
let rest;
/** @type {Awaited<ReturnType<typeof line>>} */
let ivr;
/** @type {CallsBack} */
let callsBack;
/** @type {ReturnType<typeof service>} */
let worker;
/** @type {import('../lib/journal').Journal} */
let journal;
let folder = '';
let url = '';
let now = NOON;
/** @type {Map<string, any>} what the inbox has */
let kept;
let way = '';

mock.method(console, 'log', () => {});

/** The worker begins, with what an earlier one left. */
async function start() {
  const settings = { ...ivr.settings, callbackZone: 'America/New_York', hoursFrom: 8, hoursTo: 21, daysOff: [], callbackAttempts: 2, callbackPauseMinutes: 30, callbackDays: 2 };
  const env = { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: BASE, WORKER_BASE_URL: url, PHONE_NUMBER: '+15005550006', WORKSPACE_SID: 'WS1', WORKFLOW_SID: 'WW1' };
  const log = logger({}, () => {});
  journal = fileJournal(path.join(folder, 'call-backs.jsonl'));
  const requests = await Requests.open(journal, settings, () => now);
  const client = restClient(env, { pause: async () => {} });
  const inbox = { keep: async (/** @type {string} */ id, /** @type {any} */ item) => { kept.set(id, item); } };
  callsBack = new CallsBack({ requests, way: WAYS[way || Object.keys(WAYS)[0]]({ client, env, settings }), client, inbox, log });
  worker = service({ routes: routes(callsBack), token: TOKEN, publicUrl: url, log });
  await worker.listen(Number(new URL(url).port), '127.0.0.1');
}

async function stop() {
  await worker.end('test');
  await journal.close();
}

beforeEach(async () => {
  now = NOON;
  kept = new Map();
  rest = await new Rest().open();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'call-backs-'));
  url = `http://127.0.0.1:${await freePort()}`;
  ivr = await line({}, { WORKER_BASE_URL: url, PHONE_NUMBER: '+15005550006' });
  way = '';
});
afterEach(async () => {
  await stop();
  await ivr.close();
  await rest.close();
  fs.rmSync(folder, { recursive: true });
});

/** @param {number} [minutes] */
async function later(minutes = 0) {
  now += minutes * MINUTE;
  await callsBack.step();
}

/** A caller asks to be called back. @param {string} [CallSid] @param {string} [From] */
const ask = (CallSid = 'CA1', From = NUMBER) => ivr.caller({ CallSid, From }).call('/menu', [press('3'), press('1')]);
const request = (id = 'callback-CA1') => {
  const found = callsBack.requests.all.get(id);
  assert.ok(found);
  return found;
};
/** Somebody of the business picks up. @param {string} address @param {import('./support/caller').Input[]} does @param {string} [CallSid] */
const pickUp = (address, does, CallSid = PERSON) => ivr.caller({ CallSid }).call(address, does);
/** Twilio tells the worker. @param {string} address @param {Record<string, string>} parameters */
const told = async (address, parameters) => (await new Caller({ url, base: url, token: TOKEN }).request(address, parameters)).status;
// {{#team}}

test('who asks is called back by somebody who takes it, once, and the inbox learns of it', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 201, body: { sid: PERSON } }));
  await ask();
  assert.equal(ivr.items()[0].by, 'worker');
  await later();
  await later();
  const [{ form }, ...more] = rest.sent('POST', 'Calls.json');
  assert.deepEqual(more, []);
  assert.equal(form.get('To'), ivr.settings.people[0]);
  assert.equal([...form.values()].some((value) => value.includes(NUMBER.slice(1))), false);
  const address = String(form.get('Url'));
  const call = await pickUp(address, [press('1'), outcome({ DialCallStatus: 'completed' })]);
  assert.equal(call.all('Dial')[0].text, NUMBER);
  assert.equal(call.all('Dial')[0].attributes.callerId, '+15005550006');
  assert.deepEqual({ ...kept.get('callback-CA1-result'), callSid: '' }, { kind: 'callback-result', callSid: '', number: NUMBER, result: 'reached', tries: 1 });
  assert.equal(await told(String(form.get('StatusCallback')), { CallSid: PERSON, CallStatus: 'completed' }), 204);
  await later(600);
  assert.equal(rest.sent('POST', 'Calls.json').length, 1);
});

test('the number is given to one person only, whoever else presses the key', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 201, body: { sid: PERSON } }));
  await ask();
  await later();
  const address = String(rest.sent('POST', 'Calls.json')[0].form.get('Url'));
  await pickUp(address, [press('1')]);
  const other = await pickUp(address, [press('1')], 'CA-other');
  assert.equal(other.all('Dial').length, 0);
  assert.ok(other.heard.includes(ivr.said('callbackGone')));
});

test('a mailbox of the business takes nothing: the next one is rung, and after all of them there is a pause', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 201, body: { sid: PERSON } }));
  await ask();
  for (const person of ivr.settings.people) {
    await later();
    const { form } = rest.sent('POST', 'Calls.json').at(-1) ?? assert.fail();
    assert.equal(form.get('To'), person);
    const mailbox = await pickUp(String(form.get('Url')), [silence]);
    assert.equal(mailbox.all('Dial').length, 0);
    for (let times = 0; times < 2; times += 1) assert.equal(await told(String(form.get('StatusCallback')), { CallSid: PERSON, CallStatus: 'completed' }), 204);
  }
  await later(29);
  assert.equal(rest.sent('POST', 'Calls.json').length, 2);
  await later(2);
  assert.equal(rest.sent('POST', 'Calls.json').at(-1)?.form.get('To'), ivr.settings.people[0]);
});

test('who does not answer is rung again after a pause, and not for ever', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 201, body: { sid: PERSON } }));
  await ask();
  for (let tries = 1; tries <= 2; tries += 1) {
    await later(31);
    const { form } = rest.sent('POST', 'Calls.json').at(-1) ?? assert.fail();
    const call = await pickUp(String(form.get('Url')), [press('1'), outcome({ DialCallStatus: 'no-answer' })]);
    assert.ok(call.heard.includes(ivr.said('callbackUnreached')));
    await later(1);
    assert.equal(rest.sent('POST', 'Calls.json').length, tries);
  }
  await later(600);
  assert.equal(rest.sent('POST', 'Calls.json').length, 2);
  assert.equal(kept.get('callback-CA1-result').result, 'not-reached');
});

test('a request for a call that came to nothing known is looked up, also by the next process, and nobody is rung twice', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 503, body: {} }));
  rest.on('GET', CALLS, () => ({ body: { calls: [{ sid: PERSON, date_created: new Date(NOON).toUTCString() }], page_size: 20 } }));
  rest.on('GET', CALL, () => ({ body: { sid: PERSON, status: 'in-progress' } }));
  await ask();
  await later();
  await stop();
  await start();
  await later(1);
  assert.equal(rest.sent('POST', 'Calls.json').length, 1);
  assert.deepEqual([request().state, request().sid], ['placed', PERSON]);
});

test('a caller who was taken and of whom nothing is heard is not rung again', async () => {
  way = 'telephone';
  await start();
  rest.on('POST', CALLS, () => ({ status: 201, body: { sid: PERSON } }));
  rest.on('GET', CALL, () => ({ body: { sid: PERSON, status: 'completed' } }));
  await ask();
  await later();
  await pickUp(String(rest.sent('POST', 'Calls.json')[0].form.get('Url')), [press('1')]);
  await later(5);
  assert.equal(request().result, 'taken');
});
// {{/team}}
// {{#taskrouter}}

const TASKS = 'taskrouter.twilio.com/v1/Workspaces/*/Tasks';

test('TaskRouter offers a request to who is free, and rings them; the task ends with the call', async () => {
  way = 'task';
  await start();
  rest.on('POST', TASKS, () => ({ status: 201, body: { sid: 'WT1' } }));
  rest.on('GET', `${TASKS}/*`, () => ({ body: { sid: 'WT1', assignment_status: 'assigned' } }));
  rest.on('POST', `${TASKS}/*`, () => ({ body: { sid: 'WT1', assignment_status: 'completed' } }));
  await ask();
  await later();
  await later();
  const [{ form }, ...more] = rest.sent('POST', '/Tasks');
  assert.deepEqual(more, []);
  const TaskAttributes = String(form.get('Attributes'));
  assert.equal(TaskAttributes.includes(NUMBER), false);
  const answer = await ivr.caller().request('/assignment', { TaskAttributes, WorkerAttributes: '{"contact_uri":"+15005550010"}' });
  const { instruction, url: address, status_callback_url: status } = /** @type {any} */ (await answer.json());
  assert.equal(instruction, 'call');
  // who does not answer was one of several
  await told(status, { CallSid: PERSON, CallStatus: 'no-answer' });
  assert.equal(request().state, 'placed');
  const call = await pickUp(address, [press('1'), outcome({ DialCallStatus: 'completed' })]);
  assert.equal(call.all('Dial')[0].text, NUMBER);
  assert.equal(request().result, 'reached');
  assert.equal(rest.sent('POST', '/Tasks/WT1')[0].form.get('AssignmentStatus'), 'completed');
});

test('a task that nobody took is offered again after a pause, and given up after some days', async () => {
  way = 'task';
  await start();
  rest.on('POST', TASKS, () => ({ status: 201, body: { sid: 'WT1' } }));
  rest.on('GET', `${TASKS}/*`, () => ({ body: { sid: 'WT1', assignment_status: 'canceled' } }));
  await ask();
  await later();
  await later(2);
  assert.equal(request().state, 'waiting');
  await later(31);
  assert.equal(rest.sent('POST', '/Tasks').length, 2);
  await later(2);
  await later(3 * 24 * 60);
  assert.equal(request().result, 'nobody-took-it');
});

test('who asked from a menu with a skill is called back by somebody who has it', async () => {
  way = 'task';
  await start();
  rest.on('POST', TASKS, () => ({ status: 201, body: { sid: 'WT1' } }));
  await ivr.caller({ CallSid: 'CA1', From: NUMBER }).call('/callback?skill=Card-Payments', [press('2'), press('5005550099#'), press('1')]);
  await later();
  assert.equal(JSON.parse(String(rest.sent('POST', '/Tasks')[0].form.get('Attributes'))).skill, 'card_payments');
});

test('a task that may be there is looked up', async () => {
  way = 'task';
  await start();
  rest.on('POST', TASKS, () => ({ status: 500, body: {} }));
  rest.on('GET', TASKS, () => ({ body: { tasks: [{ sid: 'WT7' }], meta: { key: 'tasks' } } }));
  await ask();
  await later();
  await later(1);
  assert.equal(rest.sent('GET', '/Tasks').at(-1)?.query.get('EvaluateTaskAttributes'), 'callback == "callback-CA1" AND ring == 1');
  assert.equal(rest.sent('POST', '/Tasks').length, 1);
  assert.equal(request().sid, 'WT7');
});
// {{/taskrouter}}

test('quiet-hours-server-clock: callers are called back at hours of their zone', async () => {
  await start();
  await ask();
  // ten at night in New York
  now = Date.parse('2027-03-04T03:00:00Z');
  await callsBack.step();
  assert.equal(request().state, 'waiting');
  assert.equal(rest.requests.some((one) => one.method === 'POST'), false);
});

test('who asks twice is called once, and a request that the worker did not get is for people', async () => {
  await start();
  await ask('CA1');
  await ask('CA2');
  assert.deepEqual([...callsBack.requests.all.keys()], ['callback-CA1']);
  await stop();
  const call = await ask('CA3', '+15005550078');
  assert.ok(call.heard.includes(ivr.said('callbackKept')));
  assert.equal(ivr.items().at(-1).by, 'hand');
  await start();
});

test('nobody but Twilio and the Functions gets a number out of the worker', async () => {
  await start();
  const answer = await fetch(`${url}/take`, { method: 'POST', body: new URLSearchParams({ id: 'callback-CA1', ring: '1' }) });
  assert.equal(answer.status, 403);
});
