'use strict';

// node scripts/provision.js                          says what it would create, change and leave
// node scripts/provision.js --apply                  does it
// node scripts/provision.js --apply --take-over N    also takes the number N away from where it points to now

const { environment, settings } = require('../lib/environment');
const { NEEDED, problems: problemsOf } = require('../lib/needs');
const { provision, shown, waiting } = require('../lib/provisioning');
const { restClient } = require('../assets/rest.private');
const { resources } = require('./resources');

/** @typedef {import('../lib/provisioning').Resource} Resource */

/** @type {{ id: string, name: string, days: string }[]} */
const steps = require('../steps.json');

/** @param {string[]} words */
function options(words) {
  const takeOver = new Set();
  let apply = false;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--apply') apply = true;
    else if (words[i] === '--take-over' && /^\+\d+$/.test(words[i + 1] ?? '')) takeOver.add(words[++i]);
    else throw new Error(`${words[i]}? node scripts/provision.js [--apply] [--take-over +15551234567 …]`);
  }
  return { apply, takeOver };
}

/**
 * Notes what was done, so that a failure in the middle does not leave anybody guessing.
 * @param {Resource} resource
 * @param {string[]} done
 * @returns {Resource}
 */
function noted(resource, done) {
  const { create, change, name } = resource;
  return {
    ...resource,
    ...(create && { create: async (made) => { const out = await create(made); done.push(`created  ${name}`); return out; } }),
    ...(change && { change: async (found, made) => { const out = await change(found, made); done.push(`changed  ${name}`); return out; } }),
  };
}

async function main() {
  const { apply, takeOver } = options(process.argv.slice(2));
  const env = environment(NEEDED);
  const known = settings();
  const problems = problemsOf(known, env);
  if (problems.length > 0) throw new Error(['Nothing was sent. First mend:', ...problems.map((p) => `- ${p}`)].join('\n'));
  /** @type {string[]} */
  const done = [];
  try {
    const { lines } = await provision(resources(restClient(env), env, known, takeOver).map((r) => noted(r, done)), { apply });
    console.log(shown(lines, apply));
    const left = waiting(steps, lines);
    if (left.length > 0) {
      console.log('\nWaits for a person, and for Twilio or others:');
      for (const step of left) console.log(`  ${step.name}: ${step.days}`);
    }
  } catch (error) {
    if (done.length > 0) console.log(done.join('\n'));
    throw new Error(`${/** @type {Error} */ (error).message}\nIt stopped there. What is there already is found by the next run, which does the rest.`, { cause: error });
  }
  if (!apply) console.log('\nNothing was changed. Do it with --apply.');
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
