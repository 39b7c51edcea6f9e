'use strict';

const assert = require('node:assert/strict');
const { afterEach, beforeEach, test } = require('node:test');
const { restClient } = require('../assets/rest.private');
const { drafts } = require('../lib/drafts');
const { provision, waiting } = require('../lib/provisioning');
const { Rest } = require('./support/rest');
const { SharedAccount } = require('./support/shared-account');

const ENV = { ACCOUNT_SID: `AC${'a'.repeat(32)}`, AUTH_TOKEN: 'b'.repeat(32), NOTICE_EMAIL: 'office@example.test' };
const SETTINGS = { business: 'Garnet & Sons', countries: ['US', 'DE', 'FR'], numberTypes: ['local'] };
const STEPS = [
  // {{#trust-hub-profile}}
  'trust-hub-profile',
  // {{/trust-hub-profile}}
  // {{#shaken-stir-product}}
  'shaken-stir-product',
  // {{/shaken-stir-product}}
  // {{#cnam-registration}}
  'cnam-registration',
  // {{/cnam-registration}}
  // {{#voice-integrity-registration}}
  'voice-integrity-registration',
  // {{/voice-integrity-registration}}
  // {{#number-documents-bundle}}
  'number-documents-bundle',
  // {{/number-documents-bundle}}
];
const NUMBERS = ['+12025550101', '+12025550102'];
/** @type {Rest} */
let rest;
/** @type {SharedAccount} */
let there;
/** @type {{ sid: string, phone_number: string }[]} */
let owned;
beforeEach(async () => {
  rest = await new Rest().open();
  there = new SharedAccount(rest);
  owned = NUMBERS.map((phone_number, i) => ({ sid: `PN${i}`, phone_number }));
  // {{#trust-hub-profile}}
  there.products.length = 0;
  rest.on('GET', 'api.twilio.com/2010-04-01/Accounts/*/IncomingPhoneNumbers.json', ({ query }) => ({
    // the filter takes parts of numbers
    body: { incoming_phone_numbers: owned.filter((n) => n.phone_number.includes(query.get('PhoneNumber') ?? '')) },
  }));
  // {{/trust-hub-profile}}
  // {{#number-documents-bundle}}
  there.regulations.push({
    sid: 'RN9', iso_country: 'DE', requirements: { end_user: [{ name: 'Business' }], supporting_document: [[{ name: 'Proof of address' }]] },
  });
  // {{/number-documents-bundle}}
});
afterEach(() => rest.close());

/** @param {boolean} apply @param {{ env?: Record<string, string>, numbers?: (string | undefined)[] }} [changed] */
const run = async (apply, { env = ENV, numbers = NUMBERS } = {}) => (
  await provision(drafts(restClient(env, { pause: async () => {} }), env, SETTINGS, numbers), { apply })).lines;
/** @param {Awaited<ReturnType<typeof run>>} lines @param {string} name */
const line = (lines, name) => lines.find((l) => l.name === name) ?? assert.fail(`no ${name} among ${lines.map((l) => l.name).join(', ')}`);
const posts = () => rest.requests.filter((r) => r.method === 'POST');

test('nothing is made unasked, everything once, and nothing is ever submitted', async () => {
  await run(false);
  assert.deepEqual(posts(), []);
  await run(true);
  const made = posts().length;
  const again = await run(true);
  assert.equal(posts().length, made);
  assert.deepEqual(again.filter((l) => l.action === 'create' || l.action === 'change'), []);
  assert.ok(posts().every(({ form }) => !form.has('Status')));
});

test('without an address for notices no draft is made, and it is said why', async () => {
  const lines = await run(true, { env: { ...ENV, NOTICE_EMAIL: '' } });
  assert.deepEqual(lines.filter((l) => l.action === 'create'), []);
  assert.equal(posts().some(({ path }) => /(TrustProducts|Bundles)$/.test(path)), false);
  const lacking = STEPS.filter((step) => step !== 'trust-hub-profile');
  assert.deepEqual([...new Set(lines.filter((l) => /NOTICE_EMAIL/.test(l.details.join())).map((l) => l.step))], lacking);
});

test('steps that a draft stands for are told there, the others remain', async () => {
  const steps = [...STEPS, 'messaging-sender-registration'].map((id) => ({ id }));
  assert.deepEqual(waiting(steps, await run(false)), [{ id: 'messaging-sender-registration' }]);
});
// {{#trust-hub-profile}}

test('a profile is found by its policy, and one that is not there is left to the Console', async () => {
  there.profiles.unshift({ sid: 'BUother', policy_sid: 'RN2', status: 'twilio-approved' }, { sid: 'BUold', policy_sid: 'RN1', status: 'twilio-rejected' });
  assert.equal(line(await run(false), 'business profile').action, 'leave');
  there.profiles.splice(0, 9, { sid: 'BUnew', policy_sid: 'RN1', status: 'in-review' });
  assert.deepEqual(line(await run(false), 'business profile').details, ['its status is in-review; wait for Twilio']);
  there.profiles.length = 0;
  const lines = await run(true);
  assert.match(line(lines, 'business profile').details.join(), /Console/);
  assert.equal(rest.sent('POST', 'CustomerProfiles').length, 0);
});
// {{/trust-hub-profile}}
// {{#shaken-stir-product}}

test('a draft names its policy, holds the profile, and says what is left to a person', async () => {
  const created = line(await run(true), 'SHAKEN/STIR trust product');
  assert.match(created.details.join(), /submit it/);
  const [product] = there.products.filter((p) => p.policy_sid === 'RN7a97559effdf62d00f4298208492a5ea');
  assert.deepEqual([product.email, product.friendly_name], [ENV.NOTICE_EMAIL, 'Garnet & Sons SHAKEN/STIR trust product']);
  const [entity] = rest.sent('POST', `TrustProducts/${product.sid}/EntityAssignments`);
  assert.equal(entity.form.get('ObjectSid'), 'BUprofile');
  assert.match(line(await run(true), 'SHAKEN/STIR trust product').details.join(), /status is draft.*submit it/);
  product.status = 'pending-review';
  assert.deepEqual(line(await run(true), 'SHAKEN/STIR trust product').details, ['its status is pending-review; wait for Twilio']);
  product.status = 'twilio-approved';
  assert.equal(line(await run(true), 'SHAKEN/STIR trust product').action, 'leave');
});

test('stir-number-left-out: a number bought later is added to the profile, then to the product that is approved', async () => {
  await run(true, { numbers: NUMBERS.slice(0, 1) });
  const [product] = there.products;
  product.status = 'twilio-approved';
  const before = posts().length;
  const lines = await run(true);
  assert.equal(line(lines, 'numbers of the business profile').action, 'change');
  assert.equal(line(lines, 'numbers of the SHAKEN/STIR trust product').action, 'change');
  const added = posts().slice(before).filter(({ form }) => form.get('ChannelEndpointSid') === 'PN1');
  assert.deepEqual(added.slice(0, 2).map(({ path }) => path), [
    '/v1/CustomerProfiles/BUprofile/ChannelEndpointAssignments', `/v1/TrustProducts/${product.sid}/ChannelEndpointAssignments`,
  ]);
  assert.equal(added[1].form.get('ChannelEndpointType'), 'phone-number');
});

test('a number of somebody else is named, and none that only looks like ours is added', async () => {
  owned = [{ sid: 'PN9', phone_number: '+120255501019' }];
  const lines = await run(true, { numbers: ['+12025550101', undefined, ''] });
  assert.match(line(lines, 'numbers of the business profile').details.join(), /\+12025550101 is not a number of this account/);
  assert.equal(rest.sent('POST', 'ChannelEndpointAssignments').length, 0);
});

test('an approved product without the profile is left to a person', async () => {
  there.products.push({ sid: 'BUdone', policy_sid: 'RN7a97559effdf62d00f4298208492a5ea', status: 'twilio-approved' });
  assert.equal(line(await run(true), 'business profile of the SHAKEN/STIR trust product').action, 'by hand');
  assert.equal(rest.sent('POST', 'BUdone/EntityAssignments').length, 0);
});
// {{/shaken-stir-product}}
// {{#cnam-registration}}

test('toll-free numbers get no name, others do', async () => {
  owned.push({ sid: 'PNfree', phone_number: '+18005550100' });
  await run(true, { numbers: [...NUMBERS, '+18005550100'] });
  const [product] = there.products.filter((p) => p.policy_sid === 'RNf3db3cd1fe25fcfd3c3ded065c8fea53');
  const sids = rest.sent('POST', `TrustProducts/${product.sid}/ChannelEndpointAssignments`).map(({ form }) => form.get('ChannelEndpointSid'));
  assert.deepEqual(sids, ['PN0', 'PN1']);
});
// {{/cnam-registration}}
// {{#voice-integrity-registration}}

test('voice-integrity-new-numbers: all calling numbers are registered, those bought later too', async () => {
  await run(true, { numbers: NUMBERS.slice(0, 1) });
  const before = posts().length;
  await run(true);
  const [product] = there.products.filter((p) => p.policy_sid === 'RN5b3660f9598883b1df4e77f77acefba0');
  const added = posts().slice(before).filter(({ path }) => path.endsWith(`${product.sid}/ChannelEndpointAssignments`));
  assert.deepEqual(added.map(({ form }) => form.get('ChannelEndpointSid')), ['PN1']);
});
// {{/voice-integrity-registration}}
// {{#number-documents-bundle}}

test('papers are drafted where a country asks for them, and the plan says which', async () => {
  await run(true);
  const drafted = rest.sent('POST', 'RegulatoryCompliance/Bundles');
  assert.deepEqual(drafted.map(({ form }) => [form.get('IsoCountry'), form.get('NumberType'), form.get('EndUserType')]), [['DE', 'local', 'business']]);
  const lines = await run(true);
  assert.match(line(lines, 'papers for local numbers of DE').details.join(), /status is draft.*Business, Proof of address/);
  assert.equal(line(lines, 'papers for local numbers of FR').action, 'leave');
  there.bundles[0].status = 'twilio-approved';
  assert.equal(line(await run(true), 'papers for local numbers of DE').action, 'leave');
});
// {{/number-documents-bundle}}
