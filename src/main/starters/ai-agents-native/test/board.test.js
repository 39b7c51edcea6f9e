'use strict';

const assert = require('node:assert/strict');
const { after, afterEach, before, beforeEach, mock, test } = require('node:test');
const { board } = require('../assets/board.private');
const { restClient } = require('../assets/rest.private');
const { settings } = require('../lib/environment');
const { Session } = require('../lib/session');
const { tools } = require('../lib/tools');
const { Caller } = require('./support/caller');
const { ACCOUNT, TOKEN, functions } = require('./support/functions');
const { Rest } = require('./support/rest');

const ENV = { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, SYNC_SERVICE_SID: `IS${'1'.repeat(32)}` };
const ITEMS = 'sync.twilio.com/v1/Services/*/Maps/*/Items';
/** @type {Rest} */
let rest;
/** @type {Map<string, any>} what screens see, by Call SID */
let seen;
/** @type {Map<string, Set<string>>} which calls are in a map */
let maps;
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;

before(async () => {
  mock.method(console, 'log', () => {});
  running = await functions({ SYNC_SERVICE_SID: ENV.SYNC_SERVICE_SID });
});
after(() => running.close());
beforeEach(async () => {
  seen = new Map();
  maps = new Map();
  const none = { status: 404, body: { code: 20404, message: 'not there', status: 404 } };
  /** @param {string} map @param {string} key @param {URLSearchParams} form */
  const write = (map, key, form) => {
    maps.set(map, (maps.get(map) ?? new Set()).add(key));
    seen.set(key, { ...JSON.parse(form.get('Data') ?? ''), seconds: Number(form.get('ItemTtl')) });
    return { body: { key } };
  };
  rest = await new Rest().open();
  rest.on('POST', `${ITEMS}/*`, ({ form }, _, map, key) => (seen.has(key) ? write(map, key, form) : none))
    .on('POST', ITEMS, ({ form }, _, map) => write(map, form.get('Key') ?? '', form))
    .on('DELETE', `${ITEMS}/*`, (_, __, ___, key) => (seen.delete(key) ? { status: 204 } : none));
});
afterEach(() => rest.close());

/** @param {number} n */
const sid = (n) => `CA${n.toString(16).padStart(32, '0')}`;

/** A session whose model says what the test wants. @param {(turn: number) => any[]} script @param {string} [callSid] @param {any} [shown] */
function session(script, callSid = sid(1), shown = board(restClient(ENV), ENV, settings())) {
  let turn = 0;
  /** @type {Record<string, any>} */
  const known = { ...settings(), languages: ['en-US'] };
  const around = /** @type {any} */ ({
    settings: { ...known, limits: { ...known.limits, speakingMsPerCharacter: 0 } }, log: { info() {}, warn() {}, error() {} },
    memory: { save: async () => {} }, board: shown, tools: tools(known, {}),
    model: async function* answer() { turn += 1; yield* script(turn); },
  });
  const made = new Session(around, { sessionId: 'VX1', callSid, from: '+15005550001', customParameters: {} }, () => {});
  made.begin();
  return made;
}

/** @param {Session} one @param {string} words */
async function hear(one, words) {
  one.hear(words);
  await one.talking;
  await one.showing;
}

/** @param {string} name @param {Record<string, unknown>} given */
const wants = (name, given) => ({ call: { id: '1', name, arguments: JSON.stringify(given) } });
// {{^hipaa}}

test('what the agent learns is on the board, without number or card, and goes by itself', async () => {
  const one = session((turn) => (turn === 1 ? [wants('sum_up', { summary: 'Wants to move a visit, card 4242 4242 4242 4242.' })] : [{ text: 'Fine.' }]));
  await one.showing;
  assert.equal(seen.get(sid(1)).state, 'agent');
  await hear(one, 'I want to move my visit');
  const { at, ...line } = seen.get(sid(1));
  assert.ok(Date.parse(at));
  assert.deepEqual(line, { state: 'agent', language: 'en-US', summary: 'Wants to move a visit, card [card number removed].', seconds: settings().board.seconds });
  await one.close();
});
// {{/hipaa}}

test('sync-hot-object: only what is new is written, and calls are spread over maps', async () => {
  const one = session(() => [{ text: 'Fine.' }]);
  for (const words of ['one', 'two', 'three']) await hear(one, words);
  await one.close();
  assert.equal(rest.sent('POST', 'Items').filter(({ form }) => form.get('Key') !== null).length, 1);
  assert.equal(rest.sent('POST', `Items/${sid(1)}`).length, 1);
  const all = board(restClient(ENV), ENV, settings());
  for (let n = 2; n < 14; n += 1) await all.show(sid(n), { state: 'agent' });
  assert.equal(maps.size, settings().board.maps);
  for (const calls of maps.values()) assert.ok(calls.size <= 12 / settings().board.maps + 1);
});

test('a board that is down or slow does not hold the call up', async () => {
  const one = session(() => [{ text: 'Fine.' }], sid(1), { show: () => new Promise(() => {}) });
  one.hear('hello');
  await one.talking;
  assert.equal(one.history.messages.at(-1)?.content, 'Fine.');
  await one.close();
  const two = session(() => [{ text: 'Fine.' }], sid(2), { show: async () => { throw new Error('down'); } });
  await hear(two, 'hello');
  await two.close();
});

test('a call that is over goes from the board, however it ended, once or twice', async () => {
  await board(restClient(ENV), ENV, settings()).show(sid(1), { state: 'agent' });
  const caller = new Caller({ ...running, parameters: { CallSid: sid(1) } });
  assert.equal((await caller.request('/call-over', { CallStatus: 'in-progress' })).status, 204);
  assert.equal(seen.size, 1);
  for (let i = 0; i < 2; i += 1) assert.equal((await caller.request('/call-over', { CallStatus: 'completed' })).status, 204);
  assert.equal(seen.size, 0);
});
// {{#people}}

test('people see who wants one of them, and who has one', async () => {
  const one = session(() => [wants('hand_over', { summary: 'Wants to move a visit.' })]);
  await hear(one, 'a person please');
  assert.equal(seen.get(sid(1)).state, 'person-wanted');
  await one.close();
  const person = new Caller({ ...running, parameters: { ParentCallSid: sid(1), CallSid: sid(99) } });
  await person.call('/screened', [], { Digits: '1' });
  assert.equal(seen.get(sid(1)).state, 'person');
  assert.equal(person.ended, 'end of document');
  rest.on('POST', `${ITEMS}/*`, () => ({ status: 500 }));
  await new Caller(running).call('/screened', [], { Digits: '1', ParentCallSid: sid(1) });
});
// {{/people}}
