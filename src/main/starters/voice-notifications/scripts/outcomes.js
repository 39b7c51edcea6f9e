'use strict';

// node scripts/outcomes.js [QUEUE]    what came of each person so far, as CSV; the worker may run meanwhile

const path = require('node:path');
const { ROOT, settings } = require('../lib/environment');
const { Campaign } = require('../worker/campaign');
const { readJournal } = require('../lib/journal');

/** @param {unknown} value */
const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;

async function main() {
  const file = process.argv[2] ?? process.env.QUEUE_FILE ?? path.join(ROOT, 'data', 'queue.jsonl');
  const campaign = await Campaign.open(readJournal(file), settings());
  console.log('id,state,result,attempts,call');
  for (const { id, state, result, tries, sid } of campaign.people.values()) {
    console.log([id, state, result, tries, sid].map(cell).join(','));
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
