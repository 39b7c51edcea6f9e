'use strict';

const { SharedAccount } = require('./shared-account');

/** @typedef {import('./rest').Rest} Rest */
/** @typedef {Record<string, any>} Item */
/** @typedef {{ list: string, prefix: string, key: string, of?: string, defaults?: Item }} Kind */

const SIP = 'api.twilio.com/2010-04-01/Accounts/*/SIP';
const TRUNKS = 'trunking.twilio.com/v1/Trunks';
const VOICE = 'voice.twilio.com/v1';

/** @type {Kind[]} `of`: the field that names what is tied, whose SID the tie then has */
const KINDS = [
  { list: TRUNKS, prefix: 'TK', key: 'trunks', defaults: { secure: false, transfer_mode: 'disable-all', disaster_recovery_url: null } },
  { list: `${TRUNKS}/*/OriginationUrls`, prefix: 'OU', key: 'origination_urls' },
  { list: `${TRUNKS}/*/IpAccessControlLists`, prefix: 'AL', key: 'ip_access_control_lists', of: 'ip_access_control_list_sid' },
  { list: `${TRUNKS}/*/CredentialLists`, prefix: 'CL', key: 'credential_lists', of: 'credential_list_sid' },
  { list: `${SIP}/Domains.json`, prefix: 'SD', key: 'domains', defaults: { sip_registration: false, secure: false, emergency_calling_enabled: false } },
  { list: `${SIP}/Domains/*/Auth/Calls/IpAccessControlListMappings.json`, prefix: 'AL', key: 'contents', of: 'ip_access_control_list_sid' },
  { list: `${SIP}/Domains/*/Auth/Calls/CredentialListMappings.json`, prefix: 'CL', key: 'contents', of: 'credential_list_sid' },
  { list: `${SIP}/Domains/*/Auth/Registrations/CredentialListMappings.json`, prefix: 'CL', key: 'contents', of: 'credential_list_sid' },
  { list: `${SIP}/IpAccessControlLists.json`, prefix: 'AL', key: 'ip_access_control_lists' },
  { list: `${SIP}/IpAccessControlLists/*/IpAddresses.json`, prefix: 'IP', key: 'ip_addresses' },
  { list: `${SIP}/CredentialLists.json`, prefix: 'CL', key: 'credential_lists' },
  { list: `${SIP}/CredentialLists/*/Credentials.json`, prefix: 'CR', key: 'credentials' },
  { list: `${VOICE}/ConnectionPolicies`, prefix: 'NY', key: 'connection_policies' },
  { list: `${VOICE}/ConnectionPolicies/*/Targets`, prefix: 'NE', key: 'targets' },
  { list: `${VOICE}/ByocTrunks`, prefix: 'BY', key: 'byoc_trunks' },
  { list: `${VOICE}/IpRecords`, prefix: 'IL', key: 'ip_records' },
  { list: `${VOICE}/SourceIpMappings`, prefix: 'IB', key: 'source_ip_mappings' },
  { list: 'api.twilio.com/2010-04-01/Accounts/*/IncomingPhoneNumbers.json', prefix: 'PN', key: 'incoming_phone_numbers' },
  { list: 'api.twilio.com/2010-04-01/Accounts/*/OutgoingCallerIds.json', prefix: 'PN', key: 'outgoing_caller_ids' },
  { list: 'api.twilio.com/2010-04-01/Accounts/*/Addresses.json', prefix: 'AD', key: 'addresses' },
  { list: 'api.twilio.com/2010-04-01/Accounts/*/Recordings.json', prefix: 'RE', key: 'recordings' },
];
const NUMBERS = new Set(['priority', 'weight', 'cidr_prefix_length']);

/** @param {URLSearchParams} form @returns {Item} */
function fields(form) {
  return Object.fromEntries([...form].map(([name, value]) => {
    const key = name.replace(/(?!^)[A-Z]/g, (c) => `_${c}`).toLowerCase();
    if (NUMBERS.has(key)) return [key, Number(value)];
    if (value === 'true' || value === 'false') return [key, value === 'true'];
    return [key, value];
  }));
}

/** A Twilio account that remembers what was made in it. */
class Account {
  /** @param {Rest} rest */
  constructor(rest) {
    this.rest = rest;
    /** @type {Map<string, Item[]>} by the address of the list, without .json */
    this.lists = new Map();
    /** @type {Map<string, Item>} how trunks record */
    this.recording = new Map();
    /** @type {Record<string, Item>} */
    this.countries = { US: { low_risk_numbers_enabled: true, high_risk_tollfraud_numbers_enabled: false } };
    /** @type {Set<string>} domain names of others */
    this.taken = new Set();
    /** after so many changes something breaks at Twilio */
    this.breaksAfter = Infinity;
    this.changes = 0;
    this.count = 0;
    this.shared = new SharedAccount(rest);
    for (const kind of KINDS) this.serve(kind);
    rest.on('GET', `${TRUNKS}/*/Recording`, (_, trunk) => ({ body: this.recording.get(trunk) ?? { mode: 'do-not-record', trim: 'do-not-trim' } }));
    rest.on('POST', `${TRUNKS}/*/Recording`, (request, trunk) => this.changed(() => {
      this.recording.set(trunk, fields(request.form));
      return { body: this.recording.get(trunk) };
    }));
    rest.on('GET', `${VOICE}/DialingPermissions/Countries/*`, (_, country) => (this.countries[country]
      ? { body: { iso_code: country, ...this.countries[country] } } : { status: 404, body: { code: 20404, message: 'not found', status: 404 } }));
  }

  /** @param {() => import('./rest').Answer} work */
  changed(work) {
    this.changes += 1;
    if (this.changes > this.breaksAfter) return { status: 500, body: { code: 20500, message: 'Internal Server Error', status: 500 } };
    return work();
  }

  /** @param {string} address @returns {Item[]} */
  list(address) {
    const items = this.lists.get(address) ?? [];
    this.lists.set(address, items);
    return items;
  }

  /** All of a kind, in whatever list. @param {string} end how the address of the list ends @returns {Item[]} */
  all(end) {
    return [...this.lists].filter(([address]) => address.endsWith(end)).flatMap(([, items]) => items);
  }

  /** @param {string} prefix @returns {string} */
  sid(prefix) {
    this.count += 1;
    return `${prefix}${this.count.toString(16).padStart(32, '0')}`;
  }

  /** Puts a number of the account there. @param {string} number @param {Item} [more] @returns {Item} */
  number(number, more = {}) {
    const item = { sid: this.sid('PN'), phone_number: number, trunk_sid: null, voice_application_sid: null, voice_url: '', emergency_address_sid: null, emergency_address_status: 'unregistered', ...more };
    this.list(`api.twilio.com/2010-04-01/Accounts/${this.accountSid}/IncomingPhoneNumbers`).push(item);
    return item;
  }

  get accountSid() {
    return `AC${'a'.repeat(32)}`;
  }

  /** @param {Kind} kind */
  serve({ list, prefix, key, of, defaults = {} }) {
    const json = list.endsWith('.json');
    const path = list.replace(/\.json$/, '');
    /** @param {string[]} parts */
    const address = (parts) => {
      const rest = [...parts];
      return path.replace(/\*/g, () => rest.shift() ?? '');
    };
    this.rest.on('GET', list, ({ query }, ...parts) => {
      const wanted = query.get('PhoneNumber');
      const items = this.list(address(parts)).filter((i) => wanted === null || i.phone_number === wanted);
      return { body: { [key]: items, ...(json ? { page: 0, page_size: 50, next_page_uri: null } : { meta: { key, page: 0, page_size: 50, next_page_url: null } }) } };
    });
    this.rest.on('POST', list, ({ form }, ...parts) => this.changed(() => {
      const item = fields(form);
      if (item.domain_name && this.taken.has(item.domain_name)) return { status: 400, body: { code: 21232, message: 'Domain name is invalid', status: 400 } };
      // a password is never told again
      const { password, ...told } = item;
      const made = { sid: of ? item[of] : this.sid(prefix), ...defaults, ...told };
      this.list(address(parts)).push(made);
      return { status: 201, body: made };
    }));
    const one = `${path}/*${json ? '.json' : ''}`;
    /** @param {string[]} parts @returns {Item | undefined} */
    const found = (parts) => this.list(address(parts.slice(0, -1))).find((i) => i.sid === parts.at(-1));
    this.rest.on('GET', one, (_, ...parts) => {
      const item = found(parts);
      return item ? { body: item } : { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
    });
    this.rest.on('POST', one, ({ form }, ...parts) => this.changed(() => {
      const item = /** @type {Item} */ (found(parts));
      const given = fields(form);
      if (given.trunk_sid === '') given.trunk_sid = null;
      if (given.emergency_address_sid) given.emergency_address_status = 'registered';
      return { body: Object.assign(item, given) };
    }));
  }
}

module.exports = { Account };
