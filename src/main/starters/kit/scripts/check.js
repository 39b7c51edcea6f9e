'use strict';

// node scripts/check.js    looks whether everything is set up; changes nothing

const { environment, settings } = require('../lib/environment');
const { NEEDED, addresses, problems: problemsOf } = require('../lib/needs');
const { provision } = require('../lib/provisioning');
const { restClient } = require('../assets/rest.private');
const { resources } = require('./resources');

const TIMEOUT = 5000;

/** @param {string} base @returns {Promise<string[]>} */
async function reached(base) {
  try {
    const answer = await fetch(`${base}/health`, { signal: AbortSignal.timeout(TIMEOUT) });
    return answer.ok ? [] : [`${base}/health answers ${answer.status}; is the project deployed?`];
  } catch (error) {
    return [`${base}/health cannot be reached: ${/** @type {Error} */ (error).message}`];
  }
}

async function main() {
  const env = environment(NEEDED);
  const known = settings();
  const problems = problemsOf(known, env);
  if (Number(process.versions.node.split('.')[0]) < 20) problems.push(`Node ${process.versions.node} is too old; 20 or newer`);
  if (!/^AC[0-9a-f]{32}$/.test(env.ACCOUNT_SID)) problems.push('ACCOUNT_SID is not AC and 32 hexadecimal digits');
  for (const base of addresses(env)) problems.push(...await reached(base));
  const { lines } = await provision(resources(restClient(env), env, known), { apply: false });
  for (const line of lines) {
    if (line.action === 'leave') continue;
    problems.push(`${line.name}: ${line.action === 'create' ? 'is not there; run node scripts/provision.js' : line.details.join('; ')}`);
  }
  for (const problem of problems) console.log(`- ${problem}`);
  console.log(problems.length === 0 ? `All is set up; ${lines.length} resources looked at.` : `${problems.length} to mend.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
