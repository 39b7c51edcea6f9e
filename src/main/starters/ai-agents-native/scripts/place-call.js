'use strict';

// node scripts/place-call.js +15005550001 --consent
// Lets the agent call somebody. The voice of an AI agent counts as an artificial one: whoever is called has agreed to it before.

const { environment } = require('../lib/environment');
const { restClient } = require('../assets/rest.private');
// {{#amd}}
const { detection } = require('../assets/detection.private');
const { settings } = require('../lib/environment');

/**
 * Detection runs beside the call, so that who answers hears something at once; the agent is called in when its verdict is there.
 * @param {string} base
 * @param {Record<string, any>} known
 */
function examined(base, known) {
  return { ...detection(known), asyncAmd: 'true', asyncAmdStatusCallback: `${base}/amd`, asyncAmdStatusCallbackMethod: 'POST' };
}
// {{/amd}}

/**
 * @param {string[]} given
 * @param {Record<string, string>} env
 // {{#amd}}
 * @param {Record<string, any>} [known]
 // {{/amd}}
 */
async function place(
  [to, consent], env,
  // {{#amd}}
  known = settings(),
  // {{/amd}}
) {
  if (!/^\+[1-9]\d{6,14}$/.test(to ?? '')) throw new Error('whom? node scripts/place-call.js +15005550001 --consent');
  if (consent !== '--consent') throw new Error('only people who agreed to be called by machine; say so with --consent');
  const client = restClient(env);
  // it would make a second, incoming call, and the agent would talk with itself
  const [ours] = await client.incomingPhoneNumbers.list({ phoneNumber: to, limit: 1 });
  if (ours) throw new Error(`${to} is a number of this account`);
  const base = env.PUBLIC_BASE_URL.replace(/\/+$/, '');
  let answer = '/call';
  // {{#amd}}
  answer = '/placed';
  // {{/amd}}
  const call = await client.calls.create({
    to, from: env.PHONE_NUMBER,
    // A recording is started by the TwiML; a switch here would do nothing on such a call. The TwiML has an address, since a
    // payment would be passed over in a document that is sent along.
    url: `${base}${answer}`, method: 'POST',
    // {{#amd}}
    ...examined(base, known),
    // {{/amd}}
    // {{#sync}}
    statusCallback: `${base}/call-over`, statusCallbackMethod: 'POST',
    // {{/sync}}
  });
  return call.sid;
}

if (require.main === module) {
  place(process.argv.slice(2), environment(['ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL', 'PHONE_NUMBER'])).then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { place };
