'use strict';

// node scripts/call-webhook.js http://localhost:3000/call CallSid=CA1 Digits=1
// Sends what Twilio would send, signed, and prints the answer. The signature is made for PUBLIC_BASE_URL, as Twilio makes it.

const twilio = require('twilio');
const { environment } = require('../lib/environment');

async function main() {
  const [address, ...given] = process.argv.slice(2);
  if (!address) throw new Error('which webhook? node scripts/call-webhook.js http://localhost:3000/PATH [Name=value …]');
  const env = environment(['AUTH_TOKEN', 'PUBLIC_BASE_URL']);
  const target = new URL(address);
  /** @type {Record<string, string>} */
  const parameters = { CallSid: `CA${'0'.repeat(32)}`, From: '+15005550006', To: '+15005550006', CallStatus: 'in-progress', Direction: 'inbound' };
  for (const pair of given) {
    const at = pair.indexOf('=');
    if (at < 1) throw new Error(`${pair} is no Name=value`);
    parameters[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const url = env.PUBLIC_BASE_URL.replace(/\/+$/, '') + target.pathname + target.search;
  const answer = await fetch(target, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(env.AUTH_TOKEN, url, parameters) },
    body: new URLSearchParams(parameters),
  });
  console.log(`${answer.status} ${answer.headers.get('content-type') ?? ''}`);
  console.log(await answer.text());
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
