'use strict';

// node scripts/place-call.js +15005550001 --consent
// Lets the agent call somebody. The voice of an AI agent counts as an artificial one: whoever is called has agreed to it before.

const { environment } = require('../lib/environment');
const { restClient } = require('../assets/rest.private');

/** @param {string[]} given @param {Record<string, string>} env */
async function place([to, consent], env) {
  if (!/^\+[1-9]\d{6,14}$/.test(to ?? '')) throw new Error('whom? node scripts/place-call.js +15005550001 --consent');
  if (consent !== '--consent') throw new Error('only people who agreed to be called by machine; say so with --consent');
  const client = restClient(env);
  // it would make a second, incoming call, and the agent would talk with itself
  const [ours] = await client.incomingPhoneNumbers.list({ phoneNumber: to, limit: 1 });
  if (ours) throw new Error(`${to} is a number of this account`);
  // A recording is started by the TwiML; the switch of this request does nothing on such a call. The TwiML has an address,
  // since a payment would be passed over in a document that is sent along.
  const call = await client.calls.create({ to, from: env.PHONE_NUMBER, url: `${env.PUBLIC_BASE_URL.replace(/\/+$/, '')}/call`, method: 'POST' });
  return call.sid;
}

if (require.main === module) {
  place(process.argv.slice(2), environment(['ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL', 'PHONE_NUMBER'])).then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { place };
