'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { logger } = require('../../assets/log.private');
const { fieldsOf } = require('../../assets/texts.private');
const { restClient } = require('../../assets/rest.private');
const { settings } = require('../../lib/environment');
const { service } = require('../../lib/service');
const { Campaign } = require('../../worker/campaign');
const { Dialler } = require('../../worker/dialler');
const { fileJournal } = require('../../lib/journal');
const { routes } = require('../../worker/routes');
const { Caller } = require('./caller');
// {{#lookup}}
const { Lines } = require('../../worker/lines');
// {{/lookup}}
const { freePort } = require('./port');
const { ACCOUNT, BASE, TOKEN } = require('./functions');
const { Rest } = require('./rest');

const CALLS = 'api.twilio.com/2010-04-01/Accounts/*/Calls.json';
const CALL = 'api.twilio.com/2010-04-01/Accounts/*/Calls/*.json';
// noon in New York, nine in the morning in Los Angeles, seven in Honolulu
const NOON = Date.parse('2027-03-03T17:00:00Z');

let count = 0;

/** The settings of the project, with hours, rate and grounds that the tests reckon with. @returns {Record<string, any>} */
function known() {
  return {
    ...settings(), countries: ['US'], callsPerSecond: 1, hoursFrom: 8, hoursTo: 21, daysOff: [], attempts: 2, retryHours: [2, 4, 24],
    consents: ['express'],
    // {{#mobile-consent}}
    mobileConsents: ['express'],
    // {{/mobile-consent}}
  };
}

/** Somebody on the list. @param {Partial<import('../../worker/list').Listed>} [more] @returns {import('../../worker/list').Listed} */
function person(more = {}) {
  count += 1;
  const all = known();
  const named = all.languages.flatMap((/** @type {string} */ lang) => fieldsOf(all, lang));
  const fields = Object.fromEntries(named.map((/** @type {string} */ field) => [field, 'tomorrow at noon']));
  return {
    id: `customer-${count}`, number: `+1500555${String(1000 + count)}`, zone: 'America/New_York', language: all.languages[0], consent: 'express',
    ...more, fields: { ...fields, ...more.fields },
  };
}

// {{#lookup}}
const LOOKUP = 'lookups.twilio.com/v2/PhoneNumbers/*';

// {{/lookup}}
/** A campaign at work against a fake of Twilio's side. */
class Working {
  /** @param {{ settings?: Record<string, any>, environment?: Record<string, string> }} [options] */
  static async open(options = {}) {
    const working = new Working();
    working.settings = { ...known(), ...options.settings };
    working.rest = await new Rest().open();
    working.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campaign-'));
    working.url = `http://127.0.0.1:${await freePort()}`;
    working.env = {
      ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, PUBLIC_BASE_URL: BASE, WORKER_BASE_URL: working.url, FROM_NUMBER: '+15005550006',
      FALLBACK_URL: 'https://elsewhere.example.test/plain.xml', MESSAGING_SERVICE_SID: `MG${'d'.repeat(32)}`, ...options.environment,
    };
    working.rest.on('POST', CALLS, () => ({ status: 201, body: { sid: working.sid(), status: 'queued' } }));
    // {{#lookup}}
    working.rest.on('GET', LOOKUP, () => ({ body: { valid: true, line_type_intelligence: { type: 'mobile' } } }));
    // {{/lookup}}
    await working.start();
    return working;
  }

  constructor() {
    this.now = NOON;
    this.placed = 0;
    this.url = '';
    this.folder = '';
    /** @type {Record<string, any>} */
    this.settings = {};
    /** @type {Record<string, string>} */
    this.env = {};
    this.rest = new Rest();
    this.log = logger({}, () => {});
    /** @type {Campaign} */
    this.campaign = /** @type {any} */ (undefined);
    /** @type {Dialler} */
    this.dialler = /** @type {any} */ (undefined);
    // {{#lookup}}
    /** @type {Lines} */
    this.lines = /** @type {any} */ (undefined);
    // {{/lookup}}
    /** @type {import('../../lib/journal').Journal} */
    this.journal = /** @type {any} */ (undefined);
    /** @type {ReturnType<typeof service>} */
    this.service = /** @type {any} */ (undefined);
  }

  sid() {
    this.placed += 1;
    return `CA${String(this.placed).padStart(32, '0')}`;
  }

  /** A process begins, with what an earlier one left. */
  async start() {
    this.journal = fileJournal(path.join(this.folder, 'queue.jsonl'));
    this.campaign = await Campaign.open(this.journal, this.settings, () => this.now);
    const client = restClient(this.env, { pause: async () => {} });
    this.dialler = new Dialler({ campaign: this.campaign, client, env: this.env, settings: this.settings, log: this.log });
    this.client = client;
    // {{#lookup}}
    this.lines = new Lines({ campaign: this.campaign, client, env: this.env, settings: this.settings, log: this.log });
    // {{/lookup}}
    this.service = service({ routes: routes(this.campaign, this.env, this.log), token: TOKEN, publicUrl: this.url, log: this.log });
    await this.service.listen(Number(new URL(this.url).port), '127.0.0.1');
  }

  async stop() {
    await this.service.end('test');
    await this.dialler.settled();
    await this.journal.close();
  }

  async close() {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true });
    await this.rest.close();
  }

  /** Lets time pass and works for one round. @param {number} [milliseconds] */
  async step(milliseconds = 0) {
    this.now += milliseconds;
    // {{#lookup}}
    for (let open = this.campaign.notLookedUp(), last; open && open !== last; last = open, open = this.campaign.notLookedUp()) {
      this.lines.step();
      await this.lines.settled();
    }
    // {{/lookup}}
    await this.dialler.step();
    await this.dialler.settled();
  }

  /** Lists people and calls the first of them. @param {ReturnType<typeof person>[]} people @returns {Promise<URLSearchParams>} the request for the call */
  async call(...people) {
    await this.campaign.add(people);
    await this.step(1000);
    const request = this.rest.sent('POST', 'Calls.json').at(-1);
    if (!request) throw new Error('nobody was called');
    return request.form;
  }

  /** What Twilio tells of a call. @param {URLSearchParams} request @param {string} CallStatus @param {number} SequenceNumber @param {string} [CallSid] */
  async status(request, CallStatus, SequenceNumber, CallSid = `CA${String(this.placed).padStart(32, '0')}`) {
    const twilio = new Caller({ url: this.url, base: this.url, token: TOKEN });
    const answer = await twilio.request(String(request.get('StatusCallback')), { CallStatus, SequenceNumber: String(SequenceNumber), CallSid });
    if (answer.status !== 204) throw new Error(`/status answers ${answer.status}`);
  }

  /** @param {{ id: string }} whom */
  of({ id }) {
    const found = this.campaign.people.get(id);
    if (!found) throw new Error(`${id} is not listed`);
    return found;
  }
}

module.exports = {
  CALL,
  CALLS,
  // {{#lookup}}
  LOOKUP,
  // {{/lookup}}
  NOON,
  Working,
  known,
  person,
};
