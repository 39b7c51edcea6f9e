'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { afterEach, beforeEach, test } = require('node:test');
const { fileJournal } = require('../lib/journal');
const { readList } = require('../worker/list');
// {{#messaging}}
const { Texter } = require('../worker/texter');
// {{/messaging}}
const { CALL, CALLS, NOON, Working, person } = require('./support/campaign');

const HOUR = 3_600_000;
/** @type {Working} */
let working;
beforeEach(async () => { working = await Working.open(); });
afterEach(() => working.close());

const called = () => working.rest.sent('POST', 'Calls.json').map((r) => r.form.get('To'));

/** Ends the call that was placed last. @param {URLSearchParams} request @param {string} [status] */
async function end(request, status = 'completed') {
  await working.status(request, 'initiated', 0);
  await working.status(request, status, 3);
}

test('twiml-url-wins-over-inline: a call is created with one document, at a URL', async () => {
  const request = await working.call(person());
  assert.match(String(request.get('Url')), /\/call\?p=/);
  assert.equal(request.has('Twiml'), false);
});

test('voice-api-application-wins: no application takes the place of the addresses', async () => {
  const request = await working.call(person());
  assert.equal(request.has('ApplicationSid'), false);
  assert.deepEqual(request.getAll('StatusCallbackEvent'), ['initiated', 'ringing', 'answered', 'completed']);
});

test('voice-api-ring-not-talk: ringing and talking have a limit each', async () => {
  const request = await working.call(person());
  const between = (/** @type {number} */ value, /** @type {number} */ most) => value > 0 && value <= most;
  assert.ok(between(Number(request.get('Timeout')), 60));
  assert.ok(between(Number(request.get('TimeLimit')), 3600));
});

test('hipaa-get-webhooks: every address is asked by POST and tells nothing of the person', async () => {
  const whom = person({ fields: { text: 'a blood test', disease: 'rabies' } });
  const request = await working.call(whom);
  for (const [name, value] of request) {
    if (name.endsWith('Method')) assert.equal(value, 'POST');
    if (!value.startsWith('https://')) continue;
    for (const secret of [whom.id, whom.number.slice(1), 'blood', 'rabies']) {
      assert.equal(decodeURIComponent(value).includes(secret), false);
      assert.equal(Buffer.from(new URL(value).searchParams.get('p') ?? '', 'base64url').includes(secret), false);
    }
  }
  assert.ok(['Method', 'FallbackMethod', 'StatusCallbackMethod'].every((name) => request.has(name)));
});

test('calls keep to the rate of the account', async () => {
  await working.campaign.add([person(), person(), person()]);
  await working.step();
  await working.step(100);
  assert.equal(called().length, 1);
  await working.step(1000);
  assert.equal(called().length, 2);
});

test('cps-night-calls: what Twilio still holds when the hours end is cancelled, and no more is handed over', async () => {
  const late = person({ zone: 'America/New_York' });
  working.now = NOON + 8.9 * HOUR;
  await working.call(late);
  working.rest.on('GET', CALL, (_, __, sid) => ({ body: { sid, status: 'queued' } }));
  working.rest.on('POST', CALL, (_, __, sid) => ({ body: { sid, status: 'canceled' } }));
  await working.campaign.add([person()]);
  await working.step(0.2 * HOUR);
  assert.deepEqual(working.rest.sent('POST', '/Calls/CA').map((r) => r.form.get('Status')), ['canceled']);
  assert.equal(called().length, 1);
  assert.equal(working.of(late).state, 'waiting');
  await working.step(11 * HOUR);
  assert.equal(called().length, 2, 'goes on in the morning');
});

test('cps-night-calls: Twilio is never given more than leaves its queue within seconds', async () => {
  await working.campaign.add(Array.from({ length: 40 }, () => person()));
  for (let second = 0; second < 40; second += 1) await working.step(1000);
  assert.equal(called().length, 10);
});

test('cps-cancelled-in-queue: who was cancelled before it rang is on the list again', async () => {
  const whom = person();
  const request = await working.call(whom);
  await working.status(request, 'canceled', 0);
  assert.equal(working.of(whom).state, 'waiting');
  assert.equal(working.of(whom).tries, 0);
});

test('quiet-hours-server-clock: the hour is that of the person, and where it is not known of everybody', async () => {
  await working.campaign.add([
    person({ number: '+12125550001', zone: 'Pacific/Honolulu' }),
    person({ number: '+12125550002', zone: '' }),
  ]);
  await working.step(1000);
  assert.deepEqual(called(), []);
  await working.step(2 * HOUR);
  assert.deepEqual(called(), ['+12125550001']);
  await working.step(1000);
  assert.deepEqual(called(), ['+12125550001', '+12125550002']);
});

test('days off are kept', async () => {
  await working.close();
  working = await Working.open({ settings: { daysOff: ['2027-03-03'] } });
  await working.campaign.add([person()]);
  await working.step(1000);
  assert.equal(called().length, 0);
  await working.step(24 * HOUR);
  assert.equal(called().length, 1);
});
// {{#emergency}}

test('consent-emergency-purpose: a warning does not wait for the morning', async () => {
  working.now = NOON + 12 * HOUR;
  await working.campaign.add([person(), person({ number: '+15005550911', consent: 'emergency' })]);
  await working.step(1000);
  assert.deepEqual(called(), ['+15005550911']);
});
// {{/emergency}}

test('consent-without-record: without a ground that the settings name nobody is called', async () => {
  const whom = person({ consent: '' });
  await working.campaign.add([whom, person({ consent: 'maybe' })]);
  await working.step(1000);
  assert.equal(called().length, 0);
  assert.equal(working.of(whom).result, 'no-consent');
});

test('webhook-callback-order: news may come twice, late and backwards', async () => {
  const whom = person();
  const request = await working.call(whom);
  const sid = working.of(whom).sid;
  await working.status(request, 'completed', 3);
  const once = working.of(whom).result;
  for (const [status, sequence] of /** @type {[string, number][]} */ ([['completed', 3], ['in-progress', 2], ['ringing', 1], ['busy', 0]])) {
    await working.status(request, status, sequence);
  }
  assert.equal(working.of(whom).result, once);
  assert.equal(working.of(whom).status, 'completed');
  assert.equal(fs.readFileSync(path.join(working.folder, 'queue.jsonl'), 'utf8').split('"completed"').length, 2);
  await working.status(request, 'busy', 9, `CA${'f'.repeat(32)}`);
  assert.equal(working.of(whom).sid, sid);
});

test('webhook-signature-behind-proxy: a report is checked against the public address, wherever it arrives', async (t) => {
  const { Caller } = require('./support/caller');
  const { service } = require('../lib/service');
  const { routes } = require('../worker/routes');
  const base = 'https://worker.example.test';
  const whom = person();
  const request = await working.call(whom);
  const behind = service({ routes: routes(working.campaign, working.env, working.log), token: working.env.AUTH_TOKEN, publicUrl: base, log: working.log });
  t.after(() => behind.end('test'));
  const url = `http://127.0.0.1:${await behind.listen(0, '127.0.0.1')}`;
  const twilio = new Caller({ url, base, token: working.env.AUTH_TOKEN });
  const { search } = new URL(String(request.get('StatusCallback')));
  const answer = await twilio.request(`/status${search}`, { CallStatus: 'completed', SequenceNumber: '3', CallSid: String(working.of(whom).sid) });
  assert.equal(answer.status, 204);
  assert.equal(working.of(whom).state, 'done');
});

test('an unsigned or wrongly signed report is refused', async () => {
  const whom = person();
  const request = await working.call(whom);
  const body = new URLSearchParams({ CallStatus: 'completed', SequenceNumber: '3', CallSid: String(working.of(whom).sid) });
  const address = String(request.get('StatusCallback'));
  assert.equal((await fetch(address, { method: 'POST', body })).status, 403);
  assert.equal((await fetch(address, { method: 'POST', body, headers: { 'X-Twilio-Signature': 'abc' } })).status, 403);
  assert.equal(working.of(whom).state, 'placed');
});

test('a call that may have been placed is looked up and not placed again', async () => {
  const whom = person();
  working.rest.on('POST', CALLS, () => ({ status: 503 }));
  await working.call(whom);
  assert.equal(working.of(whom).state, 'placing');
  const there = { sid: `CA${'e'.repeat(32)}`, status: 'in-progress', date_created: new Date(working.now).toUTCString() };
  working.rest.on('GET', CALLS, (request) => ({ body: { calls: request.query.get('To') === whom.number ? [there] : [], page_size: 20 } }));
  await working.step(20_000);
  assert.equal(working.of(whom).sid, there.sid);
  assert.equal(called().length, 1);
});

test('a lost connection counts as a call until Twilio has surely none', async () => {
  const whom = person();
  let answers = false;
  working.rest.on('POST', CALLS, () => (answers ? { status: 201, body: { sid: working.sid() } } : { status: 502 }));
  working.rest.on('GET', CALLS, () => ({ body: { calls: [{ sid: 'CAold', date_created: new Date(NOON - HOUR).toUTCString() }], page_size: 20 } }));
  await working.call(whom);
  answers = true;
  for (let round = 0; round < 19; round += 1) await working.step(15_000);
  assert.equal(called().length, 1);
  await working.step(30_000);
  await working.step(1000);
  assert.equal(called().length, 2);
  assert.equal(working.of(whom).tries, 1);
});

test('a status that comes before the answer to the request settles whether there is a call', async () => {
  const whom = person();
  working.rest.on('POST', CALLS, () => ({ status: 503 }));
  const request = await working.call(whom);
  await working.status(request, 'ringing', 1, 'CA1');
  assert.equal(working.of(whom).state, 'placed');
});

test('a process that was killed between request and answer does not call again', async () => {
  const whom = person();
  await working.campaign.add([whom]);
  await working.campaign.record('placing', { id: whom.id, attempt: 1 });
  await working.stop();
  fs.appendFileSync(path.join(working.folder, 'queue.jsonl'), '{"at":1,"event":"pla');
  await working.start();
  working.rest.on('GET', CALLS, () => ({ body: { calls: [], page_size: 20 } }));
  for (let round = 0; round < 6; round += 1) await working.step(15_000);
  assert.equal(called().length, 0);
  assert.equal(working.of(whom).state, 'placing');
});

test('two people of one number are not rung at once', async () => {
  await working.campaign.add([person({ number: '+15005550042' }), person({ number: '+15005550042' }), person({ number: '+15005550043' })]);
  await working.step(1000);
  await working.step(1000);
  assert.deepEqual(called(), ['+15005550042', '+15005550043']);
});

test('outcomes can be read by identifier while the worker runs', async () => {
  const whom = person({ id: 'a "b"' });
  await end(await working.call(whom));
  const script = path.join(__dirname, '..', 'scripts', 'outcomes.js');
  const csv = execFileSync(process.execPath, [script, path.join(working.folder, 'queue.jsonl')], { encoding: 'utf8' });
  assert.equal(csv.split('\n')[1], `"a ""b""","done","heard","1","${working.of(whom).sid}"`);
});

test('a second worker on the same queue is turned away', () => {
  fs.writeFileSync(path.join(working.folder, 'other.jsonl.lock'), String(process.ppid));
  assert.throws(() => fileJournal(path.join(working.folder, 'other.jsonl')), /at work/);
});

test('a number that Twilio refuses is not tried again, and a refused account stops everything', async () => {
  const whom = person();
  working.rest.on('POST', CALLS, () => ({ status: 400, body: { code: 21211, message: 'no number', status: 400 } }));
  await working.call(whom);
  assert.equal(working.of(whom).result, 'refused 21211');
  working.rest.on('POST', CALLS, () => ({ status: 401, body: { code: 20003, message: 'no', status: 401 } }));
  const next = person();
  await working.call(next);
  assert.ok(working.dialler.broken);
  assert.equal(working.of(next).state, 'waiting');
});

test('a call of which nothing is heard is asked about', async () => {
  const whom = person();
  await working.call(whom);
  working.rest.on('GET', CALL, (_, __, sid) => ({ body: { sid, status: 'completed' } }));
  await working.step(HOUR);
  assert.equal(working.of(whom).state, 'done');
});
// {{#retries}}

test('quiet-hours-retry-drift: every attempt keeps to the hours, and there is a last one', async () => {
  const whom = person();
  working.now = NOON + 7 * HOUR;
  await end(await working.call(whom), 'busy');
  assert.equal(working.of(whom).state, 'waiting');
  await working.step(2.5 * HOUR);
  assert.equal(called().length, 1, 'half past nine in the evening');
  await working.step(11 * HOUR);
  assert.equal(called().length, 2, 'half past eight the next morning');
  await end(/** @type {any} */ (working.rest.sent('POST', 'Calls.json').at(-1)).form, 'no-answer');
  assert.equal(working.of(whom).result, 'no-answer');
});
// {{/retries}}
// {{#opt-out}}

test('a refusal holds for the number, whoever else has it', async () => {
  const whom = person();
  const other = person({ number: whom.number });
  await working.call(whom);
  await working.campaign.outcome({ id: whom.id, attempt: 1, outcome: 'opted-out', by: 'key' });
  await working.campaign.status({ id: whom.id, attempt: 1, sid: String(working.of(whom).sid), status: 'completed', sequence: 3 });
  await working.campaign.add([other]);
  await working.step(1000);
  assert.equal(working.of(whom).result, 'opted-out');
  assert.equal(working.of(other).result, 'opted-out');
  assert.equal(called().length, 1);
});
// {{/opt-out}}
// {{#usage-trigger}}

test('usage-triggers-no-brake: the trigger stops the calls, and a new start does not undo that', async () => {
  const { Caller } = require('./support/caller');
  const twilio = new Caller({ url: working.url, base: working.url, token: working.env.AUTH_TOKEN });
  assert.equal((await twilio.request(`${working.url}/usage`, { UsageCategory: 'calls-outbound' })).status, 204);
  await working.campaign.add([person()]);
  await working.step(1000);
  await working.stop();
  await working.start();
  await working.step(1000);
  assert.equal(called().length, 0);
  await working.campaign.record('resumed');
  await working.step(1000);
  assert.equal(called().length, 1);
});
// {{/usage-trigger}}
// {{#messaging}}

/** A worker that writes texts, and somebody whom no call reached. @param {Record<string, string>} fields */
async function unreached(fields) {
  const whom = person({ fields });
  const { campaign, client, env, log } = working;
  campaign.settings.attempts = 1;
  await end(await working.call(whom), 'no-answer');
  const texter = new Texter({ campaign, client: /** @type {any} */ (client), env, settings: working.settings, log });
  return { whom, texter };
}

const MESSAGES = 'api.twilio.com/2010-04-01/Accounts/*/Messages.json';

test('messaging-consent-apart: only those who agreed to texts get one, and once', async () => {
  working.rest.on('POST', MESSAGES, () => ({ status: 503 }));
  const { texter } = await unreached({ textConsent: '' });
  await texter.step();
  assert.equal(working.rest.sent('POST', 'Messages.json').length, 0);
  const agreed = await unreached({ textConsent: 'yes' });
  await agreed.texter.step();
  working.now += 10_000;
  await agreed.texter.step();
  assert.equal(working.rest.sent('POST', 'Messages.json').length, 1);
});

test('messaging-code-21614: a landline is no reason to doubt the credentials', async () => {
  working.rest.on('POST', MESSAGES, () => ({ status: 400, body: { code: 21614, message: 'not a mobile', status: 400 } }));
  const { whom, texter } = await unreached({ textConsent: 'yes' });
  await texter.step();
  assert.match(String(working.of(whom).result), /refused$/);
});
// {{/messaging}}

test('a list may be CSV or JSON lines; what is wrong in it is named and left out', () => {
  const all = { languages: ['en-US'], translations: { en: {} }, message: 'Hello {name}' };
  const csv = path.join(working.folder, 'list.csv');
  fs.writeFileSync(csv, '\ufeffid,number,zone,language,consent,name\r\n7,+15005550001,America/New_York,en-US,express,"O""Hara, ""Ann"""\r\n'
    + `8,5005550001,,,express,Bob\n9,+15005550003,Mars/Crater,,express,Bob\n10,+15005550004,,,express,\n11,+15005550005,,,express,${'Bob'.repeat(3000)}\n`);
  const read = readList(csv, all);
  assert.deepEqual(read.people.map((p) => [p.id, p.fields.name]), [['7', 'O"Hara, "Ann"']]);
  assert.equal(read.problems.length, 4);
  assert.equal(read.problems.join().includes('Bob'), false);
  const lines = path.join(working.folder, 'list.jsonl');
  fs.writeFileSync(lines, '{"id":1,"number":"+15005550001","consent":"express","name":"Ann"}\nnot json\n');
  assert.deepEqual(readList(lines, all).people.map((p) => p.id), ['1']);
});

test('a list that is taken in again adds nobody twice', async () => {
  const whom = person();
  assert.equal(await working.campaign.add([whom, whom]), 1);
  assert.equal(await working.campaign.add([whom]), 0);
});
// {{#lookup}}

const { LOOKUP } = require('./support/campaign');

/** @param {Record<string, { valid?: boolean, type?: string | null, error?: number }>} kinds by number; all others are mobiles */
function kinds(kinds) {
  working.rest.on('GET', LOOKUP, (_, number) => {
    const { valid = true, type = 'mobile', error = null } = kinds[decodeURIComponent(number)] ?? {};
    return { body: { valid, line_type_intelligence: { type, error_code: error } } };
  });
}

test('numbers that are none, and lines that cost or that nobody picks up, are marked and not called', async () => {
  const [none, dear, good] = [person(), person(), person()];
  kinds({ [none.number]: { valid: false, type: null }, [dear.number]: { type: 'premium' } });
  await working.call(none, dear, good);
  assert.deepEqual(called(), [good.number]);
  assert.deepEqual([none, dear].map((one) => working.of(one).result), ['no such number', 'not called: premium']);
});

test('a number is looked up once, however often it is listed, and by the next process neither', async () => {
  const one = person();
  await working.call(one);
  await working.campaign.add([person({ number: one.number })]);
  await working.stop();
  await working.start();
  await working.step(1000);
  assert.equal(working.rest.sent('GET', '/PhoneNumbers/').length, 1);
});

test('who cannot be looked up now is not called yet, and others are not asked for meanwhile', async () => {
  working.rest.on('GET', LOOKUP, () => ({ status: 503, body: {} }));
  const one = person();
  await working.campaign.add([one]);
  await working.step(1000);
  assert.deepEqual(called(), []);
  kinds({});
  await working.step(30_000);
  assert.deepEqual(called(), []);
  await working.step(60_000);
  assert.deepEqual(called(), [one.number]);
});
// {{#mobile-consent}}

test('lookup-canada-line-type: a line whose kind is not told needs the consent of a mobile', async () => {
  working.settings.mobileConsents = ['written'];
  working.settings.consents = ['express', 'written'];
  const [hidden, mobile, agreed, fixed] = [person(), person(), person({ consent: 'written' }), person()];
  kinds({ [hidden.number]: { type: null, error: 60601 }, [fixed.number]: { type: 'landline' } });
  await working.campaign.add([hidden, mobile, agreed, fixed]);
  for (let round = 0; round < 4; round += 1) await working.step(1000);
  assert.deepEqual(called(), [agreed.number, fixed.number]);
  assert.equal(working.of(hidden).result, 'no-consent for mobiles');
});
// {{/mobile-consent}}
// {{/lookup}}
