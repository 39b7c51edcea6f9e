'use strict';

/** @typedef {import('./rest').Rest} Rest */

/** What the environment has besides, so that nothing of it is left to a person. */
const SHARED_ENV = {
  // {{#event-streams}}
  EVENTS_URL: 'https://events.example.test',
  // {{/event-streams}}
  // {{#drafts}}
  NOTICE_EMAIL: 'office@example.test',
  // {{/drafts}}
};

const API = 'api.twilio.com/2010-04-01/Accounts/*';
// {{#trust-hub-profile}}
const HUB = 'trusthub.twilio.com/v1';
// {{/trust-hub-profile}}

/** A name of a parameter as it comes back. @param {string} name */
const snake = (name) => name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();

/** The account as the fake holds it: what a test changes, and by path what was made. */
class SharedAccount {
  /** @param {Rest} rest */
  constructor(rest) {
    this.rest = rest;
    /** @type {Map<string, any[]>} */
    this.lists = new Map();
    /** @type {Record<string, any>} */
    this.account = { status: 'active', type: 'Full' };
    rest.on('GET', `${API}.json`, () => ({ body: this.account }));
    // {{#geo-permissions}}
    /** @type {Record<string, any>} by country */
    this.permissions = {};
    rest.on('GET', 'voice.twilio.com/v1/DialingPermissions/Countries/*', (_, iso) => ({ body: { iso_code: iso, low_risk_numbers_enabled: true, ...this.permissions[iso] } }));
    // {{/geo-permissions}}
    // {{#voice-insights}}
    this.insights = { advanced_features: true };
    rest.on('GET', 'insights.twilio.com/v1/Voice/Settings', () => ({ body: this.insights }));
    // {{/voice-insights}}
    // {{#event-streams}}
    this.list('events.twilio.com/v1/Sinks', 'sinks');
    this.list('events.twilio.com/v1/Subscriptions', 'subscriptions');
    // {{/event-streams}}
    // {{#usage-trigger}}
    this.list(`${API}/Usage/Triggers.json`, 'usage_triggers');
    // {{/usage-trigger}}
    // {{#trust-hub-profile}}
    this.list(`${HUB}/Policies`, 'results').push(
      { sid: 'RN1', friendly_name: 'Primary Customer Profile of type Business' }, { sid: 'RN2', friendly_name: 'Secondary Customer Profile of type Business' },
    );
    this.profiles = this.list(`${HUB}/CustomerProfiles`, 'results');
    this.profiles.push({ sid: 'BUprofile', policy_sid: 'RN1', status: 'twilio-approved' });
    this.list(`${HUB}/CustomerProfiles/*/ChannelEndpointAssignments`, 'results');
    // one of whatever policy is asked for
    this.products = this.list(`${HUB}/TrustProducts`, 'results', { status: 'draft' });
    this.products.push({ sid: 'BUproduct', status: 'twilio-approved' });
    for (const parts of ['ChannelEndpointAssignments', 'EntityAssignments']) this.list(`${HUB}/TrustProducts/*/${parts}`, 'results');
    this.lists.set(`${HUB}/TrustProducts/*/EntityAssignments BUproduct`, [{ sid: 'RAprofile', object_sid: 'BUprofile' }]);
    // {{/trust-hub-profile}}
    // {{#number-documents-bundle}}
    const regulatory = 'numbers.twilio.com/v2/RegulatoryCompliance';
    this.regulations = this.list(`${regulatory}/Regulations`, 'results');
    this.bundles = this.list(`${regulatory}/Bundles`, 'results', { status: 'draft' });
    // {{/number-documents-bundle}}
  }

  /**
   * Something the account may hold several of; what is asked for in the query is what items have.
   * @param {string} path @param {string} key of the list in an answer @param {Record<string, any>} [given] what new ones have
   * @returns {any[]} those at a path without a *
   */
  list(path, key, given = {}) {
    /** @param {string[]} parts */
    const at = (parts) => {
      const name = [path, ...parts.slice(path.includes('Accounts/*') ? 1 : 0)].join(' ');
      const items = this.lists.get(name) ?? [];
      this.lists.set(name, items);
      return items;
    };
    this.rest.on('GET', path, ({ query }, ...parts) => {
      const wanted = [...query].filter(([name]) => !/^Page/.test(name)).map(([name, value]) => [snake(name), value]);
      const found = at(parts).filter((item) => wanted.every(([name, value]) => item[name] === undefined || item[name] === value));
      return { body: { [key]: found, ...(path.endsWith('.json') ? {} : { meta: { key } }) } };
    });
    this.rest.on('POST', path, ({ form }, ...parts) => {
      const items = at(parts);
      const made = { sid: `made-${path.split('/').at(-1)}-${items.length}`, ...given, ...Object.fromEntries([...form].map(([name, value]) => [snake(name), value])) };
      items.push(made);
      return { status: 201, body: made };
    });
    return at([]);
  }
}

module.exports = { SHARED_ENV, SharedAccount };
