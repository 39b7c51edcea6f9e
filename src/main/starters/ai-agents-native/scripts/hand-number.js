'use strict';

// node scripts/hand-number.js give|back +15005550006
// Gives a number to the voice-AI platform, or takes it back with everything as it stood before.

const path = require('node:path');
const { restClient } = require('../assets/rest.private');
const { ROOT, environment } = require('../lib/environment');
const { byHand, give, takeBack } = require('../lib/platform');

async function main() {
  const [what, phoneNumber] = process.argv.slice(2);
  if (!['give', 'back'].includes(what) || !/^\+[1-9]\d{6,14}$/.test(phoneNumber ?? '')) throw new Error('node scripts/hand-number.js give|back +15005550006');
  const env = environment(['ACCOUNT_SID', 'AUTH_TOKEN']);
  await (what === 'give' ? give : takeBack)(restClient(env), byHand(env), path.join(ROOT, 'data'), phoneNumber);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
