'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const { afterEach, beforeEach, test } = require('node:test');
const twilio = require('twilio');
const { logger } = require('../assets/log.private');
const { sessionToken } = require('../assets/session-token.private');
const { settings } = require('../lib/environment');
const { fileMemory } = require('../lib/memory');
const { relay } = require('../lib/relay');
const { agent } = require('../server/agent');
const { verbs } = require('./support/caller');
const { ROOT, TOKEN } = require('./support/functions');
const { AGENT, CALL, Peer } = require('./support/relay');

/** @typedef {import('../lib/model').Piece} Piece */
/** @typedef {Parameters<import('../lib/model').Model>[0]} Request */

const FAST = { fillerMs: 5000, keyPauseMs: 30, speakingMsPerCharacter: 0, drainMs: 100 };
/** @type {(() => unknown)[]} */
let after = [];
let folder = '';
/** @type {any[]} */
let logged = [];
/** @type {Request[]} */
let asked = [];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-'));
  after = [() => fs.rmSync(folder, { recursive: true, force: true })];
  logged = [];
  asked = [];
});
afterEach(async () => { for (const work of after.reverse()) await work(); });

/** What the echo model makes of words. @param {string} words */
const echoed = (words) => settings().echo.replaceAll('{words}', words);

/** A model that says what the test wants. @param {(request: Request, turn: number) => (Piece | string | Promise<unknown>)[]} script */
function scripted(script) {
  /** @type {import('../lib/model').Model} */
  return async function* answer(request) {
    asked.push({ ...request, messages: structuredClone(request.messages) });
    for (const piece of script(request, asked.length)) {
      if (piece instanceof Promise) await piece;
      else yield typeof piece === 'string' ? { text: piece } : piece;
    }
  };
}

/**
 * @param {object} [options]
 * @param {import('../lib/model').Model} [options.model] the echo without
 * @param {Record<string, unknown>} [options.limits]
 * @param {Record<string, unknown>} [options.known] other settings
 * @param {import('../lib/session').Around['tools']} [options.tools]
 */
async function served({ model, limits = {}, known = {}, tools } = {}) {
  // what is tried here is tried in two languages, whichever the project has
  /** @type {Record<string, any>} */
  const all = { ...settings(), languages: ['en-US', 'es-US'] };
  const log = logger({}, (line) => logged.push(JSON.parse(line)));
  const running = agent(
    { AUTH_TOKEN: TOKEN, AGENT_URL: AGENT, DATA_DIR: folder },
    { around: { ...(model && { model }), ...(tools && { tools }), log, settings: { ...all, ...known, limits: { ...all.limits, ...FAST, ...limits } } } },
  );
  const port = await running.listen(0, '127.0.0.1');
  after.push(() => running.end('test'));
  /** @param {Omit<ConstructorParameters<typeof Peer>[0], 'port'>} [options] */
  const peer = (options = {}) => {
    const made = new Peer({ port, ...options });
    after.push(() => made.socket.terminate());
    return made;
  };
  /** @param {Parameters<typeof peer>[0]} [options] */
  const open = (options) => peer(options).open();
  return { port, peer, running, open };
}

/** @param {string} name @param {Record<string, unknown>} given @returns {Piece} */
const wants = (name, given = {}) => ({ call: { id: 'call-1', name, arguments: JSON.stringify(given) } });
const forever = () => new Promise(() => {});

test('a conversation with an interruption, keys and an end', async () => {
  const { open } = await served();
  const caller = await open();
  assert.equal(await caller.ask('good morning'), echoed('good morning'));
  await caller.interrupt(echoed('good'));
  assert.equal(await caller.ask('wait'), echoed('wait'));
  const before = caller.turns.length;
  caller.press('12#');
  await caller.until(() => caller.turns.length > before, 'an answer to the keys');
  assert.equal(caller.turns[before - 1], echoed('12'));
  caller.say('goodbye');
  assert.equal((await caller.over()).reason, 'goodbye');
  assert.deepEqual(logged.filter((line) => line.level === 'error'), []);
});

test('conversationrelay-handshake-signature: only what Twilio signed for the address of the TwiML is let in', async () => {
  const { peer, open } = await served();
  assert.equal(await (await open()).ask('hello'), echoed('hello'));
  for (const options of [{ secret: 'f'.repeat(32) }, { headers: { other: 'x' } }, { headers: { 'X-Twilio-Signature': 'no' } }]) {
    assert.equal((await peer(/** @type {any} */ (options)).open()).status, 401);
  }
  const other = peer({ url: 'wss://agent.example.test/elsewhere' });
  assert.equal((await other.open()).status, 404);
});

test('a handshake that was overheard opens no other call', async () => {
  const { open } = await served();
  for (const parameters of [{ token: sessionToken(TOKEN, `CA${'e'.repeat(32)}`) }, { token: '' }, {}]) {
    const stranger = await open({ parameters: /** @type {any} */ (parameters) });
    await stranger.until(() => stranger.closed > 0, 'a closed socket');
    assert.equal(stranger.closed, 1008);
  }
});

test('conversationrelay-first-message-lost: what comes with the handshake is heard', async () => {
  const { peer } = await served();
  const caller = peer();
  caller.socket.on('open', () => setImmediate(() => caller.say('quick')));
  await caller.open();
  await caller.until(() => caller.turns.length > 1, 'an answer');
  assert.equal(caller.turns[0], echoed('quick'));
});

test('conversationrelay-last-not-is-final: interim prompts are not answered', async () => {
  const { open } = await served({ model: scripted(() => ['yes']) });
  const caller = await open();
  caller.say('I would', false);
  caller.say('I would like', false);
  await caller.ask('I would like a table');
  assert.equal(asked.length, 1);
  assert.equal(asked[0].messages.at(-1)?.content, 'I would like a table');
});

test('conversationrelay-token-spaces: pieces go through untrimmed, empty ones do not go at all', async () => {
  const { open } = await served({ model: scripted(() => ['We', ' open', '', ' at', ' nine.']) });
  const caller = await open();
  assert.equal(await caller.ask('when?'), 'We open at nine.');
  assert.deepEqual(caller.received.map((m) => m.token), ['We', ' open', ' at', ' nine.', '']);
});

test('conversationrelay-closing-token: every turn is closed once, also one that fails or is interrupted', async () => {
  const { open } = await served({
    model: scripted((_, turn) => (turn === 1 ? ['half', Promise.reject(new Error('gone'))] : turn === 2 ? ['long', forever()] : ['fine'])),
  });
  const caller = await open();
  await caller.ask('one');
  caller.say('two');
  await caller.until(() => caller.turns.at(-1) === 'long', 'the beginning');
  await caller.interrupt('lo');
  await caller.ask('three');
  assert.equal(caller.received.filter((m) => m.last === true).length, 3);
});

test('conversationrelay-history-after-interrupt: the model learns only what was heard', async () => {
  const { open } = await served({ model: scripted((_, turn) => (turn === 1 ? ['We have  red,', ' green', ' and blue ones,', forever()] : ['ok'])) });
  const caller = await open();
  caller.say('which ones?');
  await caller.until(() => (caller.turns.at(-1) ?? '').includes('blue'), 'the list');
  await caller.interrupt('We have red, green');
  await caller.ask('green');
  assert.deepEqual(asked[1].messages.slice(-2).map((m) => m.content), ['We have red, green', 'green']);
});

test('an answer that is over is cut as well, and the greeting', async () => {
  const { open } = await served({ model: scripted(() => ['We close at six today.']), known: { announcement: 'Recorded.', greeting: 'Hello there.' } });
  const caller = await open();
  await caller.interrupt('Recorded. Hel');
  await caller.ask('until when?');
  await caller.interrupt('We close');
  await caller.ask('what?');
  assert.equal(asked[0].messages[0].content.endsWith('Hel'), true);
  assert.equal(asked[1].messages.at(-2)?.content, 'We close');
});

test('conversationrelay-keys-not-reported: keys come one by one and are read as a whole', async () => {
  const { open } = await served({ model: scripted(() => ['thanks']) });
  const caller = await open();
  caller.press('4711');
  await caller.until(() => caller.turns.length > 1, 'an answer');
  assert.deepEqual(asked.map((r) => r.messages.at(-1)?.content), ['4711']);
});

test('conversationrelay-malformed-messages: what Twilio refuses is logged as a fault', async () => {
  const { open } = await served();
  const caller = await open();
  caller.send({ type: 'error', description: 'Invalid message received: token' });
  caller.socket.send('no JSON');
  caller.send({ type: 'info' });
  assert.equal(await caller.ask('still there?'), echoed('still there?'));
  assert.equal(logged.filter((line) => line.level === 'error' && line.event === 'refused by Twilio').length, 1);
});

test('conversationrelay-handoff-string: the end carries one string of JSON', async () => {
  const { open } = await served({ model: scripted(() => [wants('end_call', { summary: 'booked "Tuesday"' })]) });
  const caller = await open();
  caller.say('bye');
  const data = await caller.over();
  assert.deepEqual(data, { summary: 'booked "Tuesday"', reason: 'goodbye', language: 'en-US' });
  assert.equal(typeof caller.received.at(-1).handoffData, 'string');
});

test('conversationrelay-card-in-conversation: a card number reaches neither the model nor the memory nor the log', async () => {
  const { open, running } = await served({ model: scripted(() => ['ok']) });
  const caller = await open();
  for (const words of ['it is 4242 4242 4242 4242', 'four two four two, four two four two four two four two four two four two']) {
    assert.equal((await caller.ask(words)).startsWith(settings().cardWarning), true);
  }
  await caller.ask('4242');
  await caller.ask('4242 4242');
  caller.press('4242#');
  await caller.until(() => caller.turns.filter((t) => t.startsWith(settings().cardWarning)).length === 3, 'a warning');
  await caller.ask('sorry, call me at +1 500 555 0001');
  await running.end('test');
  const kept = JSON.stringify(asked.at(-1)?.messages) + fs.readFileSync(path.join(folder, `${CALL}.json`), 'utf8');
  assert.doesNotMatch(kept, /4242/);
  assert.match(kept, /500 555 0001/);
  assert.doesNotMatch(JSON.stringify(logged), /4242/);
});

test('conversationrelay-reconnect-amnesia: a session after a lost one speaks first and knows what was said', async () => {
  const first = await served({ model: scripted(() => ['noted']) });
  const caller = await first.open();
  await caller.ask('my name is Ann');
  await first.running.end('test');
  const second = await served({ model: scripted(() => ['of course']) });
  const again = await second.open({ parameters: { token: sessionToken(TOKEN, CALL), resumed: 'true' } });
  await again.until(() => again.turns.length > 1, 'a word');
  assert.equal(again.turns[0], settings().resume);
  await again.ask('do you know my name?');
  assert.match(JSON.stringify(asked.at(-1)?.messages), /my name is Ann/);
});

test('own-server-restart-cuts-sockets: calls may end, and what is left is closed as a restart', async () => {
  const { open, peer, running } = await served({ limits: { drainMs: 300 } });
  const [one, two] = [await open(), await open({ callSid: `CA${'b'.repeat(32)}` })];
  const ended = running.end('SIGTERM');
  assert.equal(await one.ask('still on'), echoed('still on'));
  await one.close();
  await ended;
  await two.until(() => two.closed > 0, 'a closed socket');
  assert.equal(two.closed, 1012);
  const late = peer();
  await late.until(() => late.status === 503 || late.socket.readyState === 3, 'a refusal');
});

test('relay-with-flow-tool-whole-answers: while the model thinks, something is said', async () => {
  const { open } = await served({ limits: { fillerMs: 20 }, model: scripted(() => [new Promise((done) => { setTimeout(done, 80); }), 'Yes.']) });
  const caller = await open();
  const heard = await caller.ask('is it open?');
  assert.ok(settings().fillers.some((/** @type {string} */ filler) => heard === `${filler} Yes.`), heard);
  await caller.interrupt(`${heard.replace(' Yes.', '')}`);
  await caller.ask('hello?');
  assert.doesNotMatch(JSON.stringify(asked.at(-1)?.messages), /moment|Let me see|Yes/);
});

test('relay-with-flow-tool-vendor-down: silence of the model is apologised for, and then the call is handed on', async () => {
  const { open } = await served({ limits: { modelMs: 30 }, model: scripted(() => [forever()]) });
  const caller = await open();
  assert.equal(await caller.ask('hello?'), settings().trouble);
  caller.say('hello??');
  assert.equal((await caller.over()).reason, 'trouble');
});

test('a slow tool is bridged as well', async () => {
  const tools = [{ name: 'slow', description: '', parameters: {}, run: () => /** @type {Promise<string>} */ (new Promise((done) => { setTimeout(done, 80, 'found'); })) }];
  const { open } = await served({ tools, limits: { fillerMs: 20 }, model: scripted((_, turn) => (turn === 1 ? [wants('slow')] : ['It is there.'])) });
  const answer = await (await open()).ask('look');
  assert.ok(settings().fillers.some((/** @type {string} */ filler) => answer === `${filler} It is there.`), answer);
});

test('a tool that hangs or fails does not hold the caller up, and the model is told', async () => {
  const tools = [
    { name: 'hang', description: '', parameters: {}, run: () => /** @type {Promise<string>} */ (forever()) },
    { name: 'fail', description: '', parameters: {}, run: async () => { throw new Error('no such order'); } },
  ];
  const { open } = await served({ tools, limits: { toolMs: 20 }, model: scripted((_, turn) => (turn === 1 ? [wants('hang'), wants('fail'), wants('made_up'), { call: { id: 'call-2', name: 'fail', arguments: '{"name":"Ann' } }] : ['That did not work.'])) });
  const caller = await open();
  assert.equal(await caller.ask('do it'), 'That did not work.');
  const told = asked[1].messages.filter((m) => m.role === 'tool').map((m) => m.content);
  assert.equal(told.length, 4);
  assert.doesNotMatch(JSON.stringify(logged), /Ann/);
  for (const content of told) assert.match(content, /did not work/);
});

test('a model that never stops using tools is stopped', async () => {
  const tools = [{ name: 'again', description: '', parameters: {}, run: async () => 'once more' }];
  const { open } = await served({ tools, model: scripted(() => [wants('again')]) });
  assert.equal(await (await open()).ask('go'), settings().trouble);
  assert.equal(asked.length, settings().limits.toolRounds);
});

test('words that come while a tool runs stand behind its answer', async () => {
  /** @type {(answer: string) => void} */
  let finish = () => {};
  const tools = [{ name: 'slow', description: '', parameters: {}, run: () => /** @type {Promise<string>} */ (new Promise((done) => { finish = done; })) }];
  const { open } = await served({ tools, model: scripted((_, turn) => (turn === 1 ? ['Let me look.', wants('slow')] : ['Done.'])) });
  const caller = await open();
  caller.say('look it up');
  await caller.until(() => (caller.turns[0] ?? '') !== '', 'the first words');
  caller.say('and hurry');
  await new Promise((done) => { setTimeout(done, 20); });
  finish('found');
  await caller.until(() => asked.length === 3, 'the next turn');
  assert.deepEqual(asked[2].messages.slice(-5).map((m) => m.role), ['user', 'assistant', 'tool', 'assistant', 'user']);
});

test('words before the answer has begun are answered together', async () => {
  const { open } = await served({ model: scripted((_, turn) => (turn === 1 ? [forever()] : ['both'])) });
  const caller = await open();
  caller.say('I want to come');
  await caller.until(() => asked.length === 1, 'a question to the model');
  caller.say('on Monday');
  await caller.until(() => caller.turns.includes('both'), 'an answer');
  assert.equal(asked[1].messages.at(-1)?.content, 'I want to come\non Monday');
});

test('a call that is over asks the model nothing more', async () => {
  const { open, running } = await served({ model: scripted(() => ['long', forever()]) });
  const caller = await open();
  caller.say('one');
  await caller.until(() => caller.turns[0] === 'long', 'the beginning');
  caller.say('two');
  caller.press('1');
  await caller.close();
  await running.end('test');
  await new Promise((done) => { setTimeout(done, 60); });
  assert.equal(asked.length, 1);
});

test('an interruption calls off the tools that have not begun', async () => {
  /** @type {(answer: string) => void} */
  let finish = () => {};
  const ended = { name: 'end', description: '', parameters: {}, run: async (/** @type {any} */ _, /** @type {any} */ talk) => { talk.leave('goodbye'); return 'over'; } };
  const slow = { name: 'slow', description: '', parameters: {}, run: () => /** @type {Promise<string>} */ (new Promise((done) => { finish = done; })) };
  const { open } = await served({ tools: [slow, ended], model: scripted((_, turn) => (turn === 1 ? ['Bye then.', wants('slow'), wants('end')] : ['Still here.'])) });
  const caller = await open();
  caller.say('that is all');
  await caller.until(() => caller.turns[0] !== '', 'the first words');
  caller.send({ type: 'interrupt', utteranceUntilInterrupt: 'Bye', durationUntilInterruptMs: 200 });
  await new Promise((done) => { setTimeout(done, 20); });
  finish('found');
  await caller.until(() => caller.turns.length > 1, 'the end of the turn');
  assert.equal(await caller.ask('no, wait'), 'Still here.');
  assert.equal(caller.handoff, undefined);
  assert.deepEqual(asked[1].messages.slice(-4).map((m) => m.role), ['assistant', 'tool', 'tool', 'user']);
});

test('a tool that comes too late does not move the call', async () => {
  const late = {
    name: 'late', description: '', parameters: {},
    run: async (/** @type {any} */ _, /** @type {any} */ talk) => { await new Promise((done) => { setTimeout(done, 60); }); talk.leave('goodbye'); return 'over'; },
  };
  const { open } = await served({ tools: [late], limits: { toolMs: 20 }, model: scripted((_, turn) => (turn === 1 ? [wants('late')] : ['That did not work.'])) });
  const caller = await open();
  assert.equal(await caller.ask('end it'), 'That did not work.');
  await new Promise((done) => { setTimeout(done, 80); });
  assert.equal(await caller.ask('hello?'), 'That did not work.');
});

test('what a model gives that is no text is not spoken, and one that finds no end is cut off', async () => {
  let put = 0;
  const { open } = await served({
    limits: { answerCharacters: 100, modelMs: 40 },
    model: async function* answer({ messages }) {
      try {
        if (messages.at(-1)?.content === 'go on') for (;;) yield { text: 'and so on ' };
        if (messages.at(-1)?.content === 'nothing') for (;;) yield { text: '' };
        for (const piece of [undefined, {}, { text: undefined }, { text: 7 }, { text: 'Fine.' }]) yield /** @type {any} */ (piece);
      } finally {
        put += 1;
      }
    },
  });
  const caller = await open();
  assert.equal(await caller.ask('well?'), 'Fine.');
  assert.equal((await caller.ask('go on')).length, 100);
  assert.equal(await caller.ask('nothing'), settings().trouble);
  assert.equal(put, 3);
});

test('a state that cannot be read, and no word for waiting, are no end of a call', async () => {
  fs.writeFileSync(path.join(folder, `${CALL}.json`), '{');
  const { open } = await served({ limits: { fillerMs: 10 }, known: { fillers: [] }, model: scripted(() => [new Promise((done) => { setTimeout(done, 30); }), 'Yes.']) });
  assert.equal(await (await open()).ask('hello?'), 'Yes.');
});

test('old states are swept, whatever else happens to a file', async () => {
  const memory = fileMemory(folder);
  await memory.save(CALL, { language: 'en-US', summary: '', messages: [] });
  fs.symlinkSync(path.join(folder, 'gone'), path.join(folder, 'broken'));
  await memory.sweep();
  assert.ok(await memory.load(CALL));
  await memory.sweep(Date.now() + 24 * 3600 * 1000);
  assert.equal(await memory.load(CALL), undefined);
});

test('a handshake for what is no address ends nobody else\'s call', async () => {
  const { open, port } = await served();
  const caller = await open();
  for (const path of ['//', '//x:y:z/', '/relay%', 'http://[']) {
    const request = http.request({ port, host: '127.0.0.1', path, headers: { connection: 'Upgrade', upgrade: 'websocket' } });
    request.on('error', () => {}).end();
    const [response] = await once(request, 'response');
    assert.ok(response.statusCode >= 400);
  }
  assert.equal(await caller.ask('still there?'), echoed('still there?'));
});

test('a socket that nobody closes is cut', async () => {
  const server = http.createServer();
  relay({
    server, path: '/relay', token: TOKEN, publicUrl: AGENT, longest: 30, log: logger({}, () => {}),
    open: async () => ({ take: () => {}, close: async () => {} }),
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  after.push(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const caller = await new Peer({ port }).open();
  await caller.until(() => caller.closed === 1006, 'a cut socket');
});

test('the memory of a call is bounded and begins with the caller', async () => {
  const { open } = await served({ limits: { historyMessages: 5 }, model: scripted(() => ['yes']) });
  const caller = await open();
  for (let i = 0; i < 8; i += 1) await caller.ask(`question ${i}`);
  const { messages } = asked.at(-1) ?? { messages: [] };
  assert.equal(messages.length <= 5, true);
  assert.equal(messages[0].role, 'user');
});

test('the model is told how to speak on the telephone, with the name as it is', async () => {
  const business = '"); process.exit(1); // </Say><Hangup/> ${x} `y`';
  const { open } = await served({ known: { business }, model: scripted(() => ['ok']) });
  await (await open()).ask('who are you?');
  assert.equal(asked[0].system.includes(business), true);
  assert.match(asked[0].system, /one or two short sentences/);
});

test('as a process it serves, and ends when it is told to', async () => {
  const child = spawn(process.execPath, [path.join(ROOT, 'server', 'agent.js')], {
    env: { ...process.env, AUTH_TOKEN: TOKEN, AGENT_URL: AGENT, DATA_DIR: folder, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  after.push(() => child.kill('SIGKILL'));
  const { port } = await new Promise((listening) => { child.stdout.on('data', (line) => listening(JSON.parse(String(line).split('\n')[0]))); });
  const caller = await new Peer({ port }).open();
  assert.equal(await caller.ask('hello'), echoed('hello'));
  await caller.close();
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('a caller is told apart from the rest of the log', async () => {
  const { open } = await served();
  await (await open()).ask('my number is 5005550001');
  assert.doesNotMatch(JSON.stringify(logged), /5005550001|my number/);
});

test('the fallback of the number apologises, from this host', async () => {
  const { port } = await served();
  /** @param {string} token */
  const post = (token) => fetch(`http://127.0.0.1:${port}/unavailable`, {
    method: 'POST', headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(token, `${AGENT}/unavailable`, {}) },
  });
  assert.deepEqual(verbs(await (await post(TOKEN)).text()).map(({ name, text }) => [name, text]), [['Say', settings().apology], ['Hangup', '']]);
  assert.equal((await post('f'.repeat(32))).status, 403);
  assert.deepEqual(await (await fetch(`http://127.0.0.1:${port}/health`)).json(), { status: 'up', calls: 0 });
});

// {{#people}}
test('a caller who wants a person is handed over, with what is known', async () => {
  const { open, port } = await served({ model: scripted(() => [wants('hand_over', { summary: 'Ann wants to move a visit.' })]) });
  const caller = await open();
  caller.say('let me talk to somebody');
  assert.equal((await caller.over()).reason, 'person');
  const parameters = { CallSid: CALL };
  const answer = await fetch(`http://127.0.0.1:${port}/notes`, {
    method: 'POST', body: new URLSearchParams(parameters), headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(TOKEN, `${AGENT}/notes`, parameters) },
  });
  assert.deepEqual(await answer.json(), { summary: 'Ann wants to move a visit.' });
});
// {{/people}}
// {{#languages}}

test('conversationrelay-language-element: the language changes by a message, and texts with it', async () => {
  const { open } = await served({
    limits: { modelMs: 30 },
    model: scripted((_, turn) => (turn === 1 ? [wants('switch_language', { language: 'es-US' })] : turn === 2 ? ['Buenos días.'] : [forever()])),
  });
  const caller = await open();
  assert.equal(await caller.ask('¿habla español?'), 'Buenos días.');
  assert.deepEqual(caller.received[0], { type: 'language', ttsLanguage: 'es-US', transcriptionLanguage: 'es-US' });
  assert.equal(await caller.ask('hola'), settings().translations.es.trouble);
  assert.match(asked[1].system, /tag es-US/);
});
// {{/languages}}
// {{#payments}}

test('a payment ends the session, and the next one knows how it went', async () => {
  const { open } = await served({ model: scripted((_, turn) => (turn === 1 ? [wants('take_payment', { reference: '1001' })] : ['You are welcome.'])) });
  const caller = await open();
  caller.say('I want to pay invoice 1001');
  const data = await caller.over();
  assert.deepEqual([data.reason, data.reference], ['payment', '1001']);
  const again = await open({ parameters: { token: sessionToken(TOKEN, CALL), resumed: 'false', payment: 'paid', reference: '1001' } });
  await again.ask('thanks');
  assert.deepEqual(asked.at(-1)?.messages.slice(-3).map((m) => m.content), ['[payment: paid]', settings().paid, 'thanks']);
});
// {{/payments}}
// {{#hipaa}}

test('the model is kept off medical advice', async () => {
  const { open } = await served({ model: scripted(() => ['ok']) });
  await (await open()).ask('what is this rash?');
  assert.match(asked[0].system, /no diagnosis/);
});
// {{/hipaa}}
