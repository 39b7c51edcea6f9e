'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, mock, test } = require('node:test');
const { outcome, press, silence } = require('./support/caller');
const { line, using } = require('./support/line');
const { Rest } = require('./support/rest');

const RECORDING = 'api.twilio.com/2010-04-01/Accounts/*/Calls/*/Recordings/Twilio.CURRENT.json';
const PAID = { Result: 'success', PaymentConfirmationCode: 'ch_1', PaymentCardNumber: 'xxxx-xxxxxx-x4001', PaymentCardType: 'visa' };

/** @type {Rest} */
let rest;
mock.method(console, 'log', () => {});
beforeEach(async () => {
  rest = await new Rest().open();
  rest.on('POST', RECORDING, () => ({ body: {} }));
});
afterEach(() => rest.close());

/** @param {Record<string, any>} [changes] */
const till = (changes) => line({ chargeAmount: '25.00', currency: 'usd', ...changes }, { PAYMENT_CONNECTOR: 'Till_1' });

test('a card is charged and the caller hears so; what is kept holds no card', async () => {
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('2'), outcome(PAID)]);
    assert.ok(call.heard.includes(ivr.said('payDone')));
    const [item] = ivr.items();
    assert.deepEqual({ kind: item.kind, amount: item.amount, proof: item.proof }, { kind: 'payment', amount: '25.00', proof: 'ch_1' });
    assert.equal(JSON.stringify(item).includes('4001'), false);
  });
});

test('payments-connector-name: the connector is the one of the environment, letter by letter', async () => {
  await using(till(), async (ivr) => {
    const [pay] = (await ivr.caller().call('/pay', [])).all('Pay');
    assert.equal(pay.attributes.paymentConnector, 'Till_1');
  });
});

test('pay-no-amount: what is due is charged, and a token in the place of a confirmation is no payment', async () => {
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome({ Result: 'success', PaymentToken: 'tok_1' })]);
    assert.equal(call.all('Pay')[0].attributes.chargeAmount, '25.00');
    assert.ok(call.heard.includes(ivr.said('payFailed')));
    assert.equal(call.heard.includes(ivr.said('payDone')), false);
    assert.deepEqual(ivr.items(), []);
  });
});

test('pay-token-and-charge: either an amount or a token type is asked for, never both', async () => {
  await using(till(), async (ivr) => {
    const { attributes } = (await ivr.caller().call('/pay', [])).all('Pay')[0];
    assert.equal(attributes.tokenType, undefined);
  });
  await using(till({ chargeAmount: '0', tokenType: 'one-time' }), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome({ Result: 'success', PaymentToken: 'tok_1' })]);
    const { attributes } = call.all('Pay')[0];
    assert.equal(attributes.tokenType, 'one-time');
    assert.equal(attributes.chargeAmount, undefined);
    assert.ok(call.heard.includes(ivr.said('payStored')));
  });
});

test('pay-star-ends: the star key stops the payment, and the caller may choose again', async () => {
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome({ Result: 'caller-interrupted-with-star' }), press('2'), outcome(PAID)]);
    assert.ok(call.heard.includes(ivr.said('payStopped')));
    assert.ok(call.heard.includes(ivr.said('payDone')));
  });
});

test('pay-prompt-not-asked: there is a prompt for each step that is asked and for no other', async () => {
  const payPrompts = ['payment-card-number', 'expiration-date', 'security-code', 'postal-code', 'payment-processing'].map((step) => ({ for: step, says: `${step}, please.` }));
  for (const [asksSecurityCode, asksPostalCode] of [[true, false], [false, true]]) {
    await using(till({ payPrompts, asksSecurityCode, asksPostalCode }), async (ivr) => {
      const call = await ivr.caller().call('/pay', []);
      const [pay] = call.all('Pay');
      const steps = call.all('Prompt').map((prompt) => prompt.attributes.for);
      assert.equal(pay.attributes.securityCode, String(asksSecurityCode));
      assert.equal(pay.attributes.postalCode, String(asksPostalCode));
      assert.equal(steps.includes('security-code'), asksSecurityCode);
      assert.equal(steps.includes('postal-code'), asksPostalCode);
      assert.ok(steps.includes('payment-processing'));
    });
  }
});

test('a prompt for an error says which', async () => {
  const payPrompts = [{ for: 'expiration-date', errorType: ['invalid-date'], attempt: [2, 3], says: 'Again, please.' }];
  await using(till({ payPrompts }), async (ivr) => {
    const [prompt] = (await ivr.caller().call('/pay', [])).all('Prompt');
    assert.deepEqual(prompt.attributes, { for: 'expiration-date', errorType: 'invalid-date', attempt: '2 3' });
    assert.equal(prompt.text, 'Again, please.');
  });
});

test('after the last attempt, and after an error of the processor, a person or the way out follows', async () => {
  await using(till(), async (ivr) => {
    // <Pay> may go on below itself instead of asking its action
    const failed = await ivr.caller().call('/pay', [silence]);
    assert.ok(failed.heard.includes(ivr.said('payFailed')));
    assert.match(failed.trail(), /\/pay > \/paid > \/person/);
    for (const Result of ['payment-connector-error', 'too-many-failed-attempts', 'validation-error', 'internal-error']) {
      const call = await ivr.caller().call('/pay', [outcome({ Result, PayErrorCode: '64001' })]);
      assert.ok(call.heard.includes(ivr.said('payFailed')), Result);
    }
  });
});

test('a charge that cannot be told to the inbox is told to the caller all the same', async () => {
  await using(line({ chargeAmount: '25.00' }, { INBOX_FILE: '/dev/null/nowhere' }), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome(PAID)]);
    assert.ok(call.heard.includes(ivr.said('payDone')));
  });
});

test('what <Pay> reports on its way is heard', async () => {
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/pay', []);
    const answer = await call.request(new URL(call.all('Pay')[0].attributes.statusCallback, call.documents[0].url).href, { For: 'expiration-date', ErrorType: 'invalid-date', Attempt: '2' });
    assert.equal(answer.status, 204);
  });
});

// {{#recording}}
test('start-recording-no-pause-verb: the recording is paused before a card is asked for, and goes on after it', async () => {
  await using(till(), async (ivr) => {
    await ivr.caller().call('/pay', [outcome(PAID)]);
    const [paused, resumed] = rest.sent('POST', 'Recordings/Twilio.CURRENT.json').map((request) => Object.fromEntries(request.form));
    assert.deepEqual(paused, { Status: 'paused', PauseBehavior: 'silence' });
    assert.deepEqual(resumed, { Status: 'in-progress' });
  });
});

test('recording-card-spoken: where the recording cannot be paused, no card is taken', async () => {
  rest.on('POST', RECORDING, () => ({ status: 500, body: { code: 20500, message: 'broken' } }));
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/pay', []);
    assert.equal(call.all('Pay').length, 0);
    assert.ok(call.heard.includes(ivr.settings.apology));
  });
});

test('a payment that was made is told, even if the recording does not go on', async () => {
  rest.on('POST', RECORDING, ({ form }) => ({ status: form.get('Status') === 'paused' ? 200 : 500, body: {} }));
  await using(till(), async (ivr) => {
    const call = await ivr.caller().call('/pay', [outcome(PAID)]);
    assert.ok(call.heard.includes(ivr.said('payDone')));
  });
});

test('where nothing is being recorded, a card is taken', async () => {
  rest.on('POST', RECORDING, () => ({ status: 404, body: { code: 20404, message: 'not found' } }));
  await using(till(), async (ivr) => {
    assert.equal((await ivr.caller().call('/pay', [])).all('Pay').length, 1);
  });
});
// {{/recording}}
