'use strict';

const { hours } = require('../lib/hours');

/** @typedef {import('../lib/journal').Entry} Entry */
/** @typedef {import('../lib/journal').Journal} Journal */
/** @typedef {import('./list').Listed} Listed */
/**
 * @typedef {object} State of one person
 * @property {'waiting' | 'placing' | 'placed' | 'done'} state placing: the request is out, and nobody knows yet whether a call came of it
 * @property {number} attempt counts what was begun
 * @property {number} tries counts what may have rung
 * @property {number} due not before this time
 * @property {number} since when the state began
 * @property {string} [sid] of the call of this attempt
 * @property {string} [status] of that call
 * @property {number} [sequence] of the news about it
 * @property {{ outcome: string, by: string }} [found] what somebody saw of that call
 * @property {string} [result] what came of it all
 */
/** @typedef {Listed & State} Person */

const ENDED = new Set(['completed', 'busy', 'no-answer', 'failed', 'canceled']);
// {{#outcomes}}
// who is sure what happened: a key was pressed by a person, words may come from a mailbox
/** @type {Record<string, number>} */
const SURE = { key: 3, verdict: 2, speech: 1 };
// {{/outcomes}}
// {{#opt-out}}
const REFUSED = 'opted-out';
// {{/opt-out}}
// {{#retries}}
const TRIED_AGAIN = new Set(['busy', 'no-answer', 'failed', 'machine']);
const HOUR = 3_600_000;
// {{/retries}}

// {{#lookup}}
// what nobody wants to pay for, or nobody picks up
const NOT_CALLED = new Set(['premium', 'sharedCost', 'uan', 'voicemail', 'pager', 'tollFree']);
// {{#mobile-consent}}
const FIXED = new Set(['landline', 'fixedVoip']);
// {{/mobile-consent}}
// {{/lookup}}

/** Who is to be called, and what came of it. Everything is put into the journal before it counts. */
class Campaign {
  /**
   * @param {Journal} journal
   * @param {Record<string, any>} settings
   * @param {() => number} now
   */
  constructor(journal, settings, now) {
    this.journal = journal;
    this.settings = settings;
    this.now = now;
    this.hours = hours(settings);
    /** @type {Map<string, Person>} */
    this.people = new Map();
    /** @type {Set<Person>} */
    this.waiting = new Set();
    /** @type {Set<Person>} */
    this.underWay = new Set();
    // {{#opt-out}}
    /** @type {Set<string>} numbers whose owners do not want to be called */
    this.optedOut = new Set();
    // {{/opt-out}}
    // {{#lookup}}
    /** @type {Map<string, { valid: boolean, type: string }>} by number */
    this.lines = new Map();
    // {{/lookup}}
    /** @type {Map<string, Person>} by call */
    this.calls = new Map();
    // {{#usage-trigger}}
    this.paused = false;
    // {{/usage-trigger}}
  }

  /** Goes on where an earlier process ended. @param {Journal} journal @param {Record<string, any>} settings @param {() => number} [now] */
  static async open(journal, settings, now = Date.now) {
    const campaign = new Campaign(journal, settings, now);
    for (const entry of await journal.read()) campaign.apply(entry);
    return campaign;
  }

  /** @param {string} event @param {Record<string, unknown>} [more] */
  async record(event, more = {}) {
    const entry = { at: this.now(), event, ...more };
    await this.journal.append(entry);
    this.apply(entry);
  }

  /** Takes in who is not known yet. @param {Listed[]} people */
  async add(people) {
    let added = 0;
    for (const person of people) {
      if (this.people.has(person.id)) continue;
      await this.record('listed', { person });
      added += 1;
    }
    return added;
  }

  /** @param {Entry} entry */
  apply(entry) {
    if (entry.event === 'listed') this.listed(entry.person, entry.at);
    // {{#usage-trigger}}
    if (entry.event === 'paused' || entry.event === 'resumed') this.paused = entry.event === 'paused';
    // {{/usage-trigger}}
    // {{#lookup}}
    if (entry.event === 'line') this.lines.set(entry.number, { valid: entry.valid, type: entry.type });
    // {{/lookup}}
    const person = this.people.get(entry.id);
    if (person) this.happened(person, entry);
  }

  /** @param {Listed} listed @param {number} at */
  listed(listed, at) {
    /** @type {Person} */
    const person = { ...listed, state: 'waiting', attempt: 0, tries: 0, due: at, since: at };
    this.people.set(person.id, person);
    this.move(person, 'waiting', at);
    let agreed = this.settings.consents.includes(person.consent);
    // {{#emergency}}
    agreed ||= person.consent === 'emergency';
    // {{/emergency}}
    if (!agreed) this.finish(person, 'no-consent', at);
  }

  /** @param {Person} person @param {State['state']} state @param {number} at */
  move(person, state, at) {
    person.state = state;
    person.since = at;
    this.waiting[state === 'waiting' ? 'add' : 'delete'](person);
    this.underWay[state === 'placing' || state === 'placed' ? 'add' : 'delete'](person);
  }

  /** @param {Person} person @param {string} result @param {number} at */
  finish(person, result, at) {
    person.result = result;
    this.move(person, 'done', at);
  }

  /** @param {Person} person @param {Entry} entry */
  happened(person, entry) {
    // {{#opt-out}}
    if (entry.event === 'skipped') {
      this.finish(person, REFUSED, entry.at);
      return;
    }
    if (entry.event === 'outcome' && entry.outcome === REFUSED) this.optedOut.add(person.number);
    // {{/opt-out}}
    // {{#lookup}}
    if (entry.event === 'barred') {
      this.finish(person, entry.result, entry.at);
      return;
    }
    // {{/lookup}}
    if (entry.event === 'placing') {
      Object.assign(person, { attempt: entry.attempt, tries: person.tries + 1, sid: undefined, status: undefined, sequence: undefined, found: undefined });
      this.move(person, 'placing', entry.at);
      return;
    }
    // {{#messaging}}
    if (entry.event === 'texting') {
      person.result = entry.result;
      return;
    }
    // {{/messaging}}
    if (entry.attempt !== person.attempt) return;
    switch (entry.event) {
      case 'placed': this.placed(person, entry.sid, entry.at); break;
      case 'not-placed':
        person.tries -= 1;
        person.due = entry.at;
        this.move(person, 'waiting', entry.at);
        break;
      case 'refused': this.finish(person, `refused ${entry.code}`, entry.at); break;
      case 'status':
        this.placed(person, entry.sid, entry.at);
        Object.assign(person, { status: entry.status, sequence: entry.sequence });
        this.settle(person, entry.at);
        break;
      // {{#outcomes}}
      case 'outcome':
        person.found = { outcome: entry.outcome, by: entry.by };
        this.settle(person, entry.at);
        break;
      // {{/outcomes}}
      default:
    }
  }

  /** @param {Person} person @param {string} sid @param {number} at */
  placed(person, sid, at) {
    if (person.sid === undefined) this.move(person, 'placed', at);
    person.sid = sid;
    this.calls.set(sid, person);
  }

  /** Once a call is over: done, or once more. @param {Person} person @param {number} at */
  settle(person, at) {
    if (!person.status || !ENDED.has(person.status)) return;
    let result = person.status === 'completed' ? 'heard' : person.status;
    // {{#outcomes}}
    result = person.found?.outcome ?? result;
    // {{/outcomes}}
    if (result === 'canceled') {
      // nobody was rung: back to the others
      person.tries -= 1;
      person.due = at;
      this.move(person, 'waiting', at);
      return;
    }
    // {{#retries}}
    if (TRIED_AGAIN.has(result) && person.tries < this.settings.attempts) {
      const { retryHours } = this.settings;
      person.due = at + retryHours[Math.min(person.tries, retryHours.length) - 1] * HOUR;
      this.move(person, 'waiting', at);
      return;
    }
    // {{/retries}}
    this.finish(person, result, at);
  }

  /** News of a call: taken once, and nothing that is older than what is known. @param {{ id: string, attempt: number, sid: string, status: string, sequence: number }} news */
  async status({ id, attempt, sid, status, sequence }) {
    const person = this.people.get(id);
    if (!person || person.attempt !== attempt || (person.sid && person.sid !== sid)) return;
    if (sequence <= (person.sequence ?? -1)) return;
    if (person.status && ENDED.has(person.status)) return;
    await this.record('status', { id, attempt, sid, status, sequence });
  }
  // {{#outcomes}}

  /** What came of a call, by whoever saw it. @param {{ id: string, attempt: number, outcome: string, by: string }} found */
  async outcome({ id, attempt, outcome, by }) {
    const person = this.people.get(id);
    if (!person) return;
    let news = person.attempt === attempt && SURE[by] > (SURE[person.found?.by ?? ''] ?? 0);
    // {{#opt-out}}
    // who refuses is heard, whichever call it was
    if (outcome === REFUSED && !this.optedOut.has(person.number)) news = true;
    // {{/opt-out}}
    if (news) await this.record('outcome', { id, attempt, outcome, by });
  }
  // {{/outcomes}}

  /** Who may be called now. @returns {Promise<Person | undefined>} */
  async next() {
    // {{#usage-trigger}}
    if (this.paused) return undefined;
    // {{/usage-trigger}}
    const now = this.now();
    const ringing = new Set([...this.underWay].map((p) => p.number));
    for (const person of this.waiting) {
      // {{#opt-out}}
      if (this.optedOut.has(person.number)) {
        await this.record('skipped', { id: person.id });
        continue;
      }
      // {{/opt-out}}
      // {{#lookup}}
      const line = this.lines.get(person.number);
      let urgent = false;
      // {{#emergency}}
      urgent = person.consent === 'emergency';
      // {{/emergency}}
      if (!line && !urgent) continue;
      const result = line && !urgent && this.barred(person, line);
      if (result) {
        await this.record('barred', { id: person.id, result });
        continue;
      }
      // {{/lookup}}
      // with two calls to one number under way nobody could say which of them was lost
      if (person.due <= now && !ringing.has(person.number) && this.open(person, now)) return person;
    }
    return undefined;
  }

  // {{#lookup}}
  /** Why a line is not called. @param {Person} person @param {{ valid: boolean, type: string }} line */
  barred(person, { valid, type }) {
    if (!valid) return 'no such number';
    if (NOT_CALLED.has(type)) return `not called: ${type}`;
    // {{#mobile-consent}}
    // a line whose kind nobody tells may be a mobile
    const mobile = !FIXED.has(type) && person.number.startsWith('+1');
    if (mobile && !this.settings.mobileConsents.includes(person.consent)) return 'no-consent for mobiles';
    // {{/mobile-consent}}
    return undefined;
  }

  /** A number whose kind of line is to be looked up. @returns {string | undefined} */
  notLookedUp() {
    for (const { number } of this.waiting) if (!this.lines.has(number)) return number;
    return undefined;
  }

  // {{/lookup}}
  /** Whether somebody may be rung, or written to, at this time. @param {Person} person @param {number} at */
  open(person, at) {
    // {{#emergency}}
    // a warning of danger that waits for the morning comes too late
    if (person.consent === 'emergency') return true;
    // {{/emergency}}
    return this.hours.open(person.zone, at);
  }

  /** How many there are of each result, or state. */
  counts() {
    /** @type {Record<string, number>} */
    const out = {};
    for (const person of this.people.values()) {
      const name = person.state === 'done' ? String(person.result) : person.state;
      out[name] = (out[name] ?? 0) + 1;
    }
    return out;
  }

  get finished() {
    return this.waiting.size === 0 && this.underWay.size === 0;
  }
}

module.exports = { Campaign, ENDED };
