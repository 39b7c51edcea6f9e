'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const { restClient } = require('../assets/rest.private');
const { settings } = require('../lib/environment');
const { provision } = require('../lib/provisioning');
const { resources } = require('../scripts/resources');
const { ACCOUNT, BASE, TOKEN } = require('./support/functions');
const { Rest } = require('./support/rest');
const { SHARED_ENV, SharedAccount } = require('./support/shared-account');

// {{#worker}}
const NUMBERS = 'api.twilio.com/2010-04-01/Accounts/*/IncomingPhoneNumbers';
// {{/worker}}
const ENV = {
  ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: BASE, WORKER_BASE_URL: 'https://worker.example.test', FROM_NUMBER: '+15005550006',
  MESSAGING_SERVICE_SID: 'MG1', FALLBACK_URL: `${BASE}/fallback`, ...SHARED_ENV,
};
const all = settings();
/** @typedef {import('./support/rest').Request} Request */
/** @type {Rest} */
let rest;

/** @param {Request} request @returns {Record<string, string>} the form, with names as they come back */
const fields = (request) => Object.fromEntries([...request.form].map(
  ([name, value]) => [name.replace(/[A-Z]/g, (sign, at) => (at ? '_' : '') + sign.toLowerCase()), value],
));

/** What is created in the account is there afterwards. */
const account = {
  // {{#worker}}
  /** The calling number, with no address behind it yet. */
  numbers() {
    const number = { sid: 'PN1', phone_number: ENV.FROM_NUMBER, voice_url: '', voice_method: 'GET' };
    rest.on('GET', `${NUMBERS}.json`, () => ({ body: { incoming_phone_numbers: [number], page_size: 1 } }));
    rest.on('POST', `${NUMBERS}/PN1.json`, (request) => ({ body: Object.assign(number, fields(request)) }));
  },

  // {{/worker}}
  /** Something the account may hold several of. @param {string} path @param {string} key @param {Record<string, any>} [page] */
  collection(path, key, page = { meta: { key } }) {
    /** @type {any[]} */
    const held = [];
    rest.on('GET', path, () => ({ body: { [key]: held, page_size: 100, meta: { key } } }));
    rest.on('POST', path, (request) => {
      const made = fields(request);
      held.push({ ...made, sid: `XX${held.length}`, auto_transcribe: made.auto_transcribe === 'true' });
      return { status: 201, body: held.at(-1) };
    });
  },
};

beforeEach(async () => {
  rest = await new Rest().open();
  new SharedAccount(rest);
  // {{#worker}}
  account.numbers();
  // {{/worker}}
  // {{#codes}}
  account.collection('verify.twilio.com/v2/Services', 'services');
  account.collection('verify.twilio.com/v2/Services/*/RateLimits', 'rate_limits');
  account.collection('verify.twilio.com/v2/Services/*/RateLimits/*/Buckets', 'buckets');
  // {{/codes}}
  // {{#intelligence}}
  account.collection('intelligence.twilio.com/v2/Services', 'services');
  // {{/intelligence}}
  // {{#messaging}}
  rest.on('GET', 'messaging.twilio.com/v1/Services/MG1', () => ({ body: { sid: 'MG1' } }));
  // {{/messaging}}
});
afterEach(() => rest.close());

const client = () => restClient(ENV, { pause: async () => {} });
const run = async (/** @type {boolean} */ apply, changed = {}) => (await provision(resources(client(), ENV, { ...all, ...changed }), { apply })).lines;

test('nothing is changed unasked, and a second run finds what the first one made', async () => {
  const dry = await run(false);
  assert.equal(rest.requests.some((r) => r.method === 'POST'), false);
  assert.ok(dry.some((l) => l.action === 'change' || l.action === 'create'));
  await run(true);
  const posts = rest.requests.filter((r) => r.method === 'POST').length;
  const again = await run(true);
  assert.equal(rest.requests.filter((r) => r.method === 'POST').length, posts);
  assert.deepEqual(again.filter((l) => l.action === 'create' || l.action === 'change'), []);
});

// {{#worker}}
test('no other number is touched', async () => {
  for (const FROM_NUMBER of ['', '+1500555000']) {
    const { lines } = await provision(resources(client(), { ...ENV, FROM_NUMBER }, all), { apply: false });
    assert.equal(lines[0].action, 'by hand');
  }
});

test('number-empty-voice-url: the number that is rung back leads somewhere, by POST', async () => {
  await run(true);
  const [{ form }] = rest.sent('POST', 'PN1.json');
  assert.equal(form.get('VoiceUrl'), `${BASE}/rung-back`);
  assert.deepEqual([form.get('VoiceMethod'), form.get('VoiceFallbackMethod')], ['POST', 'POST']);
});
// {{/worker}}
// {{#codes}}

test('one account gets so many codes and no more', async () => {
  await run(true);
  const [{ form }] = rest.sent('POST', '/Buckets');
  assert.deepEqual([form.get('Max'), form.get('Interval')], ['5', '600']);
  assert.equal(rest.sent('POST', '/RateLimits')[0].form.get('UniqueName'), 'person');
});
// {{/codes}}
// {{#intelligence}}

test('intelligence-auto-transcribe: services read what they are given, one for each language', async () => {
  await run(true);
  const made = rest.sent('POST', 'intelligence.twilio.com/v2/Services').map((r) => r.form);
  assert.deepEqual(made.map((f) => f.get('LanguageCode')), all.languages);
  assert.ok(made.every((f) => f.get('AutoTranscribe') === 'false'));
});

test('intelligence-data-logging: nothing said is given away to improve models', async () => {
  await run(true);
  const made = rest.sent('POST', 'intelligence.twilio.com/v2/Services').map((r) => r.form);
  assert.ok(made.length > 0 && made.every((f) => f.get('DataLogging') === 'false'));
});
// {{/intelligence}}
// {{#usage-trigger}}

test('the trigger tells the worker, which can stop, of the calls that it places', async () => {
  await run(true);
  const [{ form }] = rest.sent('POST', 'Usage/Triggers.json');
  assert.deepEqual([form.get('CallbackUrl'), form.get('UsageCategory')], ['https://worker.example.test/usage', 'calls-outbound']);
});
// {{/usage-trigger}}
// {{#failover}}

test('failover-same-host: a fallback beside the main address is none', async (t) => {
  const { web } = require('./support/web');
  const host = await web(() => ({ status: 200, type: 'text/xml' }));
  t.after(host.close);
  const fallback = async (/** @type {string} */ main) => {
    const env = { ...ENV, FALLBACK_URL: `${host.address}/plain.xml`, PUBLIC_BASE_URL: main };
    const { lines } = await provision(resources(client(), env, all), { apply: false });
    return lines.find((l) => l.name === 'fallback on another host')?.action;
  };
  assert.equal(await fallback(BASE), 'leave');
  assert.equal(await fallback(host.address), 'by hand');
});
// {{/failover}}
// {{#recorded-message}}

test('play-not-reachable: a recording behind a login, moved or not sound at all is named', async (t) => {
  let answer = { status: 200, type: 'audio/mpeg' };
  const { web } = require('./support/web');
  const host = await web(() => answer);
  t.after(host.close);
  const found = async () => (await run(false, { messageRecording: `${host.address}/message.mp3` })).find((l) => l.name === 'recorded message')?.action;
  assert.equal(await found(), 'leave');
  for (answer of [{ status: 401, type: 'audio/mpeg' }, { status: 302, type: 'audio/mpeg' }, { status: 200, type: 'text/html' }]) {
    assert.equal(await found(), 'by hand');
  }
});
// {{/recorded-message}}
// {{#languages}}

test('a language without texts is named', async () => {
  const lines = await run(false, { languages: ['en-US', 'nl-NL'] });
  assert.equal(lines.find((l) => l.name === 'texts in nl-NL')?.action, 'by hand');
});
// {{/languages}}
