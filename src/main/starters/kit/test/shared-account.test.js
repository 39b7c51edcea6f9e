'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const { restClient } = require('../assets/rest.private');
const { provision } = require('../lib/provisioning');
const { account } = require('../scripts/account');
const { Rest } = require('./support/rest');
const { SHARED_ENV, SharedAccount } = require('./support/shared-account');

/** @type {Record<string, string>} */
// an address that no starter has: who listens there is the starter's affair
const ENV = { ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: 'b'.repeat(32), PUBLIC_BASE_URL: 'https://shared.example.test', ...SHARED_ENV };
const SETTINGS = { business: 'Garnet & Sons', countries: ['US', 'DE'], callsADay: 100, numberTypes: ['local'] };
/** @type {Rest} */
let rest;
/** @type {SharedAccount} */
let there;
beforeEach(async () => {
  rest = await new Rest().open();
  there = new SharedAccount(rest);
});
afterEach(() => rest.close());

const run = async (/** @type {boolean} */ apply, env = ENV) => (await provision(account(restClient(env, { pause: async () => {} }), env, SETTINGS), { apply })).lines;
/** @param {Awaited<ReturnType<typeof run>>} lines @param {string} name */
const line = (lines, name) => lines.find((l) => l.name === name) ?? assert.fail(`no ${name}`);

test('unasked nothing is made, and what was made is found', async () => {
  await run(false);
  assert.equal(rest.requests.some((r) => r.method === 'POST'), false);
  await run(true);
  const made = rest.requests.filter((r) => r.method === 'POST').length;
  assert.deepEqual((await run(true)).filter((l) => l.action === 'create' || l.action === 'change'), []);
  assert.equal(rest.requests.filter((r) => r.method === 'POST').length, made);
});

test('trial-limits-look-like-faults: a trial is named before anybody looks for a fault', async () => {
  assert.equal(line(await run(false), 'account').action, 'leave');
  there.account = { status: 'active', type: 'Trial' };
  const found = line(await run(false), 'account');
  assert.equal(found.action, 'by hand');
  assert.match(found.details.join(), /trial/);
  there.account = { status: 'suspended', type: 'Full' };
  assert.match(line(await run(false), 'account').details.join(), /suspended/);
});

test('what Twilio refuses is told, and the rest goes on; a wrong token ends all', async () => {
  rest.on('GET', 'api.twilio.com/2010-04-01/Accounts/*.json', () => ({ status: 403, body: { code: 20003, message: 'not in this region', status: 403 } }));
  const lines = await run(false);
  assert.deepEqual(lines[0].details, ['this could not be done: not in this region']);
  rest.on('GET', 'api.twilio.com/2010-04-01/Accounts/*.json', () => ({ status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } }));
  await assert.rejects(run(false), /Authenticate/);
});
// {{#geo-permissions}}

test('geo-risky-ranges: countries that are closed and doors open to fraud are named, and not touched', async () => {
  there.permissions = { US: { high_risk_tollfraud_numbers_enabled: true, high_risk_special_numbers_enabled: true }, DE: { low_risk_numbers_enabled: false } };
  const lines = await run(true);
  assert.match(line(lines, 'calls to US').details.join(), /special.*fraud/);
  assert.match(line(lines, 'calls to DE').details.join(), /switched off/);
  assert.equal(rest.sent('POST', 'DialingPermissions').length, 0);
});
// {{/geo-permissions}}
// {{#voice-insights}}

test('voice-insights-not-switched-on: it is named before the first call is lost, and left to a person', async () => {
  assert.equal(line(await run(true), 'Voice Insights Advanced Features').action, 'leave');
  there.insights = { advanced_features: false };
  assert.equal(line(await run(true), 'Voice Insights Advanced Features').action, 'by hand');
  assert.equal(rest.sent('POST', 'Voice/Settings').length, 0);
});
// {{/voice-insights}}
// {{#event-streams}}

test('event-streams-progress-deprecated: what is subscribed to are summaries of calls, to a sink of our own', async () => {
  await run(true);
  const [{ form }] = rest.sent('POST', 'v1/Subscriptions');
  const types = form.getAll('Types').map((type) => JSON.parse(type).type);
  assert.ok(types.length > 0 && types.every((/** @type {string} */ type) => type.startsWith('com.twilio.voice.insights.')));
  const [sink] = there.lists.get('events.twilio.com/v1/Sinks') ?? [];
  assert.equal(form.get('SinkSid'), sink.sid);
  assert.equal(JSON.parse(sink.sink_configuration).destination, ENV.EVENTS_URL);
});

test('without an address for events it is said what is missing', async () => {
  const lines = await run(true, { ...ENV, EVENTS_URL: '' });
  assert.match(line(lines, 'event sink').details.join(), /EVENTS_URL/);
});
// {{/event-streams}}
// {{#usage-trigger}}

test('the trigger stands a little above the plan, and fires daily', async () => {
  await run(true);
  const [{ form }] = rest.sent('POST', 'Usage/Triggers.json');
  assert.ok(Number(form.get('TriggerValue')) > SETTINGS.callsADay);
  assert.deepEqual([form.get('Recurring'), form.get('CallbackUrl')], ['daily', 'https://shared.example.test/usage']);
});
// {{/usage-trigger}}
