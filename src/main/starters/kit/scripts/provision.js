'use strict';

// node scripts/provision.js            says what it would create, change and leave
// node scripts/provision.js --apply    does it

const { environment, settings } = require('../lib/environment');
const { NEEDED } = require('../lib/needs');
const { provision, shown, waiting } = require('../lib/provisioning');
const { restClient } = require('../assets/rest.private');
const { resources } = require('./resources');

/** @type {{ id: string, name: string, days: string }[]} */
const steps = require('../steps.json');

async function main() {
  const apply = process.argv.includes('--apply');
  const env = environment(NEEDED);
  const { lines } = await provision(resources(restClient(env), env, settings()), { apply });
  console.log(shown(lines, apply));
  const left = waiting(steps, lines);
  if (left.length > 0) {
    console.log('\nWaits for a person, and for Twilio or others:');
    for (const step of left) console.log(`  ${step.name}: ${step.days}`);
  }
  if (!apply) console.log('\nNothing was changed. Do it with --apply.');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
