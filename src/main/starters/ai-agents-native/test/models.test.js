'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const { after, before, beforeEach, test } = require('node:test');
const { settings } = require('../lib/environment');
const { model } = require('../lib/model');

/** @typedef {import('../lib/model').Piece} Piece */

/** @type {{ path: string, headers: http.IncomingHttpHeaders, body: any }[]} */
let requests = [];
/** @typedef {{ status?: number, headers?: Record<string, string>, parts: string[], next?: Answer }} Answer */
/** @type {Answer} */
let answer = { parts: [] };
let address = '';
const vendor = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  requests.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(parts).toString('utf8')) });
  const now = answer;
  answer = now.next ?? now;
  response.writeHead(now.status ?? 200, { 'content-type': 'text/event-stream', ...now.headers });
  for (const part of now.parts) {
    response.write(part);
    await new Promise((done) => { setImmediate(done); });
  }
  response.end();
});

before(async () => {
  await new Promise((listening) => { vendor.listen(0, '127.0.0.1', () => listening(undefined)); });
  address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (vendor.address()).port}`;
});
after(() => vendor.close());
beforeEach(() => { requests = []; });

const TOOLS = [{ name: 'look_up', description: 'Looks up an order.', parameters: { type: 'object', properties: { order: { type: 'string' } } } }];
/** @type {import('../lib/history').Message[]} */
const MESSAGES = [
  { role: 'assistant', content: 'Hello.' }, { role: 'user', content: 'Where is my order?' },
  { role: 'assistant', content: '', calls: [{ id: 'c1', name: 'look_up', arguments: '{"order":"7"}' }] },
  { role: 'tool', id: 'c1', content: 'on its way' },
];

/** @param {string} kind @param {Partial<Parameters<import('../lib/model').Model>[0]>} [given] */
async function pieces(kind, given = {}) {
  const ask = model({ MODEL: kind, MODEL_URL: `${address}/`, MODEL_NAME: 'the-model', MODEL_KEY: 'k' }, settings());
  /** @type {Piece[]} */
  const all = [];
  for await (const piece of ask({ system: 'Be short.', messages: MESSAGES, tools: TOOLS, sessionId: 'CA1', signal: AbortSignal.timeout(2000), ...given })) all.push(piece);
  return all;
}

/** @param {unknown[]} events @returns {string[]} cut at an awkward place */
function stream(events) {
  const all = events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');
  return [all.slice(0, 17), all.slice(17)];
}

test('chat completions: streamed text and a tool call in pieces', async () => {
  /** @param {unknown} delta */
  const chunk = (delta) => ({ choices: [{ delta }] });
  answer = {
    parts: stream([
      chunk({ role: 'assistant', content: '' }), chunk({ content: 'It is' }), chunk({ content: ' on' }),
      chunk({ tool_calls: [{ index: 0, id: 'c2', function: { name: 'look_up', arguments: '{"or' } }] }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: 'der":"8"}' } }] }), { choices: [] }, '[DONE]',
    ]),
  };
  assert.deepEqual(await pieces('openai'), [{ text: 'It is' }, { text: ' on' }, { call: { id: 'c2', name: 'look_up', arguments: '{"order":"8"}' } }]);
  const [{ path, headers, body }] = requests;
  assert.deepEqual([path, headers.authorization, body.model, body.stream], ['/chat/completions', 'Bearer k', 'the-model', true]);
  assert.deepEqual(body.messages.map((/** @type {any} */ m) => m.role), ['system', 'assistant', 'user', 'assistant', 'tool']);
  assert.deepEqual(body.messages[3].tool_calls, [{ id: 'c1', type: 'function', function: { name: 'look_up', arguments: '{"order":"7"}' } }]);
  assert.equal(body.messages[4].tool_call_id, 'c1');
  assert.equal(body.tools[0].function.name, 'look_up');
});

test('messages: streamed text and a tool call in pieces', async () => {
  answer = {
    parts: stream([
      { type: 'message_start' }, { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'It is' } }, { type: 'ping' },
      { type: 'content_block_start', index: 1, content_block: { type: 'tool_use', id: 't2', name: 'look_up', input: {} } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: '{"order"' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'input_json_delta', partial_json: ':"8"}' } }, { type: 'message_stop' },
    ]),
  };
  assert.deepEqual(await pieces('anthropic'), [{ text: 'It is' }, { call: { id: 't2', name: 'look_up', arguments: '{"order":"8"}' } }]);
  const [{ path, headers, body }] = requests;
  assert.deepEqual([path, headers['x-api-key'], body.system], ['/v1/messages', 'k', 'Be short.']);
  assert.deepEqual(body.messages.map((/** @type {any} */ m) => m.role), ['user', 'assistant', 'user', 'assistant', 'user']);
  assert.deepEqual(body.messages[3].content, [{ type: 'tool_use', id: 'c1', name: 'look_up', input: { order: '7' } }]);
  assert.deepEqual(body.messages[4].content, [{ type: 'tool_result', tool_use_id: 'c1', content: 'on its way' }]);
  assert.equal(body.tools[0].input_schema.type, 'object');
});

test('a vendor that refuses or breaks off fails the turn, and the key is not in the message', async () => {
  for (const kind of ['openai', 'anthropic']) {
    answer = { status: 429, parts: ['slow down'] };
    await assert.rejects(pieces(kind), /^Error: the model answers 429$/);
  }
  answer = { parts: stream([{ type: 'error', error: { type: 'overloaded_error' } }]) };
  await assert.rejects(pieces('anthropic'), /overloaded_error/);
});

test('a vendor that is busy for a moment is asked once more, one that is for longer is not', async () => {
  const fine = { parts: stream([{ choices: [{ delta: { content: 'Yes.' } }] }, '[DONE]']) };
  for (const status of [429, 503]) {
    requests = [];
    answer = { status, headers: { 'retry-after': '0' }, parts: [], next: fine };
    assert.deepEqual(await pieces('openai'), [{ text: 'Yes.' }]);
    assert.equal(requests.length, 2);
  }
  answer = { status: 429, headers: { 'retry-after': '30' }, parts: [], next: fine };
  await assert.rejects(pieces('openai'), /answers 429/);
});

test('arguments that are no JSON, and a call without an id, do not spoil what follows', async () => {
  answer = { parts: stream([{ choices: [{ delta: { tool_calls: [{ index: 0, function: { name: 'look_up', arguments: '{"or' } }] } }] }, '[DONE]']) };
  const [{ call }] = await pieces('openai');
  assert.deepEqual(call, { id: 'call-4-0', name: 'look_up', arguments: '{"or' });
  answer = { parts: stream([{ type: 'message_stop' }]) };
  await pieces('anthropic', { messages: [{ role: 'user', content: 'hello' }, { role: 'assistant', content: '', calls: [/** @type {any} */ (call)] }] });
  assert.deepEqual(requests.at(-1)?.body.messages[1].content, [{ type: 'tool_use', id: 'call-4-0', name: 'look_up', input: {} }]);
});

test('what is no JSON is told without quoting it', async () => {
  answer = { parts: ['data: {"choices":[{"delta":{"content":"Ann has\n\n'] };
  await assert.rejects(pieces('openai'), /^Error: the model sends what is no JSON$/);
  answer = { parts: ['x'.repeat(1024 * 1024 + 1)] };
  await assert.rejects(pieces('openai'), /without end/);
});

test('a model without an address or name is told at the start', () => {
  assert.throws(() => model({ MODEL: 'openai' }, settings()), /MODEL_URL and MODEL_NAME/);
  assert.throws(() => model({ MODEL: 'constructor' }, settings()), /MODEL is one of/);
});
// {{#flow-tool}}

const ASKED = [{ role: /** @type {const} */ ('user'), content: 'Where is my order?' }];

test('relay-with-flow-tool-session-key: each call is a session of its own in the flow', async () => {
  answer = { parts: [`${JSON.stringify({ event: 'token', data: { chunk: 'It is' } })}\n\n`, JSON.stringify({ event: 'token', data: { chunk: ' on.' } }), `\n\n${JSON.stringify({ event: 'end', data: {} })}\n\n`] };
  assert.deepEqual(await pieces('langflow', { messages: ASKED }), [{ text: 'It is' }, { text: ' on.' }]);
  await pieces('langflow', { messages: ASKED, sessionId: 'CA2' });
  assert.deepEqual(requests.map((r) => r.body.session_id), ['CA1', 'CA2']);
  assert.equal(requests[0].path, '/api/v1/run/the-model?stream=true');
  assert.equal(requests[0].body.input_value, 'Where is my order?');
});

test('a flow that gives its answer at the end is heard as well', async () => {
  const result = { outputs: [{ outputs: [{ results: { message: { text: 'It is on.' } } }] }] };
  answer = { parts: [`${JSON.stringify({ event: 'end', data: { result } })}\n`] };
  assert.deepEqual(await pieces('langflow', { messages: ASKED }), [{ text: 'It is on.' }]);
});
// {{/flow-tool}}
