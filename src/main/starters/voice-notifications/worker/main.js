'use strict';

// node worker/main.js [LIST.csv …]    takes in the lists and calls; without one it goes on where it ended

const path = require('node:path');
const { logger } = require('../assets/log.private');
const { restClient } = require('../assets/rest.private');
const { ROOT, environment, settings } = require('../lib/environment');
const { fileJournal } = require('../lib/journal');
const { service } = require('../lib/service');
const { Campaign } = require('./campaign');
const { Dialler } = require('./dialler');
const { readList } = require('./list');
const { routes } = require('./routes');
// {{#lookup}}
const { Lines } = require('./lines');
// {{/lookup}}
// {{#messaging}}
const { Texter } = require('./texter');
// {{/messaging}}

const TICK = 50;
// news may come after a call has ended
const LINGER = 30_000;

/** @param {number} milliseconds @returns {Promise<void>} */
const sleep = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

async function main() {
  const env = environment([
    'ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL', 'WORKER_BASE_URL', 'FROM_NUMBER',
    // {{#failover}}
    'FALLBACK_URL',
    // {{/failover}}
    // {{#messaging}}
    'MESSAGING_SERVICE_SID',
    // {{/messaging}}
  ]);
  const log = logger({ function: 'worker' });
  const known = settings();
  const journal = fileJournal(env.QUEUE_FILE ?? path.join(ROOT, 'data', 'queue.jsonl'));
  const campaign = await Campaign.open(journal, known);
  for (const file of process.argv.slice(2).filter((word) => !word.startsWith('--'))) {
    const { people, problems } = readList(file, known);
    for (const problem of problems) log.warn('left out', { reason: problem });
    log.info('list', { count: await campaign.add(people) });
  }
  // {{#usage-trigger}}
  if (process.argv.includes('--resume')) await campaign.record('resumed');
  // {{/usage-trigger}}
  const client = restClient(env);
  const dialler = new Dialler({ campaign, client, env, settings: known, log });
  // {{#lookup}}
  const lines = new Lines({ campaign, client, env, settings: known, log });
  // {{/lookup}}
  // {{#messaging}}
  const texter = new Texter({ campaign, client, env, settings: known, log });
  // {{/messaging}}

  let ending = false;
  const { listen, end } = service({
    routes: routes(campaign, env, log), token: env.AUTH_TOKEN, publicUrl: env.WORKER_BASE_URL, log,
    health: () => campaign.counts(),
    finish: async () => {
      ending = true;
      await working;
      await dialler.settled();
      // {{#lookup}}
      await lines.settled();
      // {{/lookup}}
      await journal.close();
    },
  });
  const work = async () => {
    let quiet = 0;
    while (!ending && quiet < LINGER && !dialler.broken) {
      // {{#lookup}}
      lines.step();
      // {{/lookup}}
      await dialler.step();
      // {{#messaging}}
      await texter.step();
      // {{/messaging}}
      let idle = campaign.finished;
      // {{#messaging}}
      idle &&= !texter.pending;
      // {{/messaging}}
      quiet = idle ? quiet + TICK : 0;
      await sleep(TICK);
    }
  };
  await listen(Number(env.WORKER_PORT ?? 3001));
  const working = work();
  await working;
  for (const [result, count] of Object.entries(campaign.counts())) log.info('count', { result, count });
  if (dialler.broken) process.exitCode = 1;
  await end(dialler.broken ? 'the account is refused' : 'nobody is left');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
