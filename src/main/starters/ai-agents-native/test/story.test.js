'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { mock, test } = require('node:test');
const { fill } = require('../assets/text.private');
const { settings } = require('../lib/environment');
const { Caller, outcome } = require('./support/caller');
const { ROOT, TOKEN, functions } = require('./support/functions');
const { AGENT, Peer, parameters } = require('./support/relay');

/** @type {Record<string, any>} */
const known = { ...settings(), echo: 'I heard: {words}', echoTools: { person: 'hand_over', goodbye: 'end_call' } };
// {{#people}}
known.lines = ['+15005550010'];
// {{/people}}
// {{#platform}}
known.hears = ['twilio'];
// {{/platform}}

/** The agent server as a process. @param {string} folder */
async function server(folder) {
  const child = spawn(process.execPath, [path.join(ROOT, 'server', 'agent.js')], {
    env: { ...process.env, AUTH_TOKEN: TOKEN, AGENT_URL: AGENT, DATA_DIR: folder, PORT: '0', MODEL: 'echo' }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((listening) => { child.stdout.on('data', (line) => listening(JSON.parse(String(line).split('\n')[0]).port)); });
  return { child, port: /** @type {number} */ (port) };
}

test('a call from its first document to the hand-over: an interruption, a keypad digit, the end; bad signatures are refused on webhook and socket', async () => {
  mock.method(console, 'log', () => {});
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'story-'));
  const { child, port } = await server(folder);
  const running = await functions({ AGENT_URL: AGENT, PHONE_NUMBER: '+15005550006' }, known);
  try {
    const call = await new Caller(running).call('/call');
    assert.equal(call.ended, 'handed over');
    const relay = call.all('ConversationRelay')[0];
    const session = { port, url: relay.attributes.url, parameters: parameters(relay) };

    const unsigned = await fetch(`${running.url}/call`, { method: 'POST', body: new URLSearchParams({ CallSid: call.parameters.CallSid }), headers: { 'X-Twilio-Signature': 'no' } });
    assert.equal(unsigned.status, 403);
    assert.equal((await new Peer({ ...session, secret: 'f'.repeat(32) }).open()).status, 401);

    const caller = await new Peer(session).open();
    /** @param {string} words */
    const answer = (words) => fill(settings().echo, { words });
    assert.equal(await caller.ask('good morning'), answer('good morning'));
    await caller.interrupt(answer('good'));
    const before = caller.turns.length;
    caller.press('7#');
    await caller.until(() => caller.turns.length > before, 'an answer to the key');
    assert.equal(caller.turns[before - 1], answer('7'));
    // {{#people}}
    caller.say('a person please');
    // {{/people}}
    // {{^people}}
    caller.say('goodbye');
    // {{/people}}
    await caller.over();

    const end = { SessionStatus: 'ended', HandoffData: caller.handoff ?? '', SessionId: `VX${'d'.repeat(32)}`, SessionDuration: '12' };
    await call.call(call.all('Connect')[0].attributes.action, [outcome({ DialCallStatus: 'completed', DialBridged: 'true' })], end);
    // {{#people}}
    assert.deepEqual(call.all('Number').map(({ text }) => text), known.lines);
    // {{/people}}
    assert.equal(call.ended, 'hang up');
    const kept = JSON.parse(fs.readFileSync(path.join(folder, `${call.parameters.CallSid}.json`), 'utf8')).messages;
    assert.ok(kept.some((/** @type {any} */ m) => m.role === 'assistant' && m.content === answer('good')));
  } finally {
    await running.close();
    child.kill('SIGTERM');
    await once(child, 'exit');
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
