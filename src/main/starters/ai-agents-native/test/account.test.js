'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { restClient } = require('../assets/rest.private');
const { settings } = require('../lib/environment');
const { provision } = require('../lib/provisioning');
const { resources } = require('../scripts/resources');
const { Rest } = require('./support/rest');
const { SHARED_ENV, SharedAccount } = require('./support/shared-account');

const ENV = {
  ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: 'b'.repeat(32), PUBLIC_BASE_URL: 'https://calls.example.test', AGENT_URL: 'https://agent.example.test/',
  PHONE_NUMBER: '+15005550006', STAFF_NUMBER: '+15005550007', QUEUE_NAME: 'people', ...SHARED_ENV,
};
const API = 'api.twilio.com/2010-04-01/Accounts/*';
// {{#taskrouter}}
const ROUTER = 'taskrouter.twilio.com/v1/Workspaces';
// {{/taskrouter}}
// {{#tokens}}
const KEY = `SK${'1'.repeat(32)}`;
// {{/tokens}}
/** @type {Rest} */
let rest;
/** @type {Record<string, any>} what the account holds */
let there = {};

/** @param {Record<string, any>} item @param {URLSearchParams} form */
function write(item, form) {
  for (const [key, value] of form) {
    const name = key[0].toLowerCase() + key.slice(1).replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
    item[name] = value === 'false' || value === 'true' ? value === 'true' : name === 'max_size' ? Number(value) : value;
  }
  return item;
}

/**
 * A kind of thing that the API lists, makes and changes.
 * @param {string} kind
 * @param {string} list where it is listed
 * @param {string} one where one of it is
 * @param {string} prefix of its SIDs
 * @param {string} [key] what the answer calls it
 */
function collection(kind, list, one, prefix, key = kind) {
  there[kind] = [];
  const all = () => ({ body: { meta: { key }, [key]: there[kind] } });
  rest.on('GET', list, all);
  rest.on('POST', list, ({ form }) => {
    const item = write({ sid: `${prefix}${String(there[kind].length + 1).padStart(32, '0')}` }, form);
    there[kind].push(item);
    return { status: 201, body: item };
  });
  const found = (/** @type {string} */ sid) => there[kind].find((/** @type {any} */ item) => `${item.sid}` === sid.replace('.json', ''));
  rest.on('GET', one, (_, ...parts) => ({ body: found(parts.at(-1) ?? '') }));
  rest.on('POST', one, ({ form }, ...parts) => ({ body: write(found(parts.at(-1) ?? ''), form) }));
}

/** @param {string} phoneNumber @param {Record<string, unknown>} [given] */
const number = (phoneNumber, given = {}) => ({
  sid: `PN${phoneNumber.slice(-4).padStart(32, '0')}`, phone_number: phoneNumber, trunk_sid: null, voice_url: 'https://old.example.test/voice', voice_method: 'POST',
  voice_fallback_url: '', voice_fallback_method: 'POST', sms_url: 'https://old.example.test/sms', sms_method: 'POST', ...given,
});

beforeEach(async () => {
  rest = await new Rest().open();
  new SharedAccount(rest);
  there = {};
  collection('incoming_phone_numbers', `${API}/IncomingPhoneNumbers.json`, `${API}/IncomingPhoneNumbers/*`, 'PN');
  rest.on('GET', `${API}/IncomingPhoneNumbers.json`, ({ query }) => ({
    body: { incoming_phone_numbers: there.incoming_phone_numbers.filter((/** @type {any} */ n) => n.phone_number === query.get('PhoneNumber')) },
  }));
  // {{#queue}}
  collection('queues', `${API}/Queues.json`, `${API}/Queues/*`, 'QU');
  // {{/queue}}
  // {{#intelligence}}
  collection('services', 'intelligence.twilio.com/v2/Services', 'intelligence.twilio.com/v2/Services/*', 'GA');
  // {{/intelligence}}
  // {{#taskrouter}}
  collection('workspaces', ROUTER, `${ROUTER}/*`, 'WS');
  for (const [kind, part, prefix] of [['activities', 'Activities', 'WA'], ['task_queues', 'TaskQueues', 'WQ'], ['workflows', 'Workflows', 'WW']]) {
    collection(kind, `${ROUTER}/*/${part}`, `${ROUTER}/*/${part}/*`, prefix);
  }
  // {{/taskrouter}}
  // {{#sync}}
  collection('sync', 'sync.twilio.com/v1/Services', 'sync.twilio.com/v1/Services/*', 'IS', 'services');
  collection('maps', 'sync.twilio.com/v1/Services/*/Maps', 'sync.twilio.com/v1/Services/*/Maps/*', 'MP');
  there.rights = {};
  const none = { status: 404, body: { code: 20404, message: 'not there', status: 404 } };
  rest.on('GET', 'sync.twilio.com/v1/Services/*/Maps/*', (_, __, name) => {
    const body = there.maps.find((/** @type {any} */ map) => map.unique_name === name);
    return body ? { body } : none;
  });
  const permission = 'sync.twilio.com/v1/Services/*/Maps/*/Permissions/*';
  rest.on('GET', permission, (_, __, map, reader) => (there.rights[`${map} ${reader}`] ? { body: there.rights[`${map} ${reader}`] } : none));
  rest.on('POST', permission, ({ form }, _, map, reader) => ({ body: (there.rights[`${map} ${reader}`] = write({}, form)) }));
  // {{/sync}}
  // {{#tokens}}
  rest.on('GET', `${API}/Keys/*`, (_, __, sid) => (sid === `${KEY}.json` ? { body: { sid: KEY } } : { status: 404, body: { status: 404 } }));
  // {{/tokens}}
  // {{#page-calls}}
  collection('applications', `${API}/Applications.json`, `${API}/Applications/*`, 'AP');
  // {{/page-calls}}
  // {{#messaging}}
  collection('messaging', 'messaging.twilio.com/v1/Services', 'messaging.twilio.com/v1/Services/*', 'MG', 'services');
  // {{/messaging}}
  there.incoming_phone_numbers.push(number(ENV.PHONE_NUMBER), number(ENV.STAFF_NUMBER));
  const real = globalThis.fetch;
  mock.method(globalThis, 'fetch', (/** @type {any} */ url, /** @type {any} */ options) => (
    String(url).startsWith('https://') ? Promise.resolve(new Response('{}')) : real(url, options)));
});
afterEach(async () => {
  mock.restoreAll();
  await rest.close();
});

/** @param {boolean} apply @param {Record<string, string>} [more] */
const run = (apply, more = {}) => provision(resources(restClient(ENV), { ...ENV, ...more }, settings()), { apply });
const written = () => rest.requests.filter(({ method }) => method !== 'GET').length;

test('without a say nothing is made or changed', async () => {
  const { lines } = await run(false);
  assert.equal(written(), 0);
  assert.deepEqual(lines.find(({ name }) => name === 'number')?.action, 'change');
});

test('the number asks the Functions, and the other host when they are down', async () => {
  await run(true);
  const { voice_url: voice, voice_fallback_url: fallback, sms_url: sms } = there.incoming_phone_numbers[0];
  assert.deepEqual([voice, fallback, sms], ['https://calls.example.test/call', 'https://agent.example.test/unavailable', 'https://old.example.test/sms']);
});

test('a second run finds everything and leaves it', async () => {
  await run(true);
  const before = written();
  const { lines } = await run(true, {
    WORKFLOW_SID: there.workflows?.[0]?.sid, MESSAGING_SERVICE_SID: there.messaging?.[0]?.sid,
    SYNC_SERVICE_SID: there.sync?.[0]?.sid, TWIML_APP_SID: there.applications?.[0]?.sid,
    // {{#tokens}}
    API_KEY_SID: KEY,
    // {{/tokens}}
  });
  assert.equal(written(), before);
  const left = lines.filter(({ action }) => action !== 'leave')
    // {{#play}}
    // whether the recordings of this project answer is not tried here
    .filter(({ name }) => !name.startsWith('recording for'))
    // {{/play}}
    .map(({ name }) => name);
  assert.deepEqual(left, []);
});

test('a number that is on a trunk is not thought to be in order', async () => {
  await run(true);
  there.incoming_phone_numbers[0].trunk_sid = `TK${'1'.repeat(32)}`;
  const { lines } = await run(false);
  assert.match(lines.find(({ name }) => name === 'number')?.details.join() ?? '', /on the trunk/);
});
// {{#queue}}

test('enqueue-queue-full: the queue takes as many callers as planned', async () => {
  there.queues.push({ sid: `QU${'1'.repeat(32)}`, friendly_name: 'people', max_size: 100 });
  await run(true);
  assert.equal(there.queues[0].max_size, settings().queueSize);
});
// {{/queue}}
// {{#taskrouter}}

test('taskrouter-missed-reservation-offline: who misses a call goes to an activity of its own', async () => {
  await run(true);
  const [activity] = there.activities;
  assert.deepEqual([activity.friendly_name, activity.available], ['Missed a call', false]);
  assert.equal(there.workspaces[0].timeout_activity_sid, activity.sid);
  const configuration = JSON.parse(there.workflows[0].configuration);
  assert.equal(configuration.task_routing.default_filter.queue, there.task_queues[0].sid);
});
// {{/taskrouter}}
// {{#intelligence}}

test('intelligence-auto-transcribe: the service reads what it is given and not every recording', async () => {
  there.services.push({ sid: `GA${'1'.repeat(32)}`, unique_name: settings().intelligenceService, auto_transcribe: true, webhook_url: 'https://calls.example.test/transcribed' });
  await run(true);
  assert.equal(there.services[0].auto_transcribe, false);
  there.services.pop();
  await run(true);
  assert.equal(there.services[0].auto_transcribe, false);
});
// {{/intelligence}}
// {{#sync}}

test('sync-open-to-every-token: in the service nobody may do anything, and one identity may read the board', async () => {
  there.sync.push({ sid: `IS${'1'.repeat(32)}`, friendly_name: settings().board.name, acl_enabled: false });
  await run(true);
  assert.equal(there.sync[0].acl_enabled, true);
  there.sync.pop();
  await run(true);
  assert.equal(there.sync[0].acl_enabled, true);
  const { name, maps, reader } = settings().board;
  assert.equal(there.maps.length, maps);
  for (let index = 0; index < maps; index += 1) assert.deepEqual(there.rights[`${name}-${index} ${reader}`], { read: true, write: false, manage: false });
  assert.equal(there.incoming_phone_numbers[0].status_callback, 'https://calls.example.test/call-over');
});
// {{/sync}}
// {{#page-calls}}

test('voice-sdk-twiml-app: what a page or app calls leads to the agent, and the token has to know it', async () => {
  const { lines } = await run(true, { TWIML_APP_SID: `AP${'9'.repeat(32)}` });
  assert.deepEqual([there.applications[0].voice_url, there.applications[0].voice_fallback_url], ['https://calls.example.test/call', 'https://agent.example.test/unavailable']);
  assert.match(lines.find((line) => line.name === 'TWIML_APP_SID in .env')?.details.join() ?? '', new RegExp(there.applications[0].sid));
  assert.equal(lines.find((line) => line.name === 'API key')?.action, 'by hand');
});
// {{/page-calls}}
// {{#play}}

test('play-not-reachable: a recording that is no sound to everybody is told before a caller waits for it', async () => {
  const known = { ...settings(), goodbye: 'https://sounds.example.test/bye.mp3', toPerson: 'https://sounds.example.test/moved.mp3' };
  const real = globalThis.fetch;
  mock.method(globalThis, 'fetch', async (/** @type {any} */ url, /** @type {any} */ options) => {
    if (!String(url).startsWith('https://sounds.')) return real(url, options);
    return new Response(null, { status: String(url).endsWith('bye.mp3') ? 200 : 301, headers: { 'content-type': 'audio/mpeg' } });
  });
  const { lines } = await provision(resources(restClient(ENV), ENV, known), { apply: false });
  const of = (/** @type {string} */ key) => lines.find(({ name }) => name === `recording for ${key}`)?.action;
  assert.deepEqual([of('goodbye'), of('toPerson')], ['leave', 'by hand']);
});
// {{/play}}
// {{#outbound}}

const { place } = require('../scripts/place-call');

test('conversationrelay-call-record-ignored: a call is placed without the switch for recording, to its TwiML by address', async () => {
  rest.on('POST', `${API}/Calls.json`, () => ({ status: 201, body: { sid: 'CA9' } }));
  assert.equal(await place(['+15005550001', '--consent'], ENV), 'CA9');
  const [{ form }] = rest.sent('POST', 'Calls.json');
  assert.equal(form.get('Record'), null);
});

test('pay-inline-outbound: the document of a placed call has an address', async () => {
  rest.on('POST', `${API}/Calls.json`, () => ({ status: 201, body: { sid: 'CA9' } }));
  await place(['+15005550001', '--consent'], ENV);
  const [{ form }] = rest.sent('POST', 'Calls.json');
  assert.match(form.get('Url') ?? '', /^https:\/\/calls\.example\.test\/(call|placed)$/);
  assert.equal(form.get('Twiml'), null);
});

test('voice-api-own-number: nobody is called without consent, and no number of ours', async () => {
  rest.on('POST', `${API}/Calls.json`, () => ({ status: 201, body: { sid: 'CA9' } }));
  await assert.rejects(place(['+15005550001'], ENV), /agreed/);
  await assert.rejects(place([ENV.STAFF_NUMBER, '--consent'], ENV), /number of this account/);
  await assert.rejects(place(['5550001', '--consent'], ENV), /whom/);
  assert.equal(written(), 0);
});
// {{/outbound}}
// {{#messaging}}

const { run: use, tools } = require('../lib/tools');

test('a link is sent to the person at the other end, over the service', async () => {
  rest.on('POST', `${API}/Messages.json`, () => ({ status: 201, body: { sid: 'SM1' } }));
  const all = tools(settings(), { ...ENV, MESSAGING_SERVICE_SID: 'MG1' });
  const talk = /** @type {import('../lib/tools').Talk} */ (/** @type {unknown} */ ({ callSid: 'CA1', person: '+15005550001' }));
  const log = require('../assets/log.private').logger({}, () => {});
  assert.equal(await use(all, { id: '1', name: 'send_link', arguments: '{"link":"directions"}' }, talk, 2000, log), 'sent');
  assert.equal(await use(all, { id: '2', name: 'send_link', arguments: '{"link":"constructor"}' }, talk, 2000, log), 'there is no such link');
  const unseen = { ...talk, person: 'client:ann' };
  assert.match(await use(all, { id: '3', name: 'send_link', arguments: '{"link":"directions"}' }, unseen, 2000, log), /cannot be sent a text/);
  const [{ form }, ...more] = rest.sent('POST', 'Messages.json');
  assert.equal(more.length, 0);
  assert.deepEqual([form.get('To'), form.get('MessagingServiceSid')], ['+15005550001', 'MG1']);
  assert.ok(form.get('Body')?.startsWith(`${settings().business}: https:`));
});
// {{/messaging}}
// {{#platform}}

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { give, takeBack } = require('../lib/platform');
const { fakePlatform } = require('./support/platform');

test('voice-ai-platform-webhook-overwritten: a number goes to the platform and comes back as it was; texts stay', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'numbers-'));
  const before = structuredClone(there.incoming_phone_numbers[0]);
  const platform = fakePlatform((sid) => { there.incoming_phone_numbers[0].sms_url = `https://platform.example.test/sms/${sid}`; });
  await give(restClient(ENV), platform, folder, ENV.PHONE_NUMBER);
  const given = there.incoming_phone_numbers[0];
  assert.deepEqual([given.voice_url, given.sms_url], ['https://platform.example.test/voice', before.sms_url]);
  await assert.rejects(give(restClient(ENV), platform, folder, ENV.PHONE_NUMBER), /EEXIST/);
  await takeBack(restClient(ENV), platform, folder, ENV.PHONE_NUMBER);
  assert.deepEqual(there.incoming_phone_numbers[0], before);
  assert.deepEqual(platform.taken, []);
  fs.rmSync(folder, { recursive: true });
});

test('voice-ai-platform-trunk-no-logic: a number whose calls Twilio is to handle is not on a trunk', async () => {
  there.incoming_phone_numbers[0].trunk_sid = `TK${'1'.repeat(32)}`;
  const { lines } = await run(false);
  assert.match(lines.find(({ name }) => name === 'number')?.details.join() ?? '', /take it off/);
});
// {{/platform}}
