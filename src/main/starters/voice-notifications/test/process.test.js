'use strict';

const assert = require('node:assert/strict');
const { once } = require('node:events');
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');
const { fileJournal } = require('../lib/journal');
const { ACCOUNT, ROOT, TOKEN } = require('./support/functions');
const { CALLS, known, person } = require('./support/campaign');
const { Rest } = require('./support/rest');

/** The worker as it runs, with a list. @param {string} folder @param {string} address of the fake of Twilio's side @param {string[]} lists */
function worker(folder, address, ...lists) {
  const child = spawn(process.execPath, ['--require', path.join(ROOT, 'test', 'support', 'redirect.js'), path.join(ROOT, 'worker', 'main.js'), ...lists], {
    env: {
      PATH: process.env.PATH, REST_ADDRESS: address, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: 'https://calls.example.test',
      WORKER_BASE_URL: 'https://worker.example.test', FROM_NUMBER: '+15005550006', WORKER_PORT: '0', QUEUE_FILE: path.join(folder, 'queue.jsonl'),
      FALLBACK_URL: 'https://elsewhere.example.test', MESSAGING_SERVICE_SID: 'MG1',
    },
  });
  let said = '';
  child.stdout.on('data', (part) => { said += part; });
  child.stderr.on('data', (part) => { said += part; });
  const ended = once(child, 'exit');
  return { child, ended, said: () => said };
}

/** @param {() => boolean} what */
async function until(what) {
  for (let round = 0; round < 200 && !what(); round += 1) await new Promise((later) => { setTimeout(later, 25); });
  assert.ok(what());
}

test('a worker that is killed while a request is out goes on, and calls nobody twice', { timeout: 60_000 }, async (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'worker-'));
  const list = path.join(folder, 'list.jsonl');
  // somebody is within the hours at any time of the day
  const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland', 'Europe/Berlin', 'America/New_York'];
  const open = zones.find((zone) => require('../lib/hours').hours(known()).open(zone, Date.now())) ?? 'UTC';
  const { fields, ...whom } = person({ zone: open });
  fs.writeFileSync(list, `${JSON.stringify({ ...whom, ...fields, consent: require('../lib/environment').settings().consents[0] })}\n`);
  const rest = await new Rest().open();
  t.after(() => rest.close());
  let holding = true;
  rest.on('POST', CALLS, () => ({ status: holding ? 503 : 201, body: { sid: 'CA1', status: 'queued' } }));
  // {{#lookup}}
  rest.on('GET', 'lookups.twilio.com/v2/PhoneNumbers/*', () => ({ body: { valid: true, line_type_intelligence: { type: 'landline' } } }));
  // {{/lookup}}
  rest.on('GET', CALLS, () => ({ body: { calls: [], page_size: 20 } }));

  const first = worker(folder, rest.address, list);
  t.after(() => first.child.kill('SIGKILL'));
  await until(() => rest.sent('POST', 'Calls.json').length === 1);
  first.child.kill('SIGKILL');
  await first.ended;

  holding = false;
  const second = worker(folder, rest.address, list);
  t.after(() => second.child.kill('SIGKILL'));
  await until(() => second.said().includes('listening'));
  await new Promise((later) => { setTimeout(later, 300); });
  assert.equal(rest.sent('POST', 'Calls.json').length, 1);
  assert.equal(second.said().includes(whom.number), false);
  assert.equal(second.said().includes(whom.id), false);
  second.child.kill('SIGTERM');
  assert.deepEqual(await second.ended, [0, null]);

  const journal = fileJournal(path.join(folder, 'queue.jsonl'));
  assert.equal((await journal.read()).filter((entry) => entry.event === 'listed').length, 1);
  await journal.close();
  fs.rmSync(folder, { recursive: true });
});
