'use strict';

const assert = require('node:assert/strict');
const { createHash } = require('node:crypto');
const { afterEach, beforeEach, test } = require('node:test');
const twilio = require('twilio');
const { logger } = require('../assets/log.private');
const { service } = require('../lib/service');

const TOKEN = 'b'.repeat(32);
const BASE = 'https://calls.example.test/voice';
/** @type {ReturnType<typeof service>} */
let running;
let address = '';

beforeEach(async () => {
  running = service({
    routes: { '/voice/status': (parameters) => ({ body: `got ${parameters.CallStatus}` }) },
    token: TOKEN,
    publicUrl: 'https://calls.example.test/',
    log: logger({}, () => {}),
    health: () => ({ calls: 3 }),
  });
  address = `http://127.0.0.1:${await running.listen(0, '127.0.0.1')}`;
});
afterEach(() => running.end('test'));

/** @param {string} signed @param {string} [path] */
const post = (signed, path = '/voice/status?campaign=1') => fetch(address + path, {
  method: 'POST',
  headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(TOKEN, signed, { CallStatus: 'completed' }) },
  body: new URLSearchParams({ CallStatus: 'completed' }),
});

test('a request signed for the public address is taken, behind whatever proxy', async () => {
  const answer = await post(`${BASE}/status?campaign=1`);
  assert.equal(answer.status, 200);
  assert.equal(await answer.text(), 'got completed');
});

test('a request signed for another address is refused', async () => {
  assert.equal((await post(`${address}/voice/status?campaign=1`)).status, 403);
  assert.equal((await fetch(`${address}/voice/status`, { method: 'POST' })).status, 403);
});

test('JSON is taken if it is what was signed', async () => {
  const sent = JSON.stringify({ CallStatus: 'completed' });
  const query = `bodySHA256=${createHash('sha256').update(sent).digest('hex')}`;
  /** @param {string} body */
  const report = (body) => fetch(`${address}/voice/status?${query}`, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(TOKEN, `${BASE}/status?${query}`, {}), 'content-type': 'application/json' },
    body,
  });
  assert.equal(await (await report(sent)).text(), 'got completed');
  assert.equal((await report('{"CallStatus":"failed"}')).status, 403);
  assert.equal((await report('{')).status, 403);
});

test('a GET, an unknown path and a body without end are refused', async () => {
  assert.equal((await fetch(`${address}/voice/status`)).status, 405);
  assert.equal((await post(BASE, '/constructor')).status, 404);
  const long = await fetch(`${address}/voice/status`, { method: 'POST', body: 'a'.repeat(300_000) });
  assert.equal(long.status, 413);
});

test('health says what is going on', async () => {
  assert.deepEqual(await (await fetch(`${address}/health`)).json(), { status: 'up', calls: 3 });
});
