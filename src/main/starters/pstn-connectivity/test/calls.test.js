'use strict';

const assert = require('node:assert/strict');
const { after, before, mock, test } = require('node:test');
const { Caller, outcome } = require('./support/caller');
const { functions } = require('./support/functions');
const { environment, settings } = require('./support/exchange');

const DIALLED = outcome({ DialCallStatus: 'completed' });
const known = settings();
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;

before(async () => {
  mock.method(console, 'log', () => {});
  running = await functions({
    ...environment(),
    // {{#byoc}}
    BYOC_TRUNK_SID: `BY${'c'.repeat(32)}`,
    // {{/byoc}}
  }, known);
});
after(() => running.close());

/** @param {Record<string, string>} [parameters] */
const caller = (parameters = {}) => new Caller({ ...running, parameters });

test('a request that Twilio did not sign is refused', async () => {
  const answer = await fetch(`${running.url}/after-dial`, { method: 'POST', body: new URLSearchParams({ DialCallStatus: 'failed' }) });
  assert.equal(answer.status, 403);
});

test('a text comes out as it was written, whatever stands in it', async () => {
  const call = await caller().call('/after-dial', [], { DialCallStatus: 'busy' });
  assert.deepEqual(call.heard, [known.notReached]);
  assert.equal(call.ended, 'hang up');
});

// {{#recovery}}
test('while the exchange is dead, callers are sent to the fallback number', async () => {
  const call = await caller().call('/recovery', [DIALLED]);
  assert.deepEqual(call.heard, ['One moment.']);
  const [dial] = call.all('Dial');
  assert.equal(dial.text, known.fallbackNumber);
  assert.equal(dial.attributes.callerId, undefined);
});

// {{/recovery}}
// {{#call-flow}}
test('desk-phone-not-registered: where nobody within can be rung, the caller hears more than silence', async () => {
  const call = await caller({ To: '+12025550111' }).call('/number-call', [outcome({ DialCallStatus: 'failed' }), outcome({ DialCallStatus: 'no-answer' })]);
  // {{#recovery}}
  assert.ok(call.all('Dial').some((dial) => dial.text === known.fallbackNumber));
  // {{/recovery}}
  assert.equal(call.heard.at(-1), known.notReached);
  assert.equal(call.ended, 'hang up');
});

test('dial-action-loop: when a talk is over, nothing rings a second time', async () => {
  const call = await caller({ To: '+12025550111' }).call('/number-call', [DIALLED, DIALLED, DIALLED]);
  assert.ok(call.all('Dial').length <= 1);
  assert.equal(call.ended, 'hang up');
  const { url } = call.documents[0];
  for (const dial of call.all('Dial')) assert.notEqual(new URL(dial.attributes.action, url).pathname, new URL(url).pathname);
});

// {{#refer}}
test('refer-without-url: the transfer key works, and the call goes where it points', async () => {
  const call = await caller({ To: '+12025550111' }).call('/number-call', [DIALLED]);
  const { referUrl } = call.all('Dial')[0].attributes;
  assert.ok(referUrl);
  const referred = await caller({ From: 'sip:reception@garnet.sip.twilio.com' })
    .call(referUrl, [DIALLED], { ReferTransferTarget: '<sip:+12025550123@garnet.sip.twilio.com;transport=tls>' });
  assert.equal(referred.all('Number')[0].text, '+12025550123');
});

// {{/refer}}
// {{#phones}}
test('registration-eleventh-refused: a shared number rings each telephone at an address of its own', async () => {
  const call = await caller({ To: '+12025550111' }).call('/number-call', [DIALLED]);
  assert.deepEqual(call.all('Sip').map((sip) => sip.text.split(';')[0]), ['sip:reception@garnet.sip.twilio.com', 'sip:workshop@garnet.sip.twilio.com']);
  assert.equal(call.all('Dial')[0].attributes.sequential, undefined);
});

// {{/phones}}
// {{#sip-domain}}
/** @param {string} dialled @param {string} [from] */
const fromWithin = (dialled, from = 'reception') => caller({ From: `sip:${from}@garnet.sip.twilio.com`, To: `sip:${dialled}@garnet.sip.twilio.com:5061;transport=tls` })
  .call('/sip-call', [DIALLED]);

test('dial-caller-id-refused: calls from within show a number of ours, never the name of a telephone', async () => {
  assert.equal((await fromWithin('+12025550123')).all('Dial')[0].attributes.callerId, known.callerId);
  assert.equal((await fromWithin('+12025550123', '+13105550000')).all('Dial')[0].attributes.callerId, known.callerId);
  assert.equal((await fromWithin('+12025550123', '2025550111')).all('Dial')[0].attributes.callerId, '+12025550111');
});

test('dial-invalid-number: what is dialled at home becomes a number for the whole world, and what is none is not dialled', async () => {
  for (const dialled of ['2025550123', '12025550123', '+12025550123', '(202)%20555-0123', '202.555.0123']) {
    assert.equal((await fromWithin(dialled)).all('Number')[0]?.text, '+12025550123', dialled);
  }
  assert.equal((await fromWithin('011442079460000')).all('Number')[0].text, '+442079460000');
  for (const wrong of ['anonymous', '2025550', '+1', '%E0%A4%A', '+0123456789']) {
    const call = await fromWithin(wrong);
    assert.deepEqual(call.heard, ['No such number.'], wrong);
    assert.deepEqual(call.all('Dial'), [], wrong);
  }
});

// {{#phones}}
test('telephones ring each other by name', async () => {
  const call = await fromWithin('workshop');
  assert.match(call.all('Sip')[0].text, /^sip:workshop@garnet\.sip\.twilio\.com(;|$)/);
});

// {{/phones}}
// {{#exchange}}
test('an extension is one of the exchange, whose addresses are tried one after the other', async () => {
  const call = await fromWithin('204');
  assert.deepEqual(call.all('Sip').slice(0, 2).map((sip) => sip.text.split(';')[0]), ['sip:204@pbx.garnet.test', 'sip:204@pbx2.garnet.test:5070']);
  assert.equal(call.all('Dial')[0].attributes.sequential, 'true');
});

// {{/exchange}}
// {{#encrypted}}
test('secure-media-outgoing-forgotten: each address that is dialled asks for encryption itself', async () => {
  /** @type {import('./support/caller').Caller[]} */
  const calls = [];
  // {{#phones}}
  calls.push(await fromWithin('workshop'), await caller({ To: '+12025550111' }).call('/number-call', [DIALLED]));
  // {{/phones}}
  // {{#exchange}}
  calls.push(await fromWithin('204'));
  // {{/exchange}}
  const addresses = calls.flatMap((call) => call.all('Sip').map((sip) => sip.text));
  for (const address of addresses) assert.match(address, /;secure=true(;|$)/);
});

// {{/encrypted}}
// {{#emergency}}
test('emergency-caller-number: an emergency number is dialled as it is, under the number with the registered address', async () => {
  for (const dialled of ['911', '933']) {
    const call = await fromWithin(dialled, '+12025550101');
    const [dial] = call.all('Dial');
    assert.equal(dial.text, dialled);
    assert.equal(dial.attributes.callerId, known.emergencyCallerId);
  }
});

// {{#byoc}}
test('byoc-emergency-at-carrier: emergency calls go over Twilio, where the address is registered', async () => {
  assert.equal((await fromWithin('911')).all('Number')[0].attributes.byoc, undefined);
});

// {{/byoc}}
// {{/emergency}}
// {{#byoc}}
test('calls out go to the carrier by its BYOC trunk', async () => {
  assert.match((await fromWithin('+12025550123')).all('Number')[0].attributes.byoc, /^BY/);
});

// {{/byoc}}
// {{/sip-domain}}
// {{/call-flow}}
// The runtime exists once in a process and takes the settings it was started with last: no test with the first ones may follow.

// {{#sip-domain}}
// {{#byoc}}
test('byoc-not-elastic: an Elastic SIP trunk is not taken for one of the carrier', async (t) => {
  const wrong = await functions({ ...environment(), BYOC_TRUNK_SID: `TK${'c'.repeat(32)}` }, known);
  t.after(() => wrong.close());
  const call = await new Caller({ ...wrong, parameters: { From: 'sip:reception@garnet.sip.twilio.com', To: 'sip:+12025550123@garnet.sip.twilio.com' } }).call('/sip-call');
  assert.deepEqual(call.heard, ['Sorry.']);
  assert.deepEqual(call.all('Number'), []);
});

// {{/byoc}}
// {{/sip-domain}}
// {{#call-flow}}
// {{#exchange}}
test('what the number that was dialled holds besides does not reach the address of the exchange', async (t) => {
  const odd = await functions(environment(), { ...known, phones: [] });
  t.after(() => odd.close());
  const call = await new Caller({ ...odd, parameters: { To: 'sip:+1202%40evil.test%3B%22%3E%3CHangup%2F%3E@garnet-carrier.sip.twilio.com' } }).call('/number-call', [DIALLED]);
  assert.match(call.all('Sip')[0].text, /^sip:\+1202evil\.testHangup@pbx\.garnet\.test(;|$)/);
});

// {{/exchange}}
// {{/call-flow}}
test('what breaks is answered with an apology, as TwiML', async (t) => {
  const broken = await functions(environment(), { ...known, languages: null });
  t.after(() => broken.close());
  const call = await new Caller(broken).call('/after-dial', [], { DialCallStatus: 'failed' });
  assert.deepEqual(call.heard, ['Sorry.']);
  assert.equal(call.ended, 'hang up');
});
