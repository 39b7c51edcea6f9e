'use strict';

const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const path = require('node:path');
const { afterEach, beforeEach, test } = require('node:test');
const { provision } = require('../lib/provisioning');
const { restClient } = require('../assets/rest.private');
const { resources } = require('../scripts/resources');
const { Account } = require('./support/account');
const { environment, settings } = require('./support/exchange');
const { Rest } = require('./support/rest');

const ROOT = path.join(__dirname, '..');

/** @type {Rest} */
let rest;
/** @type {Account} */
let account;
/** @type {Record<string, any>} */
let wanted;
/** @type {Record<string, string>} */
let env;

beforeEach(async () => {
  rest = await new Rest().open();
  account = new Account(rest);
  wanted = settings();
  env = environment();
  // {{#trunk}}
  for (const number of wanted.numbers) account.number(number, { voice_url: 'https://demo.twilio.com/welcome/voice/' });
  // {{/trunk}}
  // {{#call-flow}}
  for (const number of wanted.callFlowNumbers) account.number(number);
  // {{/call-flow}}
  // {{#emergency}}
  if (!account.all('IncomingPhoneNumbers').some((n) => n.phone_number === wanted.emergencyCallerId)) account.number(wanted.emergencyCallerId);
  account.list(`api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Addresses`).push({ sid: env.EMERGENCY_ADDRESS_SID, emergency_enabled: true });
  // {{/emergency}}
});
afterEach(() => rest.close());

/** @param {{ apply?: boolean, takeOver?: string[] }} [options] */
async function run({ apply = true, takeOver = [] } = {}) {
  const client = restClient(env, { pause: async () => {} });
  const { lines } = await provision(resources(client, env, wanted, new Set(takeOver)), { apply });
  // {{#byoc}}
  const byoc = account.all('/ByocTrunks')[0];
  if (byoc) env.BYOC_TRUNK_SID = byoc.sid;
  // {{/byoc}}
  return lines;
}

/** @param {Awaited<ReturnType<typeof run>>} lines @param {string} name */
const line = (lines, name) => lines.find((l) => l.name === name) ?? assert.fail(`no ${name} among ${lines.map((l) => l.name).join(', ')}`);

/** All that was sent in order to change something. */
const posts = () => rest.requests.filter((r) => r.method === 'POST').map((r) => `${r.host}${r.path} ${r.form}`);

/** @param {string} file @param {string[]} [words] @returns {Promise<{ code: number, out: string }>} */
const script = (file, words = []) => new Promise((resolve) => {
  const more = { ...env, REST_ADDRESS: rest.address, TEST_SETTINGS: JSON.stringify(wanted), PATH: process.env.PATH };
  const load = ['redirect', 'exchange'].flatMap((name) => ['--require', path.join(__dirname, 'support', `${name}.js`)]);
  execFile(process.execPath, [...load, path.join(ROOT, 'scripts', file), ...words], { cwd: ROOT, env: more }, (error, stdout, stderr) => {
    resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr });
  });
});

test('a plan changes nothing, a run makes all of it, the next run leaves all of it', async () => {
  const plan = await run({ apply: false });
  assert.ok(plan.length > 0);
  assert.deepEqual(posts(), []);
  await run();
  const made = posts().length;
  // {{#trunk}}
  assert.equal(account.all('/Trunks').length, 1);
  // {{/trunk}}
  const again = await run();
  assert.deepEqual(again.filter((l) => l.action !== 'leave'), []);
  assert.equal(posts().length, made);
});

test('the script says what it did, keeps passwords to itself, and does it once', async () => {
  const plan = await script('provision.js');
  assert.match(plan.out, /Nothing was changed/);
  assert.deepEqual(posts(), []);
  const first = await script('provision.js', ['--apply']);
  assert.equal(first.code, 0, first.out);
  const made = posts().length;
  assert.equal(/^created /m.test(first.out), made > 0);
  // {{#byoc}}
  env.BYOC_TRUNK_SID = account.all('/ByocTrunks')[0].sid;
  // {{/byoc}}
  const second = await script('provision.js', ['--apply']);
  assert.doesNotMatch(second.out, /^(created|changed) {2}/m);
  assert.equal(posts().length, made);
  for (const { out } of [plan, first, second]) assert.doesNotMatch(out, /Secret-of/);
});

// {{#trunk}}
test('what broke in the middle is said, and the next run does the rest', async () => {
  account.breaksAfter = 3;
  const broken = await script('provision.js', ['--apply']);
  assert.equal(broken.code, 1);
  assert.match(broken.out, /created {2}trunk\n/);
  assert.match(broken.out, /stopped there/);
  account.breaksAfter = Infinity;
  await run();
  assert.deepEqual((await run()).filter((l) => l.action !== 'leave'), []);
  assert.equal(account.all('/Trunks').length, 1);
  assert.equal(account.all('/OriginationUrls').length, new Set(account.all('/OriginationUrls').map((u) => u.sip_url)).size);
});

test('settings that are no good and weak passwords are told before anything is sent', async () => {
  wanted.exchangeAddresses = ['sips:pbx.garnet.test', 'sip:pbx.example.com', 'sip:pbx.garnet.test;transport=udp'];
  wanted.exchangeIps = ['192.168.1.4', '20.0.0.0/8', '20.1.2'];
  wanted.numbers = ['2025550101', '+15005550006'];
  env.SIP_PASSWORD_EXCHANGE = 'weakling';
  const { code, out } = await script('provision.js', ['--apply']);
  assert.equal(code, 1);
  for (const part of [/sips:/, /sip:pbx\.example\.com is still/, /without parameters/, /private address/, /too many/, /no IPv4/, /2025550101" is no number/, /\+15005550006 is still/,
    /SIP_PASSWORD_EXCHANGE needs at least 12 characters, a digit, small and capital letters/]) assert.match(out, part);
  assert.doesNotMatch(out, /weakling/);
  assert.deepEqual(rest.requests, []);
});

test('a domain name that somebody else has is told in plain words', async () => {
  account.taken.add('garnet.pstn.twilio.com');
  const { code, out } = await script('provision.js', ['--apply']);
  assert.equal(code, 1);
  assert.match(out, /garnet\.pstn\.twilio\.com is taken already.*choose another "name"/);
});

test('a name is made from the business and the account where none is given', async () => {
  wanted.name = '';
  wanted.business = '"); process.exit(1); // Ünïcode '.repeat(500);
  await run();
  assert.equal(account.all('/Trunks')[0].domain_name, 'process-exit-1-unicode-p-aaaaaa.pstn.twilio.com');
});

test('a number that points elsewhere is not taken over without a say', async () => {
  const number = account.all('IncomingPhoneNumbers').find((n) => n.phone_number === '+12025550101');
  assert.ok(number);
  number.voice_url = 'https://shop.garnet.test/menu';
  const { out } = await script('provision.js', ['--apply']);
  assert.match(out, /by hand {2}number \+12025550101 on the trunk\n(.*\n)?.*shop\.garnet\.test\/menu now.*--take-over \+12025550101/);
  assert.equal(number.trunk_sid, null);
  const other = account.all('IncomingPhoneNumbers').find((n) => n.phone_number === '+12025550102');
  assert.equal(other?.trunk_sid, account.all('/Trunks')[0].sid);
  const said = await script('provision.js', ['--apply', '--take-over', '+12025550101']);
  assert.match(said.out, /changed {2}number \+12025550101 on the trunk/);
  assert.equal(number.trunk_sid, account.all('/Trunks')[0].sid);
});

test('a number of another trunk, and one that is not in the account, are told', async () => {
  const [first, second] = account.all('IncomingPhoneNumbers');
  first.trunk_sid = `TK${'9'.repeat(32)}`;
  second.phone_number = '+12025550999';
  const lines = await run();
  assert.deepEqual(line(lines, 'number +12025550101 on the trunk').action, 'by hand');
  assert.match(line(lines, 'number +12025550101 on the trunk').details.join(), /TK9999/);
  assert.deepEqual(line(lines, 'number +12025550102 on the trunk').details, ['is not in the account; buy it, or wait until it is ported']);
});

test('trunk-termination, trunk-origination: calls of the exchange are let out, and callers let in to it', async () => {
  await run();
  const [trunk] = account.all('/Trunks');
  const lists = account.all('/SIP/IpAccessControlLists').filter((l) => l.friendly_name === 'garnet exchange');
  assert.deepEqual(account.all(`/Trunks/${trunk.sid}/IpAccessControlLists`).map((l) => l.sid), lists.map((l) => l.sid));
  assert.deepEqual(account.all(`/IpAccessControlLists/${lists[0].sid}/IpAddresses`).map((a) => `${a.ip_address}/${a.cidr_prefix_length}`), ['20.1.2.3/32', '20.1.2.8/29']);
  assert.equal(account.all(`/Trunks/${trunk.sid}/CredentialLists`).length, 1);
  assert.ok(account.all('/OriginationUrls').length >= 2);
  assert.deepEqual(account.all('/OriginationUrls').filter((u) => u.enabled !== true), []);
});

test('trunk-numbers-resource-ie1: a number is told its trunk, and the list of numbers that is missing in Ireland is not asked', async () => {
  await run();
  const [update] = rest.sent('POST', '/IncomingPhoneNumbers/');
  assert.equal(update.form.get('TrunkSid'), account.all('/Trunks')[0].sid);
  assert.deepEqual(rest.requests.filter((r) => /\/Trunks\/[^/]+\/PhoneNumbers/.test(r.path)), []);
});

test('what the settings do not name is told: targets, addresses, users, numbers', async () => {
  await run();
  const trunk = account.all('/Trunks')[0].sid;
  account.list(`trunking.twilio.com/v1/Trunks/${trunk}/OriginationUrls`).push({ sid: 'OU9', sip_url: 'sip:thief.test', enabled: true });
  const [addresses] = account.all('/IpAccessControlLists').map((l) => l.sid);
  account.list(`api.twilio.com/2010-04-01/Accounts/${account.accountSid}/SIP/IpAccessControlLists/${addresses}/IpAddresses`).push({ sid: 'IP9', ip_address: '66.6.6.6', cidr_prefix_length: 32 });
  const [users] = account.all('/SIP/CredentialLists').map((l) => l.sid);
  account.list(`api.twilio.com/2010-04-01/Accounts/${account.accountSid}/SIP/CredentialLists/${users}/Credentials`).push({ sid: 'CR9', username: 'mallory' });
  account.number('+12025550777', { trunk_sid: trunk });
  const { code, out } = await script('check.js');
  assert.equal(code, 1);
  for (const part of [/sip:thief\.test is there too/, /66\.6\.6\.6\/32 is there too/, /mallory is there too/, /\+12025550777 is there too/]) assert.match(out, part);
});

test('trunk-calls-per-second, cps-trunk-rejects: a busiest hour that the trunk would refuse in part is told', async () => {
  assert.equal(line(await run(), 'calls per second of the trunk').action, 'leave');
  wanted.peakPerHour = 3600;
  const found = line(await run(), 'calls per second of the trunk');
  assert.equal(found.action, 'by hand');
  assert.match(found.details[0], /SIP 503/);
});

// {{/trunk}}
// {{#encrypted}}
test('secure-media-switched-off: the trunk and each SIP Domain take encrypted calls only, also those that were there before', async () => {
  await run();
  const all = [...account.all('/Trunks'), ...account.all('/SIP/Domains')];
  assert.ok(all.length > 0);
  assert.deepEqual(all.filter((one) => one.secure !== true), []);
  for (const one of all) one.secure = false;
  const lines = await run();
  assert.deepEqual(all.filter((one) => one.secure !== true), []);
  assert.equal(lines.filter((l) => l.action === 'change' && l.details.join() === 'secure is false, it should be true').length, all.length);
  for (const url of account.all('/OriginationUrls')) assert.match(url.sip_url, /^sip:[^;]+;transport=tls/);
});

// {{/encrypted}}
// {{#private-link}}
// {{#trunk}}
test('interconnect-edge-missing: calls towards the exchange take the private line', async () => {
  await run();
  const urls = account.all('/OriginationUrls').map((u) => u.sip_url);
  assert.equal(urls.filter((u) => /garnet\.test/.test(u) && !/public/.test(u) && u.endsWith(';edge=ashburn-ix')).length, 2);
});

test('interconnect-single-path: the public address comes last and over a public edge', async () => {
  await run();
  const urls = account.all('/OriginationUrls');
  const last = urls.reduce((a, b) => (a.priority > b.priority ? a : b));
  assert.match(last.sip_url, /^sip:public\.garnet\.test;.*edge=ashburn$/);
});

// {{/trunk}}
// {{/private-link}}
// {{#recording}}
test('trunk-recording-mode, trunk-recording-mono-unless-dual: the trunk records, and sides are kept apart where that is wanted', async () => {
  await run();
  assert.deepEqual([...account.recording.values()], [{ mode: 'record-from-answer-dual', trim: 'do-not-trim' }]);
  wanted.speakersApart = false;
  await run();
  assert.equal([...account.recording.values()][0].mode, 'record-from-answer');
});

test('trunk-recording-no-callback: recordings of the trunk are found by asking, each once, and again after a failure', async () => {
  const fs = require('node:fs');
  const os = require('node:os');
  const { collect } = require('../lib/recordings');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recordings-'));
  const list = account.list(`api.twilio.com/2010-04-01/Accounts/${account.accountSid}/Recordings`);
  list.push({ sid: 'RE1', source: 'Trunking', status: 'completed', call_sid: 'CA1' }, { sid: 'RE2', source: 'DialVerb', status: 'completed' }, { sid: 'RE3', source: 'Trunking', status: 'processing' });
  /** @type {string[]} */
  const taken = [];
  const client = restClient(env, { pause: async () => {} });
  const file = path.join(folder, 'data', 'recordings.json');
  const look = () => collect(client, file, async (one) => { taken.push(one.sid); });
  assert.equal(await look(), 1);
  list[2].status = 'completed';
  await assert.rejects(collect(client, file, async () => { throw new Error('the archive is full'); }));
  assert.equal(await look(), 1);
  assert.equal(await look(), 0);
  assert.deepEqual(taken, ['RE1', 'RE3']);
  fs.rmSync(folder, { recursive: true });
});

// {{/recording}}
// {{#recovery}}
// {{#trunk}}
test('failover-priority-not-weight: a stand-by is tried after the first, not beside it', async () => {
  await run();
  const [first, second] = account.all('/OriginationUrls');
  assert.match(first.sip_url, /^sip:pbx\.garnet/);
  assert.ok(first.priority < second.priority);
  assert.equal(first.weight, second.weight);
  wanted.exchangeAddresses.length = 1;
  // {{#private-link}}
  wanted.publicExchangeAddress = '';
  // {{/private-link}}
  assert.equal(line(await run(), 'stand-by of the exchange').action, 'by hand');
});

test('failover-trunk-targets: the trunk knows the document for the day when the exchange is dead', async () => {
  await run();
  const [trunk] = account.all('/Trunks');
  assert.match(trunk.disaster_recovery_url, /^https:\/\/calls\.garnet\.test\/recovery(#|$)/);
  assert.equal(trunk.disaster_recovery_method, 'POST');
});

// {{/trunk}}
test('failover-timeout-in-url: how long Twilio waits for an answer is said in the address', async () => {
  await run();
  const urls = [
    ...account.all('/Trunks').map((t) => t.disaster_recovery_url),
    ...account.all('/SIP/Domains').map((d) => d.voice_url).filter(Boolean),
    ...account.all('/ByocTrunks').map((t) => t.voice_url),
  ];
  assert.ok(urls.length > 0);
  for (const url of urls) assert.match(url, /#ct=\d+&rt=\d+&rc=\d+$/);
});

test('failover-same-host: a second document on the host of the first is refused', async () => {
  const { environmentProblems } = require('../lib/problems');
  assert.deepEqual(environmentProblems(wanted, env), []);
  wanted.backupUrl = `${env.PUBLIC_BASE_URL}/other`;
  assert.match(environmentProblems(wanted, env).join(), /backupUrl: it is on the host that may be down/);
});

// {{/recovery}}
// {{#trunk-transfer}}
test('trunk-transfer-off: transfers by the exchange are let through', async () => {
  await run();
  const [trunk] = account.all('/Trunks');
  assert.equal(trunk.transfer_mode, 'sip-only');
  trunk.transfer_mode = 'disable-all';
  await run();
  assert.equal(trunk.transfer_mode, 'sip-only');
});

// {{/trunk-transfer}}
// {{#call-flow}}
test('trunk-number-ignores-webhook: a number of the call flow is on no trunk, and is told before it is taken from one', async () => {
  const number = account.all('IncomingPhoneNumbers').find((n) => n.phone_number === '+12025550111');
  assert.ok(number);
  number.trunk_sid = `TK${'9'.repeat(32)}`;
  number.voice_url = 'https://calls.garnet.test/number-call';
  const found = line(await run(), 'number +12025550111 in the call flow');
  assert.equal(found.action, 'by hand');
  assert.match(found.details.join(), /its voice URL is not asked.*--take-over \+12025550111/);
  assert.equal(line(await run({ takeOver: ['+12025550111'] }), 'number +12025550111 in the call flow').action, 'change');
  assert.equal(number.trunk_sid, null);
  assert.match(number.voice_url, /^https:\/\/calls\.garnet\.test\/number-call(#|$)/);
});

test('dial-caller-id-refused: a number that may not be shown is told', async () => {
  wanted.callerId = '+12025550888';
  assert.match(line(await run(), 'caller id +12025550888').details[0], /13214/);
  account.list(`api.twilio.com/2010-04-01/Accounts/${account.accountSid}/OutgoingCallerIds`).push({ sid: 'PN9', phone_number: '+12025550888' });
  assert.equal(line(await run(), 'caller id +12025550888').action, 'leave');
});

// {{#trunk}}
test('number-on-trunk-and-in-call-flow: a number that is wanted in both places is refused', () => {
  const { settingsProblems } = require('../lib/problems');
  assert.deepEqual(settingsProblems(wanted), []);
  wanted.callFlowNumbers.push('+12025550101');
  assert.match(settingsProblems(wanted).join(), /\+12025550101 stands in numbers and in callFlowNumbers/);
});

// {{/trunk}}
// {{/call-flow}}
// {{#sip-domain}}
test('sip-interface-domain: the SIP Domain knows whom to ask and whom to let in', async () => {
  await run();
  const domain = account.all('/SIP/Domains').find((d) => d.domain_name === 'garnet.sip.twilio.com');
  assert.match(domain?.voice_url, /^https:\/\/calls\.garnet\.test\/sip-call(#|$)/);
  const lists = [...account.all(`/Domains/${domain?.sid}/Auth/Calls/IpAccessControlListMappings`), ...account.all(`/Domains/${domain?.sid}/Auth/Calls/CredentialListMappings`)];
  let wantedLists = 0;
  // {{#exchange}}
  wantedLists += 1;
  // {{/exchange}}
  // {{#phones}}
  wantedLists += 1;
  // {{/phones}}
  assert.equal(lists.length, wantedLists);
});

// {{#exchange}}
// {{#trunk}}
test('sip-interface-confused-with-trunk: the exchange is told which host leads into the network and which into the call flow', async () => {
  const { sheet } = require('../lib/sheet');
  await run();
  const lines = Object.fromEntries(sheet({ ...wanted, edge: '', interconnectEdge: '' }, env.ACCOUNT_SID).Exchange);
  assert.equal(lines['Trunk host (termination URI)'], account.all('/Trunks')[0].domain_name);
  assert.equal(lines['Host for calls into the call flow'], account.all('/SIP/Domains')[0].domain_name);
  assert.match(lines['Host for calls into the call flow'], /\.sip\.twilio\.com$/);
});

// {{/trunk}}
// {{/exchange}}
// {{/sip-domain}}
// {{#phones}}
test('trunk-register-refused, registration-domain, registration-user-names: telephones log in at a SIP Domain with a list for logins and one for calls', async () => {
  const { sheet } = require('../lib/sheet');
  await run();
  const domain = account.all('/SIP/Domains').find((d) => d.domain_name === 'garnet.sip.twilio.com');
  assert.equal(domain?.sip_registration, true);
  assert.equal(Object.fromEntries(sheet(wanted, env.ACCOUNT_SID).Telephones)['Registrar and domain'], 'garnet.sip.twilio.com');
  const [list] = account.all('/SIP/CredentialLists').filter((l) => l.friendly_name === 'garnet phones').map((l) => l.sid);
  for (const what of ['Calls', 'Registrations']) {
    assert.deepEqual(account.all(`/Auth/${what}/CredentialListMappings`).map((m) => m.sid), [list], what);
  }
  assert.deepEqual(account.all(`/CredentialLists/${list}/Credentials`).map((c) => c.username), ['reception', 'workshop']);
});

// {{/phones}}
// {{#byoc}}
test('byoc-not-elastic, byoc-connection-policy: the carrier leads to a BYOC trunk by a domain of its own, and never to the Elastic SIP trunk', async () => {
  const first = await run();
  assert.equal(line(first, 'BYOC_TRUNK_SID of the Functions').action, 'by hand');
  const [byoc] = account.all('/ByocTrunks');
  const domain = account.all('/SIP/Domains').find((d) => d.domain_name === 'garnet-carrier.sip.twilio.com');
  assert.equal(domain?.byoc_trunk_sid, byoc.sid);
  assert.match(byoc.voice_url, /\/number-call(#|$)/);
  const policy = account.all('/ConnectionPolicies')[0];
  assert.equal(byoc.connection_policy_sid, policy.sid);
  assert.equal(account.list(`voice.twilio.com/v1/ConnectionPolicies/${policy.sid}/Targets`)[0].enabled, true);
  assert.equal(line(await run(), 'BYOC_TRUNK_SID of the Functions').action, 'leave');
  env.BYOC_TRUNK_SID = `TK${'9'.repeat(32)}`;
  assert.match(line(await run(), 'BYOC_TRUNK_SID of the Functions').details[0], new RegExp(byoc.sid));
});

test('sip-interface-source-mapping: an address of the carrier that leads to another domain is told and not changed', async () => {
  await run();
  const [mapping] = account.all('/SourceIpMappings');
  assert.equal(mapping.sip_domain_sid, account.all('/SIP/Domains').find((d) => d.domain_name === 'garnet-carrier.sip.twilio.com')?.sid);
  mapping.sip_domain_sid = `SD${'9'.repeat(32)}`;
  const found = line(await run(), "IP record 30.1.2.3/32 leads to the carrier's SIP Domain");
  assert.equal(found.action, 'by hand');
  assert.match(found.details[0], /another SIP Domain, SD9999/);
  assert.equal(mapping.sip_domain_sid, `SD${'9'.repeat(32)}`);
});

// {{#region}}
test('byoc-static-ie1: no static addresses of the carrier are entered in the Irish region', async () => {
  env.TWILIO_REGION = 'ie1';
  env.TWILIO_EDGE = 'dublin';
  await run();
  assert.deepEqual([...account.all('/IpRecords'), ...account.all('/SourceIpMappings')], []);
});

// {{/region}}
// {{/byoc}}
// {{#region}}
test('regions-host-needs-edge: a region without an edge is refused', () => {
  const { environmentProblems } = require('../lib/problems');
  assert.match(environmentProblems(wanted, { ...env, TWILIO_REGION: 'ie1' }).join(), /set both/);
  assert.deepEqual(environmentProblems(wanted, { ...env, TWILIO_REGION: 'ie1', TWILIO_EDGE: 'dublin' }), []);
});

// {{/region}}
// {{#emergency}}
test('emergency-address-missing, emergency-address-registered: each number that can dial out has the registered address, or it is told', async () => {
  await run();
  for (const number of account.all('IncomingPhoneNumbers')) assert.equal(number.emergency_address_sid, env.EMERGENCY_ADDRESS_SID, number.phone_number);
  const [first] = account.all('IncomingPhoneNumbers');
  first.emergency_address_status = 'pending-registration';
  const pending = line(await run(), `emergency address of ${first.phone_number}`);
  assert.equal(pending.action, 'by hand');
  assert.match(pending.details.join(), /pending-registration/);
  delete env.EMERGENCY_ADDRESS_SID;
  first.emergency_address_sid = null;
  assert.match(line(await run(), 'emergency address').details[0], /EMERGENCY_ADDRESS_SID/);
  assert.match(line(await run(), `emergency address of ${first.phone_number}`).details.join(), /does not have the address/);
});

test('emergency-address-changed: an address that is there is not taken off', async () => {
  const [first] = account.all('IncomingPhoneNumbers');
  const before = first.emergency_address_sid = `AD${'9'.repeat(32)}`;
  const found = line(await run(), `emergency address of ${first.phone_number}`);
  assert.equal(found.action, 'by hand');
  assert.match(found.details.join(), /half an hour.*72 hours/);
  assert.equal(first.emergency_address_sid, before);
});

test('emergency-caller-number: the number for emergency calls is one of the country', () => {
  const { settingsProblems } = require('../lib/problems');
  wanted.emergencyCallerId = '+442079460000';
  assert.match(settingsProblems(wanted).join(), /number of its own country/);
});

test('emergency-countries-differ: a number for which no address can be registered is told', async () => {
  wanted.emergencyCallerId = '+4930901820';
  account.number('+4930901820');
  const found = line(await run(), 'emergency calls of +4930901820');
  assert.equal(found.action, 'by hand');
  assert.match(found.details[0], /keep another line/);
});

// {{#sip-domain}}
test('emergency-sip-domain-off: the SIP Domain lets emergency calls through, under the number for them', async () => {
  await run();
  const domain = account.all('/SIP/Domains').find((d) => d.domain_name === 'garnet.sip.twilio.com');
  assert.equal(domain?.emergency_calling_enabled, true);
  assert.equal(domain?.emergency_caller_sid, account.all('IncomingPhoneNumbers').find((n) => n.phone_number === wanted.emergencyCallerId)?.sid);
});

// {{/sip-domain}}
// {{/emergency}}
test('countries that may not be called, and doors left open to fraud, are told and not touched', async () => {
  wanted.countries.push('FR', 'XX');
  account.countries.FR = { low_risk_numbers_enabled: false, high_risk_tollfraud_numbers_enabled: true };
  const lines = await run();
  assert.equal(line(lines, 'calls to US').action, 'leave');
  assert.match(line(lines, 'calls to FR').details.join(), /switched off.*often used for fraud/);
  assert.equal(line(lines, 'calls to XX').action, 'by hand');
  assert.deepEqual(rest.sent('POST', '/DialingPermissions/'), []);
});
