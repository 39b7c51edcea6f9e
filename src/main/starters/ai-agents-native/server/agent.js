'use strict';

const path = require('node:path');
const twilio = require('twilio');
// {{#sync}}
const { board } = require('../assets/board.private');
// {{/sync}}
const { logger } = require('../assets/log.private');
// {{#sync}}
const { restClient } = require('../assets/rest.private');
// {{/sync}}
const { ROOT, environment, settings } = require('../lib/environment');
const { fileMemory } = require('../lib/memory');
const { model } = require('../lib/model');
const { relay } = require('../lib/relay');
const { service } = require('../lib/service');
const { Session } = require('../lib/session');
const { tools } = require('../lib/tools');

const SWEEP = 3600 * 1000;

/**
 * The server with which ConversationRelay talks. It holds a socket for as long as each call lasts, which a Function cannot.
 * @param {Record<string, any>} env
 * @param {object} [options]
 * @param {Partial<import('../lib/session').Around>} [options.around] what a test puts in the place of the real parts
 */
function agent(env, { around = {} } = {}) {
  const known = around.settings ?? settings();
  const log = around.log ?? logger({ function: 'agent' });
  const memory = around.memory ?? fileMemory(env.DATA_DIR ?? path.join(ROOT, 'data', 'calls'));
  const shared = {
    model: around.model ?? model(env, known), tools: around.tools ?? tools(known, env), memory, settings: known, log,
    // {{#sync}}
    board: around.board ?? board(env.SYNC_SERVICE_SID ? restClient(env) : undefined, env, known),
    // {{/sync}}
  };
  const publicUrl = String(env.AGENT_URL).replace(/\/+$/, '');
  const base = new URL(publicUrl).pathname.replace(/\/$/, '');

  const running = service({
    token: env.AUTH_TOKEN,
    publicUrl: new URL(publicUrl).origin,
    log,
    routes: {
      // {{#people}}
      // what the agent knows of a call, for the Function that tells it to whoever takes over
      [`${base}/notes`]: async ({ CallSid }) => {
        const state = await memory.load(CallSid);
        return { type: 'application/json', body: JSON.stringify({ summary: state?.summary ?? '' }) };
      },
      // {{/people}}
      // the number's fallback: on another host than the Functions
      [`${base}/unavailable`]: () => {
        const twiml = new twilio.twiml.VoiceResponse();
        twiml.say(known.apology);
        twiml.hangup();
        return { type: 'text/xml', body: twiml.toString() };
      },
    },
    health: () => ({ calls: sockets.count() }),
    finish: () => sockets.drain(known.limits.drainMs),
  });
  const sockets = relay({
    server: running.server,
    path: `${base}/relay`,
    token: env.AUTH_TOKEN,
    publicUrl: new URL(publicUrl).origin,
    log,
    open: (setup, send) => Session.open(shared, setup, send),
    // the session ends itself before; this is for a peer that vanished
    longest: (known.limits.callMinutes + 1) * 60_000,
  });
  return running;
}

function main() {
  const env = environment(['AUTH_TOKEN', 'AGENT_URL']);
  const running = agent(env);
  const memory = fileMemory(env.DATA_DIR ?? path.join(ROOT, 'data', 'calls'));
  setInterval(() => void memory.sweep(), SWEEP).unref();
  return running.listen(Number(env.PORT ?? 8080));
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { agent };
