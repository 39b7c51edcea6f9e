'use strict';

const { address, seal } = require('../assets/person.private');
const { fieldsOf, language } = require('../assets/texts.private');
const { verdict } = require('../lib/verdict');
const { ENDED } = require('./campaign');
const { Part } = require('./part');

/** @typedef {import('./campaign').Person} Person */

const RING_SECONDS = 25;
const LONGEST_TALK_SECONDS = 300;
// {{#transfer}}
const LONGEST_WITH_PERSON_SECONDS = 1800;
// {{/transfer}}
// how far Twilio's list may lag behind, and when a request that is not in it has surely come to nothing
const LOOK_AFTER = 15_000;
const GIVE_UP_AFTER = 300_000;
const CLOCKS_APART = 5_000;
// a round that came late may make up for as much, and with nobody to call the next round can wait
const CATCH_UP = 100;
const NOBODY = 1000;
// a call of which nothing is heard for this long is asked about
const ASK_AFTER = (LONGEST_TALK_SECONDS + RING_SECONDS + 60) * 1000;
// calls that Twilio took and did not start yet: beyond this more requests gain nothing but a queue that nobody sees
const MOST_QUEUED_SECONDS = 10;
// {{#amd}}
const DETECTION_SECONDS = 30;
// {{/amd}}

/** Places calls, not faster than the account may, and never one that may have been placed already. */
class Dialler extends Part {
  /** @param {ConstructorParameters<typeof Part>[0]} options */
  constructor(options) {
    super(options);
    this.nextCall = 0;
    this.nextLook = 0;
    /** @type {Map<string, Promise<void>>} by person */
    this.requests = new Map();
    /** @type {Error | undefined} why no call can be placed at all */
    this.broken = undefined;
  }

  /** One round: what is open is looked after first, then one more call is placed if its time has come. */
  async step() {
    const now = this.campaign.now();
    if (now >= this.nextLook) {
      this.nextLook = now + LOOK_AFTER;
      await this.lookAfter(now);
    }
    while (!this.broken && now >= this.nextCall && this.queued() < MOST_QUEUED_SECONDS * this.settings.callsPerSecond) {
      const person = await this.campaign.next();
      this.nextCall = person ? Math.max(now - CATCH_UP, this.nextCall) + 1000 / this.settings.callsPerSecond : now + NOBODY;
      if (!person) return;
      await this.campaign.record('placing', { id: person.id, attempt: person.attempt + 1 });
      this.requests.set(person.id, this.place(person).finally(() => this.requests.delete(person.id)));
    }
  }

  /** How many calls Twilio holds that have not begun to ring. */
  queued() {
    return [...this.campaign.underWay].filter((p) => p.status === undefined || p.status === 'queued').length;
  }

  /** @param {Person} person */
  options(person) {
    const { PUBLIC_BASE_URL: base, WORKER_BASE_URL: worker, AUTH_TOKEN: token } = this.env;
    const { id, attempt, language: wanted } = person;
    const spokenTo = language(this.settings, wanted);
    const fields = Object.fromEntries(fieldsOf(this.settings, spokenTo).map((name) => [name, person.fields[name]]));
    const sealed = seal(token, { id, attempt, language: spokenTo, fields });
    const known = seal(token, { id, attempt, language: spokenTo, fields: {} });
    /** @type {import('twilio/lib/rest/api/v2010/account/call').CallListInstanceCreateOptions} */
    const options = {
      to: person.number,
      from: this.env.FROM_NUMBER,
      url: address(base, '/call', sealed),
      method: 'POST',
      fallbackUrl: `${base.replace(/\/+$/, '')}/fallback`,
      fallbackMethod: 'POST',
      statusCallback: address(worker, '/status', known),
      statusCallbackMethod: 'POST',
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
      timeout: RING_SECONDS,
      timeLimit: LONGEST_TALK_SECONDS,
    };
    // {{#transfer}}
    options.timeLimit = LONGEST_TALK_SECONDS + LONGEST_WITH_PERSON_SECONDS;
    // {{/transfer}}
    // {{#failover}}
    options.fallbackUrl = this.env.FALLBACK_URL;
    // {{/failover}}
    // {{#amd}}
    options.machineDetection = 'Enable';
    options.machineDetectionTimeout = DETECTION_SECONDS;
    options.asyncAmd = 'true';
    options.asyncAmdStatusCallback = address(base, '/amd', sealed);
    options.asyncAmdStatusCallbackMethod = 'POST';
    // {{#voicemail}}
    options.machineDetection = 'DetectMessageEnd';
    // {{/voicemail}}
    // {{/amd}}
    // {{#recording}}
    options.record = true;
    options.recordingChannels = 'dual';
    options.recordingStatusCallback = address(base, '/recording', known);
    options.recordingStatusCallbackMethod = 'POST';
    options.recordingStatusCallbackEvent = ['completed', 'absent'];
    // {{/recording}}
    return options;
  }

  /** @param {Person} person */
  async place(person) {
    const { id, attempt } = person;
    try {
      const call = await this.client.calls.create(this.options(person));
      await this.campaign.record('placed', { id, attempt, sid: call.sid });
      this.log.info('placed', { callSid: call.sid, attempt });
    } catch (error) {
      const { code } = /** @type {any} */ (error);
      switch (verdict(error)) {
        case 'refused': await this.campaign.record('refused', { id, attempt, code }); break;
        case 'not-placed': await this.campaign.record('not-placed', { id, attempt }); break;
        case 'stop':
          await this.campaign.record('not-placed', { id, attempt });
          this.broken = /** @type {Error} */ (error);
          break;
        default: // it stays as it is, and is looked up
      }
      this.log.warn('no answer to a call', { code, error, attempt });
    }
  }

  /** @param {number} now */
  async lookAfter(now) {
    for (const person of [...this.campaign.underWay]) {
      try {
        const age = now - person.since;
        if (this.requests.has(person.id)) continue;
        if (person.state === 'placing' && age >= LOOK_AFTER) await this.lookUp(person, now);
        else if (person.state === 'placed' && this.late(person, now)) await this.cancel(person);
        else if (person.state === 'placed' && age >= ASK_AFTER) await this.ask(person);
      } catch (error) {
        this.log.warn('looked in vain', { error, callSid: person.sid });
      }
    }
  }

  /** Whether a request of which nothing came back has placed a call. @param {Person} person @param {number} now */
  async lookUp(person, now) {
    const { id, attempt, number, since } = person;
    const calls = await this.client.calls.list({ to: number, from: this.env.FROM_NUMBER, limit: 20 });
    const call = calls.find((c) => c.dateCreated.getTime() >= since - CLOCKS_APART && !this.campaign.calls.has(c.sid));
    if (call) await this.campaign.record('placed', { id, attempt, sid: call.sid });
    else if (now - since >= GIVE_UP_AFTER) await this.campaign.record('not-placed', { id, attempt });
  }

  /** Whether a call still waits at Twilio although the hours of its person are over. @param {Person} person @param {number} now */
  late(person, now) {
    return (person.status === undefined || person.status === 'queued') && !this.campaign.open(person, now);
  }

  /** @param {Person} person */
  async cancel(person) {
    const sid = String(person.sid);
    const call = await this.client.calls(sid).fetch();
    const { status } = call.status === 'queued' ? await this.client.calls(sid).update({ status: 'canceled' }) : call;
    await this.took(person, status);
  }

  /** A callback may have been lost. @param {Person} person */
  async ask(person) {
    const call = await this.client.calls(String(person.sid)).fetch();
    await this.took(person, call.status);
  }

  /** @param {Person} person @param {string} status */
  async took({ id, attempt, sid, sequence }, status) {
    if (!ENDED.has(status)) return;
    await this.campaign.status({ id, attempt, sid: String(sid), status, sequence: (sequence ?? -1) + 1 });
  }

  /** Waits for the answers that are still to come. */
  async settled() {
    await Promise.allSettled(this.requests.values());
  }
}

module.exports = { Dialler };
