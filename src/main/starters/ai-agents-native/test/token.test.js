'use strict';

const assert = require('node:assert/strict');
const { after, before, mock, test } = require('node:test');
const { settings } = require('../lib/environment');
const { functions } = require('./support/functions');

const KEY = `SK${'1'.repeat(32)}`;
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;

before(async () => {
  mock.method(console, 'log', () => {});
  running = await functions({
    TOKEN_SECRET: 'a secret', API_KEY_SID: KEY, API_KEY_SECRET: 's'.repeat(32), TWIML_APP_SID: `AP${'1'.repeat(32)}`, SYNC_SERVICE_SID: `IS${'1'.repeat(32)}`,
  }, { ...settings(), lines: ['client:ann_7', 'client:bob'] });
});
after(() => running.close());

/** @param {string} name @param {Record<string, string>} [given] @param {string} [secret] */
const ask = (name, given = {}, secret = 'Bearer a secret') => fetch(`${running.url}/${name}`, {
  method: 'POST', body: new URLSearchParams(given), headers: { authorization: secret },
});

/** What a token says. @param {Response} answer @returns {Promise<any>} */
async function inside(answer) {
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const { token } = /** @type {any} */ (await answer.json());
  return JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'));
}

test('voice-sdk-token-life: a token lives for an hour and is signed with the API key', async () => {
  const tokens = [
    // {{#voice-sdks}}
    await inside(await ask('voice-token', { identity: 'ann_7' })),
    // {{/voice-sdks}}
    // {{#sync}}
    await inside(await ask('board-token')),
    // {{/sync}}
  ];
  for (const { iss, exp, iat } of tokens) assert.deepEqual([iss, exp - iat], [KEY, 3600]);
});
// {{#voice-sdks}}

test('voice-sdk-eleventh-device: everybody has an identity of their own, in letters that Twilio takes', async () => {
  const [ann, bob] = [await inside(await ask('voice-token', { identity: 'ann_7' })), await inside(await ask('voice-token', { identity: 'bob' }))];
  assert.deepEqual([ann.grants.identity, bob.grants.identity], ['ann_7', 'bob']);
  for (const identity of ['', 'ann@example.com', 'a b', 'a'.repeat(122), 'ann\n']) assert.equal((await ask('voice-token', { identity })).status, 400);
});
// {{/voice-sdks}}
// {{#voice-sdks}}
// {{#people}}

test('a line in a browser may be rung, and calls nobody', async () => {
  assert.deepEqual((await inside(await ask('voice-token', { identity: 'bob' }))).grants.voice, { incoming: { allow: true } });
});
// {{/people}}
// {{/voice-sdks}}
// {{#page-calls}}

test('who calls from a page may call what the TwiML App answers, and nothing else', async () => {
  assert.deepEqual((await inside(await ask('voice-token', { identity: 'carl_1' }))).grants.voice, { outgoing: { application_sid: `AP${'1'.repeat(32)}` } });
});
// {{/page-calls}}
// {{#sync}}

test('a screen of the board is the one identity that may read it', async () => {
  assert.equal((await ask('board-token', {}, 'Bearer guess')).status, 403);
  const { grants } = await inside(await ask('board-token', { identity: 'somebody' }));
  assert.deepEqual([grants.identity, grants.data_sync], [settings().board.reader, { service_sid: `IS${'1'.repeat(32)}` }]);
});
// {{/sync}}
// {{#voice-sdks}}

// the last one, since all that run in a process share their settings
test('voice-sdk-token-made-in-client: who does not know the secret gets no token', async () => {
  for (const secret of ['', 'Bearer ', 'Bearer guess', 'a secret', 'Bearer undefined']) assert.equal((await ask('voice-token', { identity: 'ann' }, secret)).status, 403);
  const open = await functions({ API_KEY_SID: KEY, API_KEY_SECRET: 's'.repeat(32) });
  try {
    for (const secret of ['Bearer ', 'Bearer undefined']) {
      const answer = await fetch(`${open.url}/voice-token`, { method: 'POST', body: new URLSearchParams({ identity: 'ann' }), headers: { authorization: secret } });
      assert.equal(answer.status, 403);
    }
  } finally {
    await open.close();
  }
});
// {{/voice-sdks}}
