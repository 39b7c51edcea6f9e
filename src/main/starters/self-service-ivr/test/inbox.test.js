'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const { before, test } = require('node:test');
// {{#sync}}
const { Rest } = require('./support/rest');
// {{/sync}}

/** @type {typeof import('../assets/inbox.private').inbox} */
let inbox;
before(() => {
  Object.assign(globalThis, { Runtime: { getAssets: () => ({ '/rest.js': { path: require.resolve('../assets/rest.private') } }) } });
  ({ inbox } = require('../assets/inbox.private'));
});

test('the inbox of a business gets each item with a key by which it knows it again', async () => {
  /** @type {any[]} */
  const got = [];
  let status = 200;
  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    got.push({ key: request.headers['idempotency-key'], secret: request.headers.authorization, body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
    response.writeHead(status).end();
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const box = inbox({ INBOX_URL: `http://127.0.0.1:${port}/`, INBOX_SECRET: 'secret' });
  await box.keep('message-1', { kind: 'message' });
  assert.deepEqual(got, [{ key: 'message-1', secret: 'Bearer secret', body: { id: 'message-1', kind: 'message' } }]);
  status = 409;
  await box.keep('message-1', { kind: 'message' });
  status = 500;
  await assert.rejects(box.keep('message-1', { kind: 'message' }), /answers 500/);
  await new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
  assert.throws(() => inbox({}), /INBOX_URL/);
});

// {{#sync}}
const ITEMS = 'sync.twilio.com/v1/Services/*/Maps/inbox/Items';

test('with Sync the inbox is a map, in which an item is there once', async () => {
  const box = inbox({ SYNC_SERVICE_SID: `IS${'1'.repeat(32)}`, ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: 'b'.repeat(32) });
  const rest = await new Rest().open();
  rest.on('POST', ITEMS, () => ({ status: 201, body: { key: 'message-1' } }));
  await box.keep('message-1', { kind: 'message' });
  const [{ form }] = rest.sent('POST', 'Items');
  assert.deepEqual(Object.fromEntries(form), { Key: 'message-1', Data: '{"kind":"message"}' });
  rest.on('POST', ITEMS, () => ({ status: 409, body: { code: 54208, message: 'there already' } }));
  await box.keep('message-1', { kind: 'message' });
  rest.on('POST', ITEMS, () => ({ status: 500, body: { code: 20500, message: 'broken' } }));
  await assert.rejects(box.keep('message-1', { kind: 'message' }));
  await rest.close();
});
// {{/sync}}
