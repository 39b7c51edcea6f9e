'use strict';

const assert = require('node:assert/strict');
const { after, afterEach, before, beforeEach, mock, test } = require('node:test');
const twilio = require('twilio');
const { seal } = require('../assets/person.private');
const { said, say } = require('../assets/texts.private');
const { settings } = require('../lib/environment');
const { Working, person } = require('./support/campaign');
const { Caller, hangUp, verbs } = require('./support/caller');
const { TOKEN, functions } = require('./support/functions');

const all = settings();
const SID = `CA${'0'.repeat(31)}1`;
/** @type {Working} */
let working;
/** @type {Awaited<ReturnType<typeof functions>>} */
let project;
before(() => { mock.method(console, 'log', () => {}); });
beforeEach(async () => {
  working = await Working.open();
  project = await functions({ ...working.env });
});
afterEach(async () => {
  await project.close();
  await working.close();
});
after(() => mock.restoreAll());

/** Somebody is called. @param {ReturnType<typeof person>} [whom] */
async function ring(whom = person()) {
  const request = await working.call(whom);
  const caller = new Caller({ ...project, parameters: { CallSid: SID, Direction: 'outbound-api', To: whom.number } });
  const url = String(request.get('Url'));
  const over = () => working.status(request, 'completed', 3);
  return { whom, request, caller, url, over, result: () => working.of(whom).result };
}

/** Whether a text of the settings is in what was said, apart from what comes out of the list. @param {string} speech @param {string} name */
function says(speech, name) {
  const text = said(all, all.languages[0], name).replace('{business}', all.business);
  return text.split(/\{[^}]*\}/).every((/** @type {string} */ part) => speech.includes(part.trim()));
}

/** @param {Caller} caller @param {string} name */
const heard = (caller, name) => says(caller.text, name);

/** @param {Caller} caller */
const message = (caller) => (all.messageRecording ? caller.heard.includes(all.messageRecording) : heard(caller, 'message'));

/** What a speaker would say. @param {Record<string, any>} changed @param {Record<string, string>} fields @param {string} [lang] */
function spoken(changed, fields, lang = 'en-US') {
  const twiml = new twilio.twiml.VoiceResponse();
  say(twiml, { ...all, languages: ['en-US', 'es-MX'], ...changed }, { language: lang, fields }, 'message');
  return { xml: twiml.toString(), verbs: verbs(twiml.toString()) };
}

test('the message is heard at once', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [hangUp]);
  assert.ok(message(caller));
});

test('twiml-pause-first: no silence stands before the first word', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [hangUp]);
  assert.match(caller.verbs[0].name, /^(Say|Play)$/);
});

test('a request that Twilio did not sign is refused', async () => {
  const { url } = await ring();
  const address = project.url + new URL(url).pathname + new URL(url).search;
  assert.equal((await fetch(address, { method: 'POST' })).status, 403);
  assert.equal((await fetch(address, { method: 'POST', headers: { 'X-Twilio-Signature': 'abc' } })).status, 403);
});

test('webhook-content-type: what breaks is answered with TwiML that says sorry', async () => {
  const { caller, url } = await ring();
  const broken = new URL(url);
  broken.searchParams.set('p', `${broken.searchParams.get('p')?.slice(0, -4)}AAAA`);
  await caller.call(broken.href);
  assert.equal(caller.text, all.apology);
  assert.equal(caller.ended, 'hang up');
});

test('twiml-unescaped-text: what stands in a list or in the settings is said and does nothing else', () => {
  for (const name of ['"); process.exit(1); //', '</Say><Hangup/>', '${process.env.AUTH_TOKEN}', '`id`', 'A & B\u0000', '{time}', "\u202eO'Hara\n"]) {
    const { verbs: list } = spoken({ message: 'Hello {name}, {business}', business: name }, { name });
    assert.deepEqual(list.map((v) => v.name), ['Say']);
    const plain = name.replace('\u0000', ' ');
    assert.equal(list[0].text, `Hello ${plain}, ${plain}`);
  }
});

test('say-too-long: a long text is said in several pieces', () => {
  const { verbs: list } = spoken({ message: 'Hello {name}' }, { name: 'Ann '.repeat(2500) });
  assert.ok(list.every((v) => v.text.length <= 3000));
  assert.equal(list.map((v) => v.text).join(''), `Hello ${'Ann '.repeat(2500)}`);
});

test('say-voice-without-prefix: voices carry the name of their vendor', () => {
  for (const lang of Object.keys(all.voices)) {
    const { verbs: [first] } = spoken({ languages: [lang] }, {}, lang);
    assert.match(first.attributes.voice, /^(Polly|Google)\./);
    assert.equal(first.attributes.language, lang);
  }
});

test('say-old-voice: nobody hears alice, man or woman', () => {
  const { xml } = spoken({ voices: all.voices }, {});
  assert.doesNotMatch(xml, /voice="(alice|man|woman)"/);
});

test('days and hours are said as people say them, in their language', () => {
  const what = { message: '{day} {hour} {other}' };
  const fields = { day: '2027-03-01', hour: '14:30', other: '14:30 or so' };
  assert.match(spoken(what, fields).verbs[0].text, /^Monday, March 1 2:30.PM 14:30 or so$/);
  assert.match(spoken({ ...what, languages: ['es-MX'] }, fields, 'es-MX').verbs[0].text, /lunes/);
});
// {{#ssml}}

test('codes and numbers are said sign by sign, in groups', () => {
  const { xml } = spoken({ message: 'Your code is {code:digits}.' }, { code: '12 34<' });
  assert.match(xml, /Your code is <say-as interpret-as="digits">12<\/say-as><break strength="medium"\/><say-as interpret-as="digits">34&lt;<\/say-as>\./);
});
// {{/ssml}}
// {{#languages}}

test('everybody is spoken to in their language, and in the first one where theirs is not spoken', () => {
  assert.match(spoken({ message: all.translations.en.message }, { text: 'Ya.' }, 'es-MX').verbs[0].text, /^Hola/);
  assert.equal(spoken({ message: 'Own words' }, {}, 'en-US').verbs[0].text, 'Own words');
  assert.equal(spoken({ message: 'Own words' }, {}, 'it-IT').verbs[0].text, 'Own words');
  const first = spoken({ languages: ['de-DE'], message: all.translations.en.message }, { text: 'Ja.' }, 'de-DE');
  assert.match(first.verbs[0].text, /^Guten Tag/);
  assert.equal(first.verbs[0].attributes.language, 'de-DE');
});
// {{/languages}}
// {{#reply}}

const { press, silence } = require('./support/caller');

test('gather-no-input: who says nothing is asked again and taken leave of in the end', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [silence, silence, silence]);
  assert.ok(heard(caller, 'noInput'));
  assert.ok(heard(caller, 'goodbye'));
  assert.equal(caller.all('Gather').length, 3);
  assert.equal(caller.ended, 'hang up');
});

test('gather-no-action: the answer goes to another document than the question', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [press('7'), hangUp]);
  assert.deepEqual(caller.documents.map((d) => new URL(d.url).pathname), ['/call', '/reply']);
  assert.ok(heard(caller, 'noMatch'));
});
// {{/reply}}
// {{#confirm}}

test('a key is noted, and thanked for', async () => {
  const { caller, url, over, result } = await ring();
  await caller.call(url, [press(all.confirmKey)]);
  assert.ok(heard(caller, 'confirmed'));
  await over();
  assert.equal(result(), 'confirmed');
});

test('the other key says no', async () => {
  const { caller, url, over, result } = await ring();
  await over();
  await caller.call(url, [silence, press(all.declineKey)]);
  assert.ok(heard(caller, 'declined'));
  assert.equal(result(), 'declined', 'though the call was over first');
});

test('nobody is thanked for an answer that the worker did not keep', async () => {
  const { caller, url } = await ring();
  await working.service.end('test');
  await caller.call(url, [press(all.confirmKey)]);
  assert.equal(heard(caller, 'confirmed'), false);
  assert.ok(heard(caller, 'notKept'));
});
// {{#speech}}

const { speak } = require('./support/caller');

test('gather-keys-only: words are listened to as well as keys', async () => {
  const { caller, url, over, result } = await ring();
  const [word] = said(all, all.languages[0], 'confirmWords');
  await caller.call(url, [speak(`Well, ${word}!`)]);
  await over();
  assert.equal(result(), 'confirmed');
  assert.equal(caller.all('Gather')[0].attributes.language, all.languages[0]);
});

test('speech-timeout-auto: no model is named beside it', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [hangUp]);
  const { attributes } = caller.all('Gather')[0];
  assert.equal(attributes.speechModel === undefined || attributes.speechTimeout !== 'auto', true);
});

test('words that fit two answers, or hardly anything, or come from a mailbox, are no answer', async () => {
  const { caller, url } = await ring();
  const [yes] = said(all, all.languages[0], 'confirmWords');
  const [no] = said(all, all.languages[0], 'declineWords');
  await caller.call(url, [speak(`${yes} ${no}`), speak(yes, 0.1), speak(`you have reached the mailbox of somebody, ${yes}, please leave a message`)]);
  assert.equal(heard(caller, 'confirmed'), false);
  assert.ok(heard(caller, 'goodbye'));
});
// {{/speech}}
// {{/confirm}}
// {{#opt-out}}

test('consent-number-changed-hands: who says that they are the wrong person is not called again', async () => {
  const { caller, url, whom, over, result } = await ring();
  await caller.call(url, [press(all.optOutKey)]);
  assert.ok(heard(caller, 'optedOut'));
  await over();
  assert.equal(result(), 'opted-out');
  assert.ok(working.campaign.optedOut.has(whom.number));
});
// {{/opt-out}}
// {{#transfer}}

test('dial-action-loop: after the talk the call ends, and nobody is rung again', async () => {
  const { outcome } = require('./support/caller');
  const { caller, url } = await ring();
  await caller.call(url, [press(all.personKey), outcome({ DialCallStatus: 'completed' })]);
  assert.equal(caller.all('Dial').length, 1);
  assert.equal(new URL(caller.documents.at(-1)?.url ?? '').pathname, '/transferred');
  assert.equal(caller.ended, 'hang up');
});

test('dial-caller-id-refused: the number shown is ours', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [press(all.personKey), hangUp]);
  const [dial] = caller.all('Dial');
  assert.equal(dial.attributes.callerId, working.env.FROM_NUMBER);
  assert.equal(dial.text, all.personNumber);
});

test('who reaches nobody is told so', async () => {
  const { outcome } = require('./support/caller');
  const { caller, url } = await ring();
  await caller.call(url, [press(all.personKey), outcome({ DialCallStatus: 'no-answer' })]);
  assert.ok(heard(caller, 'nobodyFree'));
});
// {{/transfer}}
// {{#amd}}

const { CALL } = require('./support/campaign');

/** What detection reports, at the very address that the request gave. @param {Awaited<ReturnType<typeof ring>>} call @param {string} AnsweredBy */
async function detected({ request, caller }, AnsweredBy) {
  const answer = await caller.request(String(request.get('AsyncAmdStatusCallback')), { AnsweredBy, MachineDetectionDuration: '3000' });
  assert.equal(answer.status, 204);
  return working.rest.sent('POST', `/Calls/${SID}.json`).map((r) => r.form);
}

test('amd-dead-air: detection runs beside the call', async () => {
  const { request } = await ring();
  assert.equal(request.get('AsyncAmd'), 'true');
  assert.ok(request.get('AsyncAmdStatusCallback'));
});

test('amd-senddigits-disables: no keys are sent with the request', async () => {
  const { request } = await ring();
  assert.equal(request.has('SendDigits'), false);
});

test('amd-unknown-verdict: a verdict of unknown leaves the call as it is, a fax is hung up on', async () => {
  working.rest.on('POST', CALL, () => ({ body: {} }));
  const call = await ring();
  assert.deepEqual(await detected(call, 'unknown'), []);
  assert.deepEqual(await detected(call, 'human'), []);
  assert.deepEqual((await detected(call, 'fax')).map((f) => f.get('Status')), ['completed']);
  await call.over();
  assert.equal(call.result(), 'fax');
});

test('amd-verdict-elsewhere: the verdict is acted on where it arrives, and the call that is over by then is left', async () => {
  working.rest.on('POST', CALL, () => ({ status: 400, body: { code: 21220, message: 'not in progress', status: 400 } }));
  const call = await ring();
  assert.equal((await detected(call, 'machine_end_beep')).length, 1);
});

test('a verdict that leaves no message ends the call', async () => {
  working.rest.on('POST', CALL, () => ({ body: {} }));
  const call = await ring();
  assert.deepEqual((await detected(call, 'machine_start')).map((f) => f.get('Status')), ['completed']);
  assert.equal(working.of(call.whom).found?.outcome, 'machine');
});
// {{/amd}}
// {{#voicemail}}

test('amd-message-over-greeting: the message waits for the end of the greeting', async () => {
  working.rest.on('POST', CALL, () => ({ body: {} }));
  const call = await ring();
  assert.equal(call.request.get('MachineDetection'), 'DetectMessageEnd');
  for (const verdict of ['machine_end_beep', 'machine_end_silence', 'machine_end_other']) {
    const redirected = (await detected(call, verdict)).at(-1);
    assert.match(String(redirected?.get('Url')), /\/voicemail\?p=/);
  }
});

test('a mailbox gets its message, and counts as reached', async () => {
  working.rest.on('POST', CALL, () => ({ body: {} }));
  const call = await ring();
  const [redirected] = await detected(call, 'machine_end_beep');
  await call.caller.call(String(redirected.get('Url')));
  assert.ok(heard(call.caller, 'voicemail'));
  await call.over();
  assert.equal(call.result(), 'voicemail');
});

test('the message is left though the worker cannot be told', async () => {
  working.rest.on('POST', CALL, () => ({ body: {} }));
  const call = await ring();
  const [redirected] = await detected(call, 'machine_end_beep');
  await working.service.end('test');
  await call.caller.call(String(redirected.get('Url')));
  assert.ok(heard(call.caller, 'voicemail'));
});

test('amd-message-end-is-slow: the flow does not hang up on a mailbox before its verdict can come', async () => {
  const { caller, url } = await ring();
  const { silence } = require('./support/caller');
  await caller.call(url, [silence, silence, silence]);
  const names = caller.verbs.map((v) => v.name);
  assert.equal(names.at(-1), 'Hangup');
  assert.equal(names.at(-2), 'Pause');
});
// {{/voicemail}}
// {{#recording}}

test('recording-announced-too-late: the first words say that the call is recorded', async () => {
  const { caller, url } = await ring();
  await caller.call(url, [hangUp]);
  assert.ok(says(caller.heard[0], 'recorded'));
});

test('recording-two-owners: one place records', async () => {
  const { request, caller, url } = await ring();
  await caller.call(url, [hangUp]);
  const recorders = [request.get('Record') === 'true', caller.all('Recording').length > 0, caller.all('Dial').some((d) => d.attributes.record)];
  assert.equal(recorders.filter(Boolean).length, 1);
});

test('call-recording-boolean: Record is true', async () => {
  const { request } = await ring();
  assert.equal(request.get('Record'), 'true');
});

test('call-recording-mono-default: both sides have a channel of their own', async () => {
  const { request } = await ring();
  assert.equal(request.get('RecordingChannels'), 'dual');
});

test('recording-absent-status: a recording that never comes is reported, too', async () => {
  const { request, caller } = await ring();
  assert.deepEqual(request.getAll('RecordingStatusCallbackEvent'), ['completed', 'absent']);
  const answer = await caller.request(String(request.get('RecordingStatusCallback')), { RecordingSid: 'RE1', RecordingStatus: 'absent' });
  assert.equal(answer.status, 204);
});
// {{#intelligence}}

const TRANSCRIPTS = 'intelligence.twilio.com/v2/Transcripts';

/** @param {Awaited<ReturnType<typeof ring>>} call @param {string} RecordingStatus */
const recorded = async ({ request, caller }, RecordingStatus) => (await caller.request(
  String(request.get('RecordingStatusCallback')), { RecordingSid: `RE${'1'.repeat(32)}`, RecordingStatus },
)).status;

/** Services, one for each language, and nothing read yet. */
function services() {
  const list = [...all.languages, 'xx-XX'].map((lang) => ({ sid: `GA-${lang}`, unique_name: `${all.intelligenceService}-${lang}`, language_code: lang }));
  working.rest.on('GET', 'intelligence.twilio.com/v2/Services', () => ({ body: { services: list, meta: { key: 'services' } } }));
  working.rest.on('GET', TRANSCRIPTS, () => ({ body: { transcripts: [], meta: { key: 'transcripts' } } }));
  working.rest.on('POST', TRANSCRIPTS, () => ({ status: 201, body: { sid: 'GT1' } }));
}

test('intelligence-recording-not-ready: a transcript is asked for once the recording is completed, and once only', async () => {
  services();
  const call = await ring();
  assert.equal(await recorded(call, 'in-progress'), 204);
  assert.equal(working.rest.sent('POST', TRANSCRIPTS).length, 0);
  await recorded(call, 'completed');
  working.rest.on('GET', TRANSCRIPTS, () => ({ body: { transcripts: [{ sid: 'GT1' }], meta: { key: 'transcripts' } } }));
  await recorded(call, 'completed');
  assert.equal(working.rest.sent('POST', TRANSCRIPTS).length, 1);
});

test('intelligence-no-live-call: its source is the recording and not the call', async () => {
  services();
  await recorded(await ring(), 'completed');
  const [{ form }] = working.rest.sent('POST', TRANSCRIPTS);
  assert.match(JSON.parse(String(form.get('Channel'))).media_properties.source_sid, /^RE/);
});

test('intelligence-one-language: each language is read by the service for it', async () => {
  services();
  const lang = all.languages.at(-1);
  await recorded(await ring(person({ language: lang })), 'completed');
  assert.equal(working.rest.sent('POST', TRANSCRIPTS)[0].form.get('ServiceSid'), `GA-${lang}`);
});

/** @param {string} status */
async function finished(status) {
  const http = require('node:http');
  /** @type {any[]} */
  const reports = [];
  const crm = http.createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    reports.push(JSON.parse(body));
    response.end();
  });
  await new Promise((listening) => { crm.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (crm.address());
  const told = await functions({ ...working.env, FINDINGS_URL: `http://127.0.0.1:${port}/findings` });
  working.rest.on('GET', `${TRANSCRIPTS}/*`, () => ({ body: { sid: 'GT1', status, customer_key: SID } }));
  working.rest.on('GET', `${TRANSCRIPTS}/*/OperatorResults`, () => ({
    body: {
      operator_results: [
        { name: 'Mood', operator_type: 'conversation-classify', predicted_label: 'calm', extract_match: true },
        { name: 'Date', operator_type: 'extract', extract_match: true, extract_results: { date: ['Monday'] } },
      ],
      meta: { key: 'operator_results' },
    },
  }));
  const caller = new Caller(told);
  try {
    const answer = await caller.report('/transcript', { transcript_sid: 'GT1', event_type: 'voice_intelligence_transcript_available' });
    return { status: answer.status, reports };
  } finally {
    await told.close();
    crm.closeAllConnections();
    crm.close();
  }
}

test('intelligence-result-fields: what operators found is passed on, from the field of their type', async () => {
  const { status, reports } = await finished('completed');
  assert.equal(status, 204);
  assert.deepEqual(reports, [{
    callSid: SID, transcriptSid: 'GT1', status: 'completed',
    findings: [{ name: 'Mood', value: 'calm' }, { name: 'Date', value: { date: ['Monday'] } }],
  }]);
});

test('intelligence-fixed-wait: a transcript that failed is passed on as failed', async () => {
  const { reports } = await finished('failed');
  assert.deepEqual(reports[0], { callSid: SID, transcriptSid: 'GT1', status: 'failed', findings: [] });
});

test('a webhook in JSON is taken only as it was signed', async () => {
  const caller = new Caller(project);
  const answer = await caller.report('/transcript', { transcript_sid: 'GT1' }, '{"transcript_sid":"GT2"}');
  assert.equal(answer.status, 403);
});
// {{/intelligence}}
// {{/recording}}

test('number-empty-voice-url: who rings back hears who called', async () => {
  const caller = new Caller(project);
  await caller.call('/rung-back');
  assert.ok(heard(caller, 'rungBack'));
  assert.equal(caller.ended, 'hang up');
});

test('the fallback needs no person and no worker', async () => {
  const caller = new Caller(project);
  await caller.call('/fallback', [], { ErrorCode: '11200', ErrorUrl: 'https://calls.example.test/call' });
  assert.ok(heard(caller, 'fallback'));
});

test('what is sealed is told from what is not', () => {
  const sealed = seal(TOKEN, { id: '1', attempt: 1, language: 'en-US', fields: {} });
  assert.notEqual(sealed, seal(TOKEN, { id: '1', attempt: 1, language: 'en-US', fields: {} }));
  assert.throws(() => require('../assets/person.private').open('c'.repeat(32), sealed));
});
