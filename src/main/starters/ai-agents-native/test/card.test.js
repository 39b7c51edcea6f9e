'use strict';

const assert = require('node:assert/strict');
const { after, afterEach, before, beforeEach, mock, test } = require('node:test');
const { settings } = require('../lib/environment');
const { Caller } = require('./support/caller');
const { fakeDesk } = require('./support/desk');
const { BASE, functions } = require('./support/functions');
const { Rest } = require('./support/rest');

const CALL = `CA${'c'.repeat(32)}`;
const PAYMENT = `PK${'1'.repeat(32)}`;
const API = 'api.twilio.com/2010-04-01/Accounts/*/Calls/*';
const STEPS = ['number', 'expiry', 'code', 'postal'];
/** @type {Awaited<ReturnType<typeof functions>>} */
let running;
/** @type {Awaited<ReturnType<typeof fakeDesk>>} */
let desk;
/** @type {Rest} */
let rest;
let key = 0;

before(async () => {
  mock.method(console, 'log', () => {});
  desk = await fakeDesk();
  running = await functions({ DESK_SECRET: 'a secret', DESK_URL: desk.url, PAYMENT_CONNECTOR: 'Stripe_Main' }, { ...settings(), payment: { currency: 'usd', due: { 1001: '42.00' } } });
});
after(async () => {
  await running.close();
  desk.close();
});
beforeEach(async () => {
  desk.told.length = 0;
  rest = await new Rest().open();
  rest.on('POST', `${API}/Payments.json`, () => ({ status: 201, body: { sid: PAYMENT } }))
    .on('POST', `${API}/Payments/*`, () => ({ body: { sid: PAYMENT } }));
  // {{#recording}}
  rest.on('POST', `${API}/Recordings/Twilio.CURRENT.json`, () => ({ body: { sid: `RE${'1'.repeat(32)}` } }));
  // {{/recording}}
});
afterEach(() => rest.close());

/** A press of a button at the desk. @param {string} step @param {Record<string, string>} [given] @param {string} [secret] */
function press(step, given = {}, secret = 'Bearer a secret') {
  key += 1;
  const all = { callSid: CALL, step, key: `press-${key}-0000`, ...(step === 'start' ? { reference: '1001' } : { paymentSid: PAYMENT }), ...given };
  return fetch(`${running.url}/card`, { method: 'POST', body: new URLSearchParams(all), headers: { authorization: secret } });
}

/** What Twilio reports of a step. @param {string} step @param {Record<string, string>} [given] */
const reported = (step, given = {}) => new Caller({ ...running, parameters: { CallSid: CALL } }).request(`/card-step?step=${step}&payment=${PAYMENT}`, given);

const asked = () => rest.sent('POST', '/Payments').map(({ form }) => form);

test('payments-resource-callback: every request has a key of its own and says where to report', async () => {
  assert.equal((/** @type {any} */ (await (await press('start')).json())).paymentSid, PAYMENT);
  for (const step of [...STEPS, 'complete']) assert.equal((await press(step)).status, 200);
  assert.equal(new Set(asked().map((form) => form.get('IdempotencyKey'))).size, 6);
  for (const form of asked()) assert.ok(form.get('StatusCallback')?.startsWith(`${BASE}/card-step?step=`));
  assert.deepEqual(asked().map((form) => form.get('Capture')).filter(Boolean), ['payment-card-number', 'expiration-date', 'security-code', 'postal-code']);
});

test('payments-resource-not-completed: the payment is completed after the last field, or called off', async () => {
  await press('complete');
  await press('cancel');
  assert.deepEqual(asked().map((form) => form.get('Status')), ['complete', 'cancel']);
});

test('payments-connector-name: the connector is named, and what is owed is charged', async () => {
  await press('start');
  const [form] = asked();
  assert.deepEqual([form.get('PaymentConnector'), form.get('ChargeAmount'), form.get('Currency'), form.get('TokenType')], ['Stripe_Main', '42', 'usd', null]);
  for (const reference of ['9', 'constructor', '']) assert.equal((await press('start', { reference })).status, 400);
  assert.equal(asked().length, 1);
});

test('a press that is sent twice is the same press for Twilio', async () => {
  await press('number', { key: 'one-press-0001' });
  await press('number', { key: 'one-press-0001' });
  assert.deepEqual(asked().map((form) => form.get('IdempotencyKey')), ['one-press-0001', 'one-press-0001']);
});

test('only the desk takes cards, and only on a call', async () => {
  assert.equal((await press('start', {}, 'Bearer guess')).status, 403);
  for (const given of [{ callSid: 'CA1' }, { step: 'constructor' }, { key: '' }, { paymentSid: '../x' }]) assert.equal((await press('number', /** @type {any} */ (given))).status, 400);
  assert.equal((await fetch(`${running.url}/card-step`, { method: 'POST', body: new URLSearchParams({ CallSid: CALL }) })).status, 403);
  assert.equal(rest.requests.length, 0);
});

test('the desk is told of each step, what comes twice by the same id, and never of a number', async () => {
  const report = { Capture: 'payment-card-number', PaymentCardNumber: 'xxxxxxxxxxxx4242', Required: 'expiration-date' };
  assert.equal((await reported('number', report)).status, 204);
  assert.equal((await reported('number', report)).status, 204);
  assert.equal((await reported('number', { ...report, PaymentCardNumber: '4242424242424242' })).status, 204);
  const [one, two, three] = desk.told;
  assert.deepEqual([one.what, one.paymentSid, one.card, one.required], ['card', PAYMENT, 'xxxxxxxxxxxx4242', 'expiration-date']);
  assert.equal(one.id, two.id);
  assert.notEqual(one.id, three.id);
  assert.equal(three.card, undefined);
});
// {{#recording}}

test('nothing is recorded while a card is keyed in, and the recording goes on after it', async () => {
  await press('start');
  await reported('number', { Capture: 'payment-card-number' });
  await reported('complete', { ErrorType: 'input-missing' });
  await reported('complete', { Result: 'success' });
  assert.deepEqual(rest.sent('POST', 'Twilio.CURRENT').map(({ form }) => form.get('Status')), ['paused', 'in-progress']);
  rest.on('POST', `${API}/Recordings/Twilio.CURRENT.json`, () => ({ status: 500 }));
  assert.equal((await press('start')).status, 500);
  assert.equal(asked().length, 1);
});
// {{/recording}}
