'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { press, silence } = require('./support/caller');
const { line } = require('./support/line');
const { Rest } = require('./support/rest');

const MESSAGES = 'api.twilio.com/2010-04-01/Accounts/*/Messages.json';
// {{#lookup}}
const NUMBERS = 'lookups.twilio.com/v2/PhoneNumbers/*';
// {{/lookup}}

/** @type {Rest} */
let rest;
/** @type {Awaited<ReturnType<typeof line>>} */
let ivr;
/** @type {any[]} what was sent, as the account lists it */
let sent;
mock.method(console, 'log', () => {});
beforeEach(async () => {
  rest = await new Rest().open();
  sent = [];
  rest.on('GET', MESSAGES, () => ({ body: { messages: sent, page_size: 20 } }));
  rest.on('POST', MESSAGES, ({ form }) => {
    sent.push({ sid: 'SM1', body: form.get('Body'), date_created: new Date().toUTCString() });
    return { status: 201, body: sent[0] };
  });
  // {{#lookup}}
  rest.on('GET', NUMBERS, () => ({ body: { line_type_intelligence: { type: 'mobile' } } }));
  // {{/lookup}}
  ivr = await line({}, { MESSAGING_SERVICE_SID: 'MG1' });
});
afterEach(async () => {
  await ivr.close();
  await rest.close();
});

/** @param {import('./support/caller').Input[]} does @param {string} [From] */
const ask = (does, From = '+15005550077') => ivr.caller({ From }).call('/menu', [press('1'), press('3'), ...does]);

test('who agrees gets the text, and the menu again', async () => {
  const call = await ask([press('1')]);
  const [{ form }] = rest.sent('POST', 'Messages.json');
  assert.deepEqual([form.get('To'), form.get('Body'), form.get('MessagingServiceSid')], ['+15005550077', `${ivr.settings.business}: High Street.`, 'MG1']);
  assert.ok(call.heard.includes(ivr.said('textSent')));
  assert.match(call.trail(), /\/text-agreed > \/menu$/);
});

test('messaging-consent-apart: nothing is sent to who has not agreed to a text', async () => {
  for (const input of [silence, press('2')]) {
    const call = await ask([input]);
    assert.ok(call.heard.includes(ivr.said('textNotSent')));
  }
  assert.equal(rest.sent('POST', 'Messages.json').length, 0);
});

test('a text that is asked for twice is sent once', async () => {
  await ask([press('1'), press('3'), press('1')]);
  assert.equal(rest.sent('POST', 'Messages.json').length, 1);
});

test('messaging-code-21614: a line that takes no texts is told so, and nothing else breaks', async () => {
  for (const code of [21614, 21610]) {
    rest.on('POST', MESSAGES, () => ({ status: 400, body: { code, message: 'refused', status: 400 } }));
    const call = await ask([press('1')]);
    assert.ok(call.heard.includes(ivr.said('textNotPossible')), String(code));
  }
});

test('a text of which nobody knows whether it went out is not sent again', async () => {
  rest.on('POST', MESSAGES, () => ({ status: 500, body: {} }));
  const call = await ask([press('1')]);
  assert.ok(call.heard.includes(ivr.said('textFailed')));
  assert.equal(rest.sent('POST', 'Messages.json').length, 1);
});

test('who calls without a number is offered no text', async () => {
  const call = await ask([], 'anonymous');
  assert.ok(call.heard.includes(ivr.said('textNotPossible')));
  assert.equal(call.trail().includes('text-agreed'), false);
});

test('messaging-unregistered-sender: a text that a carrier drops is told to the inbox, once', async () => {
  const call = await ask([press('1')]);
  const address = String(rest.sent('POST', 'Messages.json')[0].form.get('StatusCallback'));
  for (const MessageStatus of ['sent', 'undelivered', 'undelivered']) {
    assert.equal((await call.request(address, { MessageSid: 'SM1', MessageStatus, ...(MessageStatus === 'undelivered' && { ErrorCode: '30034' }) })).status, 204);
  }
  assert.deepEqual(ivr.items(), [{ id: 'text-SM1', kind: 'text-not-delivered', messageSid: 'SM1', status: 'undelivered', code: '30034' }]);
});
// {{#lookup}}

test('a landline is offered no text', async () => {
  rest.on('GET', NUMBERS, () => ({ body: { line_type_intelligence: { type: 'landline' } } }));
  const call = await ask([]);
  assert.equal(rest.sent('GET', '/PhoneNumbers/')[0].query.get('Fields'), 'line_type_intelligence');
  assert.ok(call.heard.includes(ivr.said('textNotPossible')));
  assert.equal(call.heard.includes(ivr.said('textOffer')), false);
});

test('lookup-canada-line-type: a line whose kind nobody may tell is taken for a mobile', async () => {
  rest.on('GET', NUMBERS, () => ({ body: { line_type_intelligence: { type: null, error_code: 60601 } } }));
  const call = await ask([]);
  assert.ok(call.heard.includes(ivr.said('textOffer')));
});

test('lookup-slows-the-answer: a look-up that hangs keeps nobody waiting for long', async () => {
  // the client would ask five times, and wait longer each time
  rest.on('GET', NUMBERS, () => ({ status: 503, headers: { 'retry-after': '20' }, body: {} }));
  const began = Date.now();
  const call = await ask([]);
  assert.ok(Date.now() - began < 5000);
  assert.ok(call.heard.includes(ivr.said('textOffer')));
});
// {{/lookup}}
