'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const { test } = require('node:test');
const { Caller } = require('./support/caller');
const { functions } = require('./support/functions');

const FIRED = { UsageCategory: 'calls', CurrentValue: '1201', TriggerValue: '1200' };

test('too many calls a day are told to the alert port; where that fails Twilio hears of it', async (t) => {
  /** @type {any[]} */
  const told = [];
  let status = 204;
  const port = http.createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    told.push({ token: request.headers.authorization, news: JSON.parse(body) });
    response.writeHead(status).end();
  });
  await new Promise((listening) => { port.listen(0, '127.0.0.1', () => listening(undefined)); });
  t.after(() => port.close());
  const { port: at } = /** @type {import('node:net').AddressInfo} */ (port.address());
  const running = await functions({ ALERT_URL: `http://127.0.0.1:${at}/`, ALERT_TOKEN: 'secret' });
  t.after(running.close);
  t.mock.method(console, 'log', () => {});
  const twilio = new Caller(running);
  assert.equal((await twilio.request('/usage', FIRED)).status, 204);
  assert.deepEqual(told, [{ token: 'Bearer secret', news: { event: 'usage', category: 'calls', count: '1201', limit: '1200' } }]);
  status = 500;
  assert.equal((await twilio.request('/usage', FIRED)).status, 500);
  assert.equal((await fetch(`${running.url}/usage`, { method: 'POST', body: new URLSearchParams(FIRED) })).status, 403);
});
