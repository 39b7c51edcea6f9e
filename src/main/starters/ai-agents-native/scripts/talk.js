'use strict';

// node scripts/talk.js ws://localhost:8080/relay
// Opens the socket as Twilio does, signed for AGENT_URL. Lines that you type are what the caller says; a line of digits is keyed.

const readline = require('node:readline');
const twilio = require('twilio');
const { WebSocket } = require('ws');
const { sessionToken } = require('../assets/session-token.private');
const { environment } = require('../lib/environment');

function main() {
  const [address = 'ws://localhost:8080/relay'] = process.argv.slice(2);
  const env = environment(['AUTH_TOKEN', 'AGENT_URL']);
  const url = `${env.AGENT_URL.replace(/\/+$/, '').replace(/^http/, 'ws')}/relay`;
  const callSid = `CA${'0'.repeat(32)}`;
  const socket = new WebSocket(address, { headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(env.AUTH_TOKEN, url, {}) } });
  /** @param {Record<string, unknown>} message */
  const send = (message) => socket.send(JSON.stringify(message));
  socket.on('open', () => {
    send({ type: 'setup', sessionId: `VX${'0'.repeat(32)}`, callSid, from: '+15005550006', to: '+15005550006', direction: 'inbound', customParameters: { token: sessionToken(env.AUTH_TOKEN, callSid), resumed: 'false' } });
    readline.createInterface({ input: process.stdin }).on('line', (line) => {
      if (/^[\d#*]+$/.test(line)) for (const digit of line) send({ type: 'dtmf', digit });
      else send({ type: 'prompt', voicePrompt: line, lang: 'en-US', last: true });
    }).on('close', () => socket.close());
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'text') process.stdout.write(message.last ? `${message.token}\n` : message.token);
    else console.log(JSON.stringify(message));
    if (message.type === 'end') process.exit(0);
  });
  socket.on('unexpected-response', (_, response) => { throw new Error(`the handshake is answered ${response.statusCode}`); });
  socket.on('close', () => process.exit(0));
}

main();
