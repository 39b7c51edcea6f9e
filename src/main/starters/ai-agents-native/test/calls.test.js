'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { after, afterEach, before, beforeEach, mock, test } = require('node:test');
const { settings } = require('../lib/environment');
const { Caller, outcome } = require('./support/caller');
// {{#people}}
const { press, silence } = require('./support/caller');
// {{/people}}
const { fill, said } = require('../assets/text.private');
const { BASE, ROOT, TOKEN, functions } = require('./support/functions');
const { AGENT, parameters, problems } = require('./support/relay');
const { Rest } = require('./support/rest');

const ENVIRONMENT = {
  AGENT_URL: `${AGENT}/`,
  PHONE_NUMBER: '+15005550006',
  // {{#payments}}
  PAYMENT_CONNECTOR: 'Stripe_Main',
  // {{/payments}}
  // {{#stream}}
  LISTENER_URL: 'wss://listener.example.test/audio',
  // {{/stream}}
  // {{#platform}}
  PLATFORM_SIP: 'sip:agent@sip.platform.example.test',
  PLATFORM_SECRET: 'a secret',
  // {{/platform}}
};
/** The project's own settings; where it names no telephones yet, some to ring. */
const TRIED = settings();
// {{#people}}
if (TRIED.lines.length === 0) TRIED.lines = ['+15005550010', '+15005550011'];
// {{/people}}

/** What the Functions read. @type {Record<string, any>} */
let read = TRIED;
const FILE = path.join(ROOT, 'assets', 'settings.private.json');
const original = fs.readFileSync;
mock.method(fs, 'readFileSync', (/** @type {any} */ name, /** @type {any} */ options) => (name === FILE ? JSON.stringify(read) : original(name, options)));

/** A text as the caller hears it. @param {string} key @param {Record<string, unknown>} [values] @param {string} [language] @returns {string} */
const words = (key, values = {}, language = TRIED.languages[0]) => fill(said(TRIED, key, language), { business: TRIED.business, ...values });
/** @param {{ text: string }} one @param {string} key @param {Record<string, unknown>} [values] */
const hears = (one, key, values) => assert.ok(one.text.includes(words(key, values)), `${key} is not in: ${one.text}`);
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;
/** @type {Rest} */
let rest;
/** @type {any[]} */
let logged = [];
/** @type {{ path: string, body: any }[]} */
const told = [];
const desk = require('node:http').createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  told.push({ path: request.url ?? '', body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
  response.writeHead(204).end();
});

before(async () => {
  await new Promise((listening) => { desk.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (desk.address());
  Object.assign(ENVIRONMENT, { DESK_URL: `http://127.0.0.1:${port}/desk` });
  mock.method(console, 'log', (/** @type {string} */ line) => logged.push(JSON.parse(line)));
  running = await functions(ENVIRONMENT);
});
after(async () => {
  await running.close();
  desk.close();
});
beforeEach(async () => {
  logged = [];
  told.length = 0;
  rest = await new Rest().open();
  // {{#recording}}
  rest.on('POST', 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json', () => ({ body: { sid: `RE${'1'.repeat(32)}` } }));
  // {{/recording}}
});
afterEach(() => rest.close());

const caller = (/** @type {Record<string, string>} */ given = {}) => new Caller({ ...running, parameters: given });

/** The session of a call is over: Twilio asks the action. @param {Caller} one @param {Record<string, string>} given @param {Record<string, string>[]} [results] of the verbs that follow */
function over(one, given, results = []) {
  const connect = one.all('Connect').at(-1);
  return one.call(connect?.attributes.action ?? 'no action', results.map(outcome), { SessionId: `VX${'d'.repeat(32)}`, SessionDuration: '12', ...given });
}

/** @param {Record<string, string>} data @returns {Record<string, string>} */
const ended = (data) => ({ SessionStatus: 'ended', HandoffData: JSON.stringify(data) });
const LOST = { SessionStatus: 'failed', ErrorCode: '39001', ErrorMessage: 'WebSocket - Network connection to WebSocket server failed.' };

/** @param {Caller} one */
const relay = (one) => one.all('ConversationRelay').at(-1) ?? assert.fail('no session');

/** Runs something with other settings. @param {Record<string, unknown>} other @param {() => Promise<void>} work */
async function set(other, work) {
  read = { ...TRIED, ...other };
  try {
    await work();
  } finally {
    read = TRIED;
  }
}

test('a call is answered by the agent, with the session bound to it', async () => {
  const one = await caller().call('/call');
  assert.equal(one.ended, 'handed over');
  assert.ok(relay(one).attributes.welcomeGreeting.includes(words('greeting')));
  assert.equal(parameters(relay(one)).token, require('../assets/session-token.private').sessionToken(TOKEN, `CA${'c'.repeat(32)}`));
});

for (const gotcha of [
  'conversationrelay-socket-unreachable', 'conversationrelay-lower-case-attributes', 'conversationrelay-attributes-that-do-not-exist',
  'conversationrelay-report-input-type', 'conversationrelay-speech-over-agent', 'conversationrelay-backchannel-interrupts',
  'conversationrelay-keys-not-reported', 'conversationrelay-speech-timeout-unit', 'conversationrelay-language-overridden',
  'conversationrelay-voice-prefix', 'conversationrelay-voice-without-provider', 'conversationrelay-voice-of-another-provider',
  'conversationrelay-recogniser-by-account-age', 'conversationrelay-provider-in-speech-model', 'conversationrelay-setting-of-another-vendor',
  'conversationrelay-turn-detection-regulated',
]) {
  test(`${gotcha}: not in the TwiML of any session`, async () => {
    const one = await caller().call('/call');
    assert.equal(problems(relay(one)).has(gotcha), false);
    await over(one, { ...LOST, ErrorCode: '64111' });
    assert.equal(problems(relay(one)).has(gotcha), false);
  });
}

test('functions-no-socket-server: the socket is not at the Functions', async () => {
  const one = await caller().call('/call');
  assert.equal(relay(one).attributes.url, `${AGENT.replace('https', 'wss')}/relay`);
  assert.notEqual(new URL(relay(one).attributes.url).host, new URL(BASE).host);
});

test('conversationrelay-no-action: a lost session is opened again, a few times, and then the call goes on without', async () => {
  const one = await caller().call('/call');
  for (let i = 0; i < settings().limits.reconnects; i += 1) {
    await over(one, LOST);
    assert.equal(one.ended, 'handed over');
    assert.equal(parameters(relay(one)).resumed, 'true');
    assert.equal(relay(one).attributes.welcomeGreeting, undefined);
  }
  await over(one, LOST);
  assert.notEqual(one.ended, 'handed over');
  assert.notEqual(one.text, '');
});

test('a vendor of speech that fails is exchanged for the other', async () => {
  const one = await caller().call('/call');
  const vendors = () => [relay(one).attributes.ttsProvider, relay(one).attributes.voice, relay(one).attributes.transcriptionProvider];
  const before = vendors();
  await over(one, { ...LOST, ErrorCode: '64114' });
  assert.notDeepEqual(vendors(), before);
});

test('conversationrelay-codes-second-hand: code and message of a failure are logged with the call', async () => {
  await over(await caller().call('/call'), LOST);
  const line = logged.find(({ event }) => event === 'session ended');
  assert.deepEqual([line.code, line.error, line.callSid], ['39001', LOST.ErrorMessage, `CA${'c'.repeat(32)}`]);
});

test('a caller who hung up is left alone, one who is done hears goodbye', async () => {
  const one = await over(await caller().call('/call'), { SessionStatus: 'completed' });
  assert.equal(one.text, '');
  const two = await over(await caller().call('/call'), ended({ reason: 'goodbye' }));
  hears(two, 'goodbye');
  assert.equal(two.ended, 'hang up');
});

test('handoffData that is no JSON does no harm', async () => {
  for (const HandoffData of ['{', 'null', '"x"', '']) {
    const one = await over(await caller().call('/call'), { SessionStatus: 'ended', HandoffData });
    hears(one, 'goodbye');
  }
});

test('a request that Twilio did not sign is refused', async () => {
  for (const name of ['call', 'relay-ended']) {
    const answer = await fetch(`${running.url}/${name}`, { method: 'POST', headers: { 'X-Twilio-Signature': 'no' }, body: new URLSearchParams({ CallSid: 'CA1' }) });
    assert.equal(answer.status, 403);
  }
});

test('texts are spoken as they are', async () => {
  const business = '"); process.exit(1); // </Say><Hangup/> ${x} `y` <b>';
  await set({ business }, async () => {
    const one = await caller().call('/call');
    assert.equal(relay(one).attributes.welcomeGreeting.includes(business), true);
    await over(one, ended({ reason: 'goodbye' }));
    assert.equal(one.text.includes(business), true);
  });
});

test('what breaks is answered with an apology', async () => {
  await set({ speech: {} }, async () => {
    const one = await caller().call('/call');
    hears(one, 'apology');
    assert.equal(one.ended, 'hang up');
  });
});
// {{#languages}}

test('conversationrelay-language-twice: each language is described once', async () => {
  await set({ languages: ['en-US', 'es-US', 'es-US'] }, async () => {
    const one = await caller().call('/call');
    assert.equal(problems(relay(one)).has('conversationrelay-language-twice'), false);
    const [english, spanish] = relay(one).children.filter(({ name }) => name === 'Language').map((l) => l.attributes);
    assert.deepEqual([english.code, spanish.code], ['en-US', 'es-US']);
    assert.deepEqual(Object.keys(spanish).sort(), ['code', 'speechModel', 'transcriptionProvider', 'ttsProvider', 'voice']);
  });
});

test('what is said after the session is in its language', async () => {
  const language = TRIED.languages.at(-1);
  const one = await over(await caller().call('/call'), ended({ reason: 'goodbye', language }));
  assert.ok(one.text.includes(words('goodbye', {}, language)));
  assert.equal(one.all('Say').at(-1)?.attributes.language, language);
});
// {{/languages}}
// {{#play}}

test('a text that is an address is played', async () => {
  await set({ goodbye: 'https://sounds.example.test/bye.mp3', translations: {} }, async () => {
    const one = await over(await caller().call('/call'), ended({ reason: 'goodbye' }));
    assert.deepEqual(one.all('Play').map(({ text }) => text), ['https://sounds.example.test/bye.mp3']);
    assert.equal(one.all('Say').length, 0);
  });
});
// {{/play}}
// {{#recording}}

test('start-recording-before-connect: the recording runs before the agent has the call', async () => {
  const one = await caller().call('/call');
  const names = one.verbs.map(({ name }) => name);
  assert.equal(names.indexOf('Start') >= 0 && names.indexOf('Start') < names.indexOf('Connect'), true);
  assert.equal(names.at(-1), 'Connect');
});

test('start-recording-not-record: what is started is a Recording', async () => {
  const [start] = (await caller().call('/call')).all('Start');
  assert.deepEqual(start.children.map(({ name }) => name), ['Recording']);
});

test('start-recording-relative-url: the callback has its full address, and hears of silent calls, too', async () => {
  const [recording] = (await caller().call('/call')).all('Recording');
  assert.equal(recording.attributes.recordingStatusCallback, `${BASE}/recorded`);
  assert.equal(recording.attributes.recordingStatusCallbackEvent, 'completed absent');
  assert.equal((await caller().request('/recorded', { RecordingStatus: 'absent', RecordingSid: '' })).status, 204);
});

test('start-recording-mono-chosen: caller and agent are kept apart', async () => {
  const [recording] = (await caller().call('/call')).all('Recording');
  assert.notEqual(recording.attributes.channels, 'mono');
});
// {{/recording}}
// {{#announcement}}

test('the first words say that the call is recorded', async () => {
  assert.equal(relay(await caller().call('/call')).attributes.welcomeGreeting.includes(settings().announcement), true);
});
// {{/announcement}}
// {{#intelligence}}

test('conversationrelay-nothing-kept: the session, or the recording of the call, is given to a service', async () => {
  await set({ recordingChannels: undefined }, async () => {
    assert.equal(relay(await caller().call('/call')).attributes.intelligenceService, 'ai-agent');
  });
  if (settings().recordingChannels === undefined) return;
  assert.equal(relay(await caller().call('/call')).attributes.intelligenceService, undefined);
});
// {{/intelligence}}
// {{#recording}}
// {{#intelligence}}

const SERVICE = { sid: `GA${'1'.repeat(32)}`, unique_name: 'ai-agent' };
const SERVICES = 'intelligence.twilio.com/v2/Services';

test('intelligence-recording-not-ready: a transcript is made of a recording that is complete, once', async () => {
  const sid = `RE${'2'.repeat(32)}`;
  /** @type {any[]} */
  const transcripts = [];
  rest.on('GET', SERVICES, () => ({ body: { meta: { key: 'services' }, services: [SERVICE] } }))
    .on('GET', 'intelligence.twilio.com/v2/Transcripts', () => ({ body: { meta: { key: 'transcripts' }, transcripts } }))
    .on('POST', 'intelligence.twilio.com/v2/Transcripts', () => { transcripts.push({ sid: 'GT1' }); return { status: 201, body: { sid: 'GT1' } }; });
  await caller().request('/recorded', { RecordingStatus: 'in-progress', RecordingSid: sid });
  assert.equal(transcripts.length, 0);
  for (let i = 0; i < 2; i += 1) assert.equal((await caller().request('/recorded', { RecordingStatus: 'completed', RecordingSid: sid })).status, 204);
  const made = rest.sent('POST', 'Transcripts');
  assert.equal(made.length, 1);
  assert.equal(made[0].form.get('ServiceSid'), SERVICE.sid);
  assert.equal(made[0].form.get('CustomerKey'), `CA${'c'.repeat(32)}`);
});

test('intelligence-no-live-call: the source is the recording and not the call', async () => {
  const sid = `RE${'2'.repeat(32)}`;
  rest.on('GET', SERVICES, () => ({ body: { meta: { key: 'services' }, services: [SERVICE] } }))
    .on('GET', 'intelligence.twilio.com/v2/Transcripts', () => ({ body: { meta: { key: 'transcripts' }, transcripts: [] } }))
    .on('POST', 'intelligence.twilio.com/v2/Transcripts', () => ({ status: 201, body: { sid: 'GT1' } }));
  await caller().request('/recorded', { RecordingStatus: 'completed', RecordingSid: sid });
  assert.deepEqual(JSON.parse(rest.sent('POST', 'Transcripts')[0].form.get('Channel') ?? ''), { media_properties: { source_sid: sid } });
});
// {{/intelligence}}
// {{/recording}}
// {{#intelligence}}

test('intelligence-result-fields: what an operator found is read from the field of its type', async () => {
  rest.on('GET', 'intelligence.twilio.com/v2/Transcripts/*', () => ({ body: { sid: 'GT1', status: 'completed', customer_key: 'CA1' } }))
    .on('GET', 'intelligence.twilio.com/v2/Transcripts/*/OperatorResults', () => ({
      body: {
        meta: { key: 'operator_results' },
        operator_results: [
          { name: 'mood', operator_type: 'conversation-classify', predicted_label: 'glad', extract_match: null },
          { name: 'summary', operator_type: 'text-generation', text_generation_results: { result: 'moved a visit' }, extract_match: true },
        ],
      },
    }));
  assert.equal((await caller().request('/transcribed', { transcript_sid: 'GT1' })).status, 204);
  assert.deepEqual(told[0]?.body, { what: 'analysed', callSid: 'CA1', transcriptSid: 'GT1', found: { mood: 'glad', summary: { result: 'moved a visit' } } });
});

test('intelligence-fixed-wait: a transcript that failed, or is not ready, is not one in which nothing was found', async () => {
  for (const status of ['queued', 'in-progress', 'failed', 'canceled', 'error']) {
    rest.on('GET', 'intelligence.twilio.com/v2/Transcripts/*', () => ({ body: { sid: 'GT1', status } }))
      .on('GET', 'intelligence.twilio.com/v2/Transcripts/*/OperatorResults', () => ({ body: { meta: { key: 'operator_results' }, operator_results: [] } }));
    assert.equal((await caller().request('/transcribed', { transcript_sid: 'GT1' })).status, 204);
  }
  assert.equal(told.length, 0);
});
// {{/intelligence}}
// {{#stream}}

test('conversationrelay-beside-stream: other software gets a copy, started before; the agent alone has the call', async () => {
  const one = await caller().call('/call');
  const streams = one.all('Start').flatMap((start) => start.children).filter(({ name }) => name === 'Stream');
  assert.deepEqual(streams.map((s) => s.attributes.url), [ENVIRONMENT.LISTENER_URL]);
  assert.deepEqual(one.all('Connect').flatMap((c) => c.children.map((child) => child.name)), ['ConversationRelay']);
});
// {{/stream}}
// {{#people}}

test('a person is rung, hears what it is about, and is joined by a key', async () => {
  const real = globalThis.fetch;
  const mocked = mock.method(globalThis, 'fetch', (/** @type {any} */ url, /** @type {any} */ options) => (
    String(url).startsWith(AGENT) ? Promise.resolve({ ok: true, json: async () => ({ summary: 'Ann wants to <move> a visit.' }) }) : real(url, options)));
  try {
    const one = await over(await caller().call('/call'), ended({ reason: 'person', summary: 'x' }), [{ DialCallStatus: 'completed', DialBridged: 'true' }]);
    hears(one, 'toPerson');
    assert.equal(one.ended, 'hang up');
    const person = await caller({ ParentCallSid: `CA${'c'.repeat(32)}` }).call(one.all('Number')[0].attributes.url, [press('1')]);
    hears(person, 'screen', { summary: 'Ann wants to <move> a visit.' });
    assert.equal(person.ended, 'end of document');
  } finally {
    mocked.mock.restore();
  }
});

test('plain-phone-mailbox-answers: who answers and presses nothing is not joined, and the next line rings', async () => {
  const screened = await caller().call('/screen', [silence]);
  assert.equal(screened.ended, 'hang up');
  const nobody = { DialCallStatus: 'completed', DialBridged: 'false' };
  const one = await over(await caller().call('/call'), ended({ reason: 'person' }), [nobody, nobody]);
  assert.equal(one.all('Dial').length, TRIED.lines.length);
  for (const target of [...one.all('Number'), ...one.all('Sip')]) assert.equal(target.attributes.url, `${BASE}/screen`);
  hears(one, 'nobodyFree');
});

test('desk-phone-not-registered: a telephone that cannot be rung is passed over', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'person' }), [{ DialCallStatus: 'no-answer' }, { DialCallStatus: 'failed' }]);
  hears(one, 'nobodyFree');
  assert.equal(one.ended, 'hang up');
});

test('dial-action-loop: the end of a talk is not a new call', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'person' }), [{ DialCallStatus: 'completed', DialBridged: 'true' }]);
  assert.equal(one.documents.filter(({ url }) => new URL(url).pathname === '/call').length, 1);
  assert.equal(one.all('ConversationRelay').length, 1);
});

test('dial-caller-id-refused: people see the caller\'s number, or ours where the caller has none', async () => {
  for (const [From, shown] of [['+15005550001', undefined], ['client:ann_7', ENVIRONMENT.PHONE_NUMBER], ['anonymous', ENVIRONMENT.PHONE_NUMBER]]) {
    const one = await over(await caller({ From: String(From) }).call('/call'), ended({ reason: 'person' }), [{ DialBridged: 'true' }]);
    assert.equal(one.all('Dial')[0].attributes.callerId, shown);
  }
});

test('when the model is down, people take over', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'trouble' }), [{ DialBridged: 'true' }]);
  assert.equal(one.all('Dial').length, 1);
});
// {{/people}}
// {{#live-text}}

test('rtt-last-verb: the text of what people say runs from the hand-over on, and the call with it', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'person' }), [{ DialBridged: 'true' }]);
  assert.equal(one.all('Transcription').length, 1);
  const names = one.verbs.map(({ name }) => name);
  assert.equal(names.lastIndexOf('Start') < names.lastIndexOf('Dial'), true);
});

test('rtt-goes-nowhere: the text has somewhere to go', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'person' }), [{ DialBridged: 'true' }]);
  assert.equal(one.all('Transcription')[0].attributes.statusCallbackUrl, `${BASE}/live-text`);
});

test('rtt-form-encoded: the callback is a form with JSON in one field', async () => {
  const answer = await caller().request('/live-text', { TranscriptionEvent: 'transcription-content', Track: 'inbound_track', TranscriptionData: JSON.stringify({ transcript: 'hello', confidence: 0.9 }) });
  assert.equal(answer.status, 204);
  assert.equal(told[0].body.transcript, 'hello');
});
// {{/live-text}}
// {{#queue}}

test('enqueue-no-action: how a wait ended is known, and nobody is dropped without a word', async () => {
  const other = await functions({ ...ENVIRONMENT, QUEUE_NAME: 'people' });
  try {
    const nobody = { DialCallStatus: 'no-answer' };
    const full = await over(await new Caller(other).call('/call'), ended({ reason: 'person' }), [{ QueueResult: 'queue-full' }, nobody, nobody]);
    assert.equal(full.all('Enqueue')[0].text, 'people');
    hears(full, 'nobodyFree');
    const done = await over(await new Caller(other).call('/call'), ended({ reason: 'person' }), [{ QueueResult: 'bridged' }]);
    assert.equal(done.ended, 'hang up');
    const member = new Caller({ ...other, parameters: { From: TRIED.lines[0] } });
    await member.call('/next-caller', [outcome({ DialBridged: 'true' }), outcome({ DialCallStatus: 'no-answer' })]);
    assert.equal(member.all('Queue').length, 2);
    hears(member, 'queueEmpty');
    const stranger = await new Caller(other).call('/next-caller');
    assert.equal(stranger.ended, 'rejected');
  } finally {
    await other.close();
  }
});
// {{/queue}}
// {{#waiting}}

test('enqueue-no-time-limit: a wait ends by itself', async () => {
  assert.equal((await caller().call('/waiting', [], { QueueTime: '30' })).all('Leave').length, 0);
  assert.equal((await caller().call('/waiting', [], { QueueTime: String(settings().limits.waitSeconds) })).all('Leave').length, 1);
});
// {{/waiting}}
// {{#taskrouter}}

test('enqueue-task-without-workflow: the caller becomes a task of the workflow, with what the agent knows', async () => {
  const other = await functions({ ...ENVIRONMENT, WORKFLOW_SID: `WW${'1'.repeat(32)}` });
  try {
    const one = await over(await new Caller(other).call('/call'), ended({ reason: 'person' }), [{ QueueResult: 'hangup' }]);
    assert.equal(one.all('Enqueue')[0].attributes.workflowSid, `WW${'1'.repeat(32)}`);
    const answer = await new Caller(other).request('/assignment', { TaskSid: 'WT1', WorkerAttributes: '{"contact_uri":"+15005550010"}', TaskAttributes: '{}' });
    assert.deepEqual(await answer.json(), { instruction: 'dequeue', to: '+15005550010', from: '+15005550006' });
    assert.deepEqual(await (await new Caller(other).request('/assignment', { WorkerAttributes: 'no' })).json(), { instruction: 'reject' });
  } finally {
    await other.close();
  }
});

test('taskrouter-attributes-not-json: whatever the summary says, the attributes are JSON', async () => {
  const other = await functions({ ...ENVIRONMENT, WORKFLOW_SID: `WW${'1'.repeat(32)}` });
  try {
    const one = await over(await new Caller(other).call('/call'), ended({ reason: 'person', summary: 'says "hello" & <goodbye>' }), [{ QueueResult: 'hangup' }]);
    assert.deepEqual(JSON.parse(one.all('Task')[0].text), { summary: 'says "hello" & <goodbye>', language: 'en-US' });
  } finally {
    await other.close();
  }
});
// {{/taskrouter}}
// {{#suite}}

test('kept-suite-context-lost: the notes go along to the suite, and when it is down the lines are rung', async () => {
  const other = await functions({ ...ENVIRONMENT, SUITE_SIP: 'sip:queue@suite.example.test' });
  try {
    const nobody = { DialCallStatus: 'failed', DialBridged: 'false' };
    const one = await over(await new Caller(other).call('/call'), ended({ reason: 'person', summary: 'Ann & Bob, a visit' }), [nobody, nobody, nobody]);
    const [sip] = one.all('Sip');
    assert.equal(decodeURIComponent(sip.text), `sip:queue@suite.example.test?X-Call-Key=CA${'c'.repeat(32)}&X-Summary=Ann & Bob, a visit`);
    assert.equal(sip.attributes.url, undefined);
    hears(one, 'nobodyFree');
  } finally {
    await other.close();
  }
});
// {{/suite}}
// {{#payments}}

/** @param {Record<string, string>} result @param {string} [reference] */
async function paying(result, reference = '1001') {
  return over(await caller().call('/call'), ended({ reason: 'payment', reference }), [result]);
}

test('pay-no-amount: what is owed is charged, and without a sum no card is asked for', async () => {
  const one = await paying({ Result: 'success', PaymentConfirmationCode: 'x' });
  const [pay] = one.all('Pay');
  assert.equal(pay.attributes.chargeAmount, '42.00');
  assert.equal(pay.attributes.paymentConnector, 'Stripe_Main');
  for (const reference of ['9', 'constructor', '']) {
    const none = await paying({}, reference);
    assert.equal(none.all('Pay').length, 0);
    hears(none, 'nothingDue');
  }
});

test('pay-token-and-charge: the card is charged and not stored', async () => {
  const [pay] = (await paying({ Result: 'success' })).all('Pay');
  assert.equal(pay.attributes.tokenType, undefined);
});

test('pay-no-speech: the card is keyed in', async () => {
  const one = await paying({ Result: 'success' });
  assert.equal(one.all('Pay')[0].attributes.input, 'dtmf');
  hears(one, 'payNow', { amount: '42.00', currency: TRIED.payment.currency });
});

test('pay-star-ends: who breaks off hears that nothing was charged, and is back with the agent', async () => {
  const one = await paying({ Result: 'caller-interrupted-with-star' });
  assert.equal(one.ended, 'handed over');
  assert.match(relay(one).attributes.welcomeGreeting, /broken off/);
  assert.equal(parameters(relay(one)).payment, 'payStopped');
  const failed = await paying({ Result: 'payment-connector-error' });
  assert.match(relay(failed).attributes.welcomeGreeting, /did not go through/);
});

test('pay-prompt-not-asked: each wording belongs to a step of this payment', async () => {
  const [pay] = (await paying({ Result: 'success' })).all('Pay');
  const steps = pay.children.filter(({ name }) => name === 'Prompt').map((p) => p.attributes.for);
  assert.equal(steps.includes('security-code') && pay.attributes.securityCode !== 'true', false);
  assert.equal(steps.includes('postal-code') && pay.attributes.postalCode === 'false', false);
  assert.equal(steps.some((step) => step.startsWith('bank-')), false);
});
// {{/payments}}
// {{#payments}}
// {{#recording}}

test('start-recording-no-pause-verb: nothing is recorded while the card is taken', async () => {
  await paying({ Result: 'success' });
  assert.deepEqual(rest.sent('POST', 'Twilio.CURRENT').map((r) => r.form.get('Status')), ['paused', 'in-progress']);
  rest.on('POST', 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json', () => ({ status: 500 }));
  const one = await paying({});
  assert.equal(one.all('Pay').length, 0);
});
// {{/recording}}
// {{/payments}}
// {{#platform}}

const NO_PLATFORM = outcome({ DialCallStatus: 'failed', DialBridged: 'false' });

test('hybrid-ai-context-lost: the key of the call goes along to the platform, and the agent knows it afterwards', async () => {
  const one = await over(await caller().call('/call'), ended({ reason: 'platform', summary: 'fares' }));
  const [dial] = one.all('Dial');
  const [sip] = one.all('Sip');
  const headers = new URLSearchParams(sip.text.split('?')[1]);
  assert.equal(headers.get('X-Call-Key'), `CA${'c'.repeat(32)}`);
  assert.equal(dial.attributes.referUrl, `${BASE}/platform-refer`);
  await one.call(dial.attributes.referUrl, [], { ReferTransferTarget: '<sip:agent@calls.example.test>' });
  assert.equal(one.ended, 'handed over');
  assert.equal(parameters(relay(one)).resumed, 'true');
});

test('with the platform in front, it gets the call; when it is down, our agent does', async () => {
  await set({ hears: ['platform'] }, async () => {
    const one = await caller().call('/call', [NO_PLATFORM]);
    assert.equal(one.all('Sip').length, 1);
    assert.equal(one.ended, 'handed over');
    const two = await caller().call('/call', [outcome({ DialCallStatus: 'completed', DialBridged: 'true' })]);
    assert.equal(two.ended, 'hang up');
  });
});

test('voice-ai-platform-two-records: the id of the platform is kept with the Call SID', async () => {
  const body = new URLSearchParams({ callKey: `CA${'c'.repeat(32)}`, id: 'conv-1', summary: 'told the fares' });
  /** @param {string} secret */
  const post = (secret) => fetch(`${running.url}/platform-event`, { method: 'POST', body, headers: { authorization: `Bearer ${secret}` } });
  assert.equal((await post('guess')).status, 403);
  assert.equal((await post('a secret')).status, 204);
  assert.deepEqual(told.map((t) => t.body), [{ what: 'platform', callSid: `CA${'c'.repeat(32)}`, platformId: 'conv-1', summary: 'told the fares' }]);
});
// {{/platform}}
// {{#outbound}}

test('an agent that calls says who it is and that it is a machine', async () => {
  const one = await caller({ Direction: 'outbound-api' }).call('/call');
  assert.ok(relay(one).attributes.welcomeGreeting.startsWith(words('introduction')));
});
// {{/outbound}}
// {{#hipaa}}

test('hipaa-get-webhooks: every request is a POST, with nothing of the caller in an address', async () => {
  const one = await over(await caller().call('/call'), LOST);
  await over(one, ended({ reason: 'person', summary: 'has a rash' }), [{ DialBridged: 'true' }]);
  for (const { attributes } of ['Connect', 'Dial', 'Number', 'Gather'].flatMap((name) => one.all(name))) assert.equal(attributes.method, 'POST');
  for (const { url } of one.documents) assert.doesNotMatch(decodeURIComponent(url), /rash|500555/);
});

test('conversationrelay-hipaa-scope: greeting, hints and parameters hold nothing of a patient', async () => {
  const one = await over(await caller().call('/call'), LOST);
  for (const session of one.all('ConversationRelay')) {
    const text = JSON.stringify([session.attributes.welcomeGreeting, session.attributes.hints, parameters(session)]);
    assert.doesNotMatch(text, /5005550001/);
  }
});
// {{/hipaa}}
