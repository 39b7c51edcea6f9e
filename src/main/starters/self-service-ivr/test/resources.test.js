'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const { restClient } = require('../assets/rest.private');
const { provision } = require('../lib/provisioning');
const { settings } = require('../lib/environment');
const { resources } = require('../scripts/resources');
const { MENUS } = require('./support/line');
const { Rest } = require('./support/rest');
const { SHARED_ENV, SharedAccount } = require('./support/shared-account');

const ENV = {
  ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: 'b'.repeat(32), PUBLIC_BASE_URL: 'https://calls.example.test',
  PHONE_NUMBER: '+15005550006', TEAM_NUMBER: '+15005550007', FALLBACK_URL: 'https://other.example.test/fallback.xml',
  ...SHARED_ENV,
  MESSAGING_SERVICE_SID: 'MG1',
};
/** @type {Record<string, any>} */
const known = {
  ...settings(), languages: ['en-US', 'es-US'], business: '"); process.exit(1); //', menus: MENUS, people: ['+15005550010'], queue: 'line', queueSize: 50,
  workers: [{ name: 'Desk', number: '+15005550010', skills: ['General Help', 'card-payments'] }],
};

/** @type {Rest} */
let rest;
/** The account, as kept by the fake: what was made there, by the path of its collection. @type {Record<string, any[]>} */
let account;
// {{#messaging}}
let campaign = 'VERIFIED';
// {{/messaging}}
beforeEach(async () => {
  rest = await new Rest().open();
  new SharedAccount(rest);
  account = {};
  /** @param {string} path @param {string} prefix @param {string} key of the list in an answer @param {any[]} [there] @param {string} [name] */
  const collection = (path, prefix, key, there = [], name = path.split('/').at(-1)?.replace('.json', '') ?? '') => {
    account[name] = there;
    rest.on('GET', path, ({ query }) => {
      const wanted = query.get('FriendlyName') ?? query.get('PhoneNumber');
      const found = account[name].filter((one) => wanted === null || [one.friendly_name, one.phone_number].includes(wanted));
      return { body: { [key]: found, meta: { key, page: 0, page_size: 50 } } };
    });
    rest.on('POST', path, ({ form }) => {
      const made = { sid: `${prefix}${String(account[name].length + 1).repeat(32).slice(0, 32)}`, ...snake(form) };
      account[name].push(made);
      return { status: 201, body: made };
    });
    const one = path.endsWith('.json') ? path.replace('.json', '/*.json') : `${path}/*`;
    rest.on('GET', one, (_, ...parts) => ({ body: account[name].find((item) => item.sid === parts.at(-1)) }));
    rest.on('POST', one, ({ form }, ...parts) => ({ body: Object.assign(account[name].find((item) => item.sid === parts.at(-1)), snake(form)) }));
  };
  const api = 'api.twilio.com/2010-04-01/Accounts/*';
  collection(`${api}/IncomingPhoneNumbers.json`, 'PN', 'incoming_phone_numbers', [
    { sid: `PN${'1'.repeat(32)}`, phone_number: ENV.PHONE_NUMBER, voice_url: 'https://old.example.test', voice_method: 'GET' },
    { sid: `PN${'2'.repeat(32)}`, phone_number: ENV.TEAM_NUMBER, voice_url: '' },
  ]);
  collection(`${api}/Queues.json`, 'QU', 'queues');
  // {{#taskrouter}}
  const inside = 'taskrouter.twilio.com/v1/Workspaces/*';
  collection('taskrouter.twilio.com/v1/Workspaces', 'WS', 'workspaces');
  collection(`${inside}/Activities`, 'WA', 'activities');
  collection(`${inside}/TaskQueues`, 'WQ', 'task_queues');
  collection(`${inside}/Workers`, 'WK', 'workers');
  collection(`${inside}/Workflows`, 'WW', 'workflows');
  // {{/taskrouter}}
  // {{#sync}}
  collection('sync.twilio.com/v1/Services', 'IS', 'services');
  collection('sync.twilio.com/v1/Services/*/Maps', 'MP', 'maps');
  // {{/sync}}
  // {{#messaging}}
  rest.on('GET', 'messaging.twilio.com/v1/Services/MG1', () => ({ body: { sid: 'MG1' } }));
  rest.on('GET', 'messaging.twilio.com/v1/Services/MG1/Compliance/Usa2p', () => ({ body: { compliance: [{ sid: 'QE1', campaign_status: campaign }], meta: { key: 'compliance' } } }));
  // {{/messaging}}
  // {{#code}}
  collection('verify.twilio.com/v2/Services', 'VA', 'services', [], 'verify');
  // {{/code}}
  // {{#analysis}}
  collection('intelligence.twilio.com/v2/Services', 'GA', 'services', [], 'intelligence');
  // {{/analysis}}
});
afterEach(() => rest.close());

/** @param {URLSearchParams} form @returns {Record<string, any>} as the API answers it */
function snake(form) {
  const values = [...form].map(([name, value]) => {
    const key = name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
    if (/^(true|false)$/.test(value)) return [key, value === 'true'];
    return [key, /^\d{1,6}$/.test(value) ? Number(value) : value];
  });
  const out = Object.fromEntries(values);
  // the workspace answers with the name of what was given by SID
  if (out.timeout_activity_sid) out.timeout_activity_name = account.Activities.find((one) => one.sid === out.timeout_activity_sid).friendly_name;
  return out;
}

/** @param {boolean} apply @param {Record<string, string>} [env] */
const run = (apply, env = {}) => provision(resources(restClient(ENV), { ...ENV, ...env }, known), { apply });

test('without a say nothing is made, and the second time all is there', async () => {
  await run(false);
  assert.equal(rest.requests.filter((request) => request.method === 'POST').length, 0);
  const { made } = await run(true);
  const before = rest.requests.filter((request) => request.method === 'POST').length;
  assert.ok(before > 0);
  /** @type {Record<string, string>} */
  const env = { WORKFLOW_SID: made.get('workflow')?.sid, WORKSPACE_SID: made.get('workspace')?.sid, SYNC_SERVICE_SID: made.get('sync service')?.sid, VERIFY_SERVICE_SID: made.get('Verify service')?.sid };
  // {{#analysis}}
  for (const [name, service] of made) {
    if (name.startsWith('intelligence service')) env[`INTELLIGENCE_SERVICE_SID_${name.split(' ')[2].replace('-', '_').toUpperCase()}`] = service.sid;
  }
  // {{/analysis}}
  const { lines } = await run(true, env);
  assert.deepEqual(lines.filter((line) => line.action !== 'leave'), []);
  assert.equal(rest.requests.filter((request) => request.method === 'POST').length, before);
});

test('the number leads to the line, and a number on a trunk is named', async () => {
  await run(true);
  const [number] = account.IncomingPhoneNumbers;
  assert.equal(number.voice_url.split('#')[0], 'https://calls.example.test/call');
  assert.equal(number.voice_method, 'POST');
  number.trunk_sid = 'TK1';
  const { lines } = await run(false);
  assert.match(lines[1].details.join(), /trunk TK1/);
});

test('a number that is not there has to be got by hand', async () => {
  const { lines } = await run(true, { PHONE_NUMBER: '' });
  assert.equal(lines[1].action, 'by hand');
});

// {{#failover}}
test('failover-timeout-in-url: patience and retries stand in the address, and the fallback is set', async () => {
  await run(true);
  const [number] = account.IncomingPhoneNumbers;
  const limits = Object.fromEntries(new URLSearchParams(new URL(number.voice_url).hash.slice(1)));
  assert.ok(Number(limits.ct) >= 100 && Number(limits.rt) < 15000 && Number(limits.rc) <= 5, number.voice_url);
  assert.equal(number.voice_fallback_url, ENV.FALLBACK_URL);
});

test('the document for the fallback speaks and needs nothing of this project', () => {
  const { fallback } = require('../scripts/fallback');
  const { verbs } = require('./support/caller');
  const xml = fallback(known);
  assert.equal(verbs(xml)[0].text, known.apology);
  assert.equal(xml.includes('http'), false);
});

// {{/failover}}
// {{#queue}}
test('the queue holds as many as the settings say', async () => {
  await run(true);
  assert.equal(account.Queues[0].max_size, 50);
  account.Queues[0].max_size = 1000;
  await run(true);
  assert.equal(account.Queues[0].max_size, 50);
  assert.equal(account.IncomingPhoneNumbers[1].voice_url.split('#')[0], 'https://calls.example.test/next');
});

// {{/queue}}
// {{#taskrouter}}
test('taskrouter-missed-reservation-offline: who misses a call comes into an activity of its own, not offline', async () => {
  await run(true);
  const [workspace] = account.Workspaces;
  const missed = account.Activities.find((one) => one.sid === workspace.timeout_activity_sid);
  assert.equal(missed?.friendly_name, 'Missed a call');
  assert.equal(missed?.available, false);
});

test('each skill has a task queue, each person a worker with a telephone, and the workflow finds both', async () => {
  await run(true);
  assert.deepEqual(account.TaskQueues.map((queue) => queue.target_workers), ['skills HAS "general_help"', 'skills HAS "card_payments"']);
  assert.deepEqual(JSON.parse(account.Workers[0].attributes), { skills: ['general_help', 'card_payments'], contact_uri: '+15005550010' });
  const [workflow] = account.Workflows;
  const { task_routing: routing } = JSON.parse(workflow.configuration);
  assert.deepEqual(routing.filters.map((/** @type {any} */ filter) => filter.expression), ['skill == "general_help"', 'skill == "card_payments"']);
  assert.equal(routing.default_filter.queue, account.TaskQueues[0].sid);
  assert.equal(workflow.assignment_callback_url, 'https://calls.example.test/assignment');
});

// {{/taskrouter}}
// {{#sync}}
test('sync-open-to-every-token: access to what callers left is controlled', async () => {
  await run(true);
  assert.equal(account.Services[0].acl_enabled, true);
  account.Services[0].acl_enabled = false;
  await run(true);
  assert.equal(account.Services[0].acl_enabled, true);
});
// {{/sync}}
// {{#analysis}}
test('intelligence-auto-transcribe: a service reads what it is given, not every recording of the account', async () => {
  await run(true);
  assert.equal(account.intelligence.length, known.languages.length);
  assert.deepEqual(account.intelligence.map((service) => service.auto_transcribe), known.languages.map(() => false));
  account.intelligence[0].auto_transcribe = true;
  await run(true);
  assert.equal(account.intelligence[0].auto_transcribe, false);
});

test('intelligence-one-language: each language has a service that reads it', async () => {
  await run(true);
  assert.deepEqual(account.intelligence.map((service) => service.language_code), known.languages);
});
// {{/analysis}}
// {{#messaging}}

test('a sender that is not registered is named before its texts are dropped', async () => {
  campaign = 'IN_PROGRESS';
  const { lines } = await run(false);
  campaign = 'VERIFIED';
  assert.match(String(lines.find((line) => line.name === 'registration of the sender')?.details), /IN_PROGRESS/);
});
// {{/messaging}}
