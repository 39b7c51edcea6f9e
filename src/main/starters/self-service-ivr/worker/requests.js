'use strict';

const { hours } = require('../lib/hours');

/** @typedef {import('../lib/journal').Entry} Entry */
/** @typedef {import('../lib/journal').Journal} Journal */
/** @typedef {{ id: string, callSid: string, number: string, language: string, skill?: string }} Asked what a caller asked for */
/**
 * @typedef {object} State of one request
 * @property {'waiting' | 'placing' | 'placed' | 'talking' | 'done'} state placing: nobody knows yet whether somebody is rung
 * @property {number} ring counts how often somebody of the business was looked for
 * @property {number} tries counts how often the caller was rung
 * @property {number} at when it was asked for
 * @property {number} due not before this time
 * @property {number} since when the state began
 * @property {string} [sid] of what looks for somebody
 * @property {string} [takenBy] the call of the person who took it
 * @property {string} [result] what came of it all
 * @property {boolean} [told] whether the inbox has the result
 */
/** @typedef {Asked & State} Request */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Who wants to be called back, and what came of it. Everything is put into the journal before it counts. */
class Requests {
  /**
   * @param {Journal} journal
   * @param {Record<string, any>} settings
   * @param {() => number} now
   */
  constructor(journal, settings, now) {
    this.journal = journal;
    this.settings = settings;
    this.now = now;
    this.hours = hours({ countries: [], ...settings });
    /** @type {Map<string, Request>} */
    this.all = new Map();
  }

  /** Goes on where an earlier process ended. @param {Journal} journal @param {Record<string, any>} settings @param {() => number} [now] */
  static async open(journal, settings, now = Date.now) {
    const requests = new Requests(journal, settings, now);
    for (const entry of await journal.read()) requests.apply(entry);
    return requests;
  }

  /** @param {string} event @param {Record<string, unknown>} more */
  async record(event, more) {
    const entry = { at: this.now(), event, ...more };
    await this.journal.append(entry);
    this.apply(entry);
  }

  /** Takes a request in; who asks twice is called once. @param {Asked} asked */
  async add(asked) {
    const open = [...this.all.values()].some((one) => one.state !== 'done' && one.number === asked.number);
    if (!open && !this.all.has(asked.id)) await this.record('asked', { asked });
  }

  /** @param {Entry} entry */
  apply(entry) {
    const { at, event } = entry;
    if (event === 'asked') {
      this.all.set(entry.asked.id, { ...entry.asked, state: 'waiting', ring: 0, tries: 0, at, due: at, since: at });
      return;
    }
    const request = this.all.get(entry.id);
    if (!request) return;
    if (event === 'placing') Object.assign(request, { state: 'placing', ring: entry.ring, since: at, sid: undefined, takenBy: undefined });
    else if (event === 'told') request.told = true;
    else if (event === 'given-up') this.finish(request, 'nobody-took-it', at);
    else if (entry.ring === request.ring) this.happened(request, entry);
  }

  /** @param {Request} request @param {Entry} entry */
  happened(request, entry) {
    const { at } = entry;
    switch (entry.event) {
      case 'placed':
        request.sid = entry.sid;
        if (request.state === 'placing') Object.assign(request, { state: 'placed', since: at });
        break;
      case 'not-placed': this.wait(request, at, 0); break;
      // after all of them were asked in turn, there is a pause
      case 'not-taken': this.wait(request, at, entry.pause ? this.settings.callbackPauseMinutes : 0); break;
      case 'taken': Object.assign(request, { state: 'talking', since: at, takenBy: entry.callSid, tries: request.tries + 1 }); break;
      case 'ended':
        if (entry.result === 'reached' || entry.result === 'taken') this.finish(request, entry.result, at);
        else if (request.tries >= this.settings.callbackAttempts) this.finish(request, 'not-reached', at);
        else this.wait(request, at, this.settings.callbackPauseMinutes);
        break;
      default:
    }
  }

  /** @param {Request} request @param {number} at @param {number} minutes */
  wait(request, at, minutes) {
    Object.assign(request, { state: 'waiting', since: at, due: at + minutes * MINUTE });
  }

  /** @param {Request} request @param {string} result @param {number} at */
  finish(request, result, at) {
    Object.assign(request, { state: 'done', since: at, result });
  }

  /**
   * Somebody of the business takes a request: they get its number, and nobody else does.
   * @param {string} id @param {number} ring @param {string} callSid
   * @returns {Promise<Request | undefined>}
   */
  async take(id, ring, callSid) {
    const request = this.all.get(id);
    if (!request || request.ring !== ring) return undefined;
    if (request.state === 'talking') return request.takenBy === callSid ? request : undefined;
    if (request.state !== 'placed' && request.state !== 'placing') return undefined;
    await this.record('taken', { id, ring, callSid });
    return request;
  }

  /** How the call to the caller ended. @param {string} id @param {number} ring @param {string} result */
  async ended(id, ring, result) {
    const request = this.all.get(id);
    if (request?.ring === ring && request.state === 'talking') await this.record('ended', { id, ring, result });
  }

  /** Who may be called back now. @returns {Request | undefined} */
  next() {
    const now = this.now();
    if (!this.hours.open(this.settings.callbackZone, now)) return undefined;
    return [...this.all.values()].find((one) => one.state === 'waiting' && one.due <= now);
  }

  /** What waits for so long that it means nothing any more. @returns {Request[]} */
  stale() {
    const before = this.now() - this.settings.callbackDays * DAY;
    return [...this.all.values()].filter((one) => one.state === 'waiting' && one.at < before);
  }

  /** How many there are of each result, or state. */
  counts() {
    /** @type {Record<string, number>} */
    const out = {};
    for (const one of this.all.values()) {
      const name = one.result ?? one.state;
      out[name] = (out[name] ?? 0) + 1;
    }
    return out;
  }
}

module.exports = { Requests };
