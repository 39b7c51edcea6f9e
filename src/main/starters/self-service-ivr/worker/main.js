'use strict';

// node worker/main.js    has callers called back who asked for it; runs beside the Functions, one of it

const path = require('node:path');
const { logger } = require('../assets/log.private');
const { restClient } = require('../assets/rest.private');
const { ROOT, environment, settings } = require('../lib/environment');
const { fileJournal } = require('../lib/journal');
const { runtime } = require('../lib/runtime');
const { service } = require('../lib/service');
const { CallsBack } = require('./calls-back');
const { Requests } = require('./requests');
const { routes } = require('./routes');
const { WAYS } = require('./ways');

const TICK = 1000;

/** @param {number} milliseconds @returns {Promise<void>} */
const sleep = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

async function main() {
  const env = environment([
    'ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL', 'WORKER_BASE_URL', 'PHONE_NUMBER',
    // {{#taskrouter}}
    'WORKSPACE_SID', 'WORKFLOW_SID',
    // {{/taskrouter}}
  ]);
  runtime();
  const { inbox } = require('../assets/inbox.private');
  const log = logger({ function: 'worker' });
  const known = settings();
  const journal = fileJournal(env.QUEUE_FILE || path.join(ROOT, 'data', 'call-backs.jsonl'));
  const requests = await Requests.open(journal, known);
  const client = restClient(env);
  const way = Object.values(WAYS)[0]({ client, env, settings: known });
  const callsBack = new CallsBack({ requests, way, client, inbox: inbox(env), log });
  let ending = false;
  const { listen, end } = service({
    routes: routes(callsBack), token: env.AUTH_TOKEN, publicUrl: env.WORKER_BASE_URL, log,
    health: () => requests.counts(),
    finish: async () => {
      ending = true;
      await working;
      await journal.close();
    },
  });
  const work = async () => {
    while (!ending && !callsBack.broken) {
      await callsBack.step();
      await sleep(TICK);
    }
  };
  await listen(Number(env.WORKER_PORT || 3001));
  const working = work();
  await working;
  if (!callsBack.broken) return;
  process.exitCode = 1;
  await end('the account is refused');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
