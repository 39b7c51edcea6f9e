'use strict';

const assert = require('node:assert/strict');
const { after, before, mock, test } = require('node:test');
const { host } = require('../server');
const { Caller, press } = require('./support/caller');
const { settings } = require('../lib/environment');

const TOKEN = 'b'.repeat(32);
// the proxy takes the first part of the path away
const BASE = 'https://calls.example.test/voice/';
/** @type {ReturnType<typeof host>} */
let running;
let address = '';

before(async () => {
  mock.method(console, 'log', () => {});
  running = host({ ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: BASE });
  address = `http://127.0.0.1:${await running.listen(0, '127.0.0.1')}`;
});
after(() => running.end('test'));

/** A caller whose requests lose what the proxy takes away. */
class Behind extends Caller {
  /** @param {string} step @param {Record<string, string>} [parameters] */
  async request(step, parameters = {}) {
    const twilio = require('twilio');
    const url = new URL(step, BASE);
    const all = { ...this.parameters, ...parameters };
    return fetch(address + url.pathname.replace('/voice', '') + url.search, {
      method: 'POST',
      headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(TOKEN, url.href, all) },
      body: new URLSearchParams(all),
    });
  }
}

test('a server of one\'s own answers as Twilio\'s hosting does, behind a proxy', async () => {
  const call = await new Behind({ url: address, base: BASE, token: TOKEN }).call(`${BASE}menu`, [press('x')]);
  assert.match(call.trail(), /^\/voice\/menu > \/voice\/choice > \/voice\/menu$/);
  assert.ok(call.heard.length > 1 && !call.heard.includes(settings().apology));
});

test('unsigned requests and unknown steps are refused', async () => {
  assert.equal((await fetch(`${address}/menu`, { method: 'POST' })).status, 403);
  assert.equal((await fetch(`${address}/nothing`, { method: 'POST' })).status, 404);
  assert.equal((await fetch(`${address}/health`)).status, 200);
});
