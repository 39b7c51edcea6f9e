'use strict';

const { verdict } = require('../lib/verdict');

/** @typedef {import('./requests').Request} Request */

// how far Twilio's lists may lag behind, and when a request that is in none of them has surely come to nothing
const LOOK_AFTER = 15_000;
const GIVE_UP_AFTER = 300_000;
// news may have been lost
const ASK_AFTER = 60_000;

/** Looks for somebody who calls back, and never for two at a time. */
class CallsBack {
  /**
   * @param {object} options
   * @param {import('./requests').Requests} options.requests
   * @param {import('./ways').Way} options.way
   * @param {ReturnType<import('../assets/rest.private').restClient>} options.client
   * @param {import('../assets/inbox.private').Inbox} options.inbox
   * @param {ReturnType<import('../assets/log.private').logger>} options.log
   */
  constructor({ requests, way, client, inbox, log }) {
    this.requests = requests;
    this.way = way;
    this.client = client;
    this.inbox = inbox;
    this.log = log;
    this.nextLook = 0;
    /** @type {Error | undefined} why nobody can be rung at all */
    this.broken = undefined;
  }

  /** One round: what is open is looked after first, then one more request is begun. */
  async step() {
    const now = this.requests.now();
    if (now >= this.nextLook) {
      this.nextLook = now + LOOK_AFTER;
      for (const request of this.requests.stale()) await this.requests.record('given-up', { id: request.id });
      for (const request of this.requests.all.values()) await this.lookAfter(request, now);
    }
    const request = this.broken ? undefined : this.requests.next();
    if (request) await this.begin(request);
  }

  /** @param {Request} request */
  async begin(request) {
    const { id } = request;
    const ring = request.ring + 1;
    await this.requests.record('placing', { id, ring });
    try {
      const sid = await this.way.begin(request);
      await this.requests.record('placed', { id, ring, sid });
      this.log.info('somebody is looked for', { attempt: ring });
    } catch (error) {
      const failed = verdict(error);
      if (failed === 'stop') this.broken = /** @type {Error} */ (error);
      if (failed === 'stop' || failed === 'not-placed') await this.requests.record('not-placed', { id, ring });
      if (failed === 'refused') await this.requests.record('not-taken', { id, ring, pause: true });
      this.log.warn('nobody could be looked for', { error, code: /** @type {any} */ (error).code, attempt: ring });
    }
  }

  /** @param {Request} request @param {number} now */
  async lookAfter(request, now) {
    const age = now - request.since;
    try {
      if (request.state === 'placing' && age >= LOOK_AFTER) await this.lookUp(request, age);
      else if (request.state === 'placed' && age >= ASK_AFTER && await this.way.over(request)) await this.notTaken(request);
      else if (request.state === 'talking' && age >= ASK_AFTER) await this.ask(request);
      else if (request.state === 'done' && !request.told) await this.tell(request);
    } catch (error) {
      this.log.warn('looked in vain', { error });
    }
  }

  /** Whether a request of which nothing came back has begun something. @param {Request} request @param {number} age */
  async lookUp(request, age) {
    const { id, ring } = request;
    const known = new Set([...this.requests.all.values()].flatMap((one) => [one.sid, one.takenBy]));
    const sid = await this.way.begun(request, (one) => known.has(one));
    if (sid) await this.requests.record('placed', { id, ring, sid });
    else if (age >= GIVE_UP_AFTER) await this.requests.record('not-placed', { id, ring });
  }

  /** @param {Request} request */
  async notTaken(request) {
    const { id, ring } = request;
    await this.requests.record('not-taken', { id, ring, pause: this.way.pauses(request) });
    await this.close(request);
  }

  /** The call of whoever took it is over, and nobody has said how it went: the caller is not rung again. @param {Request} request */
  async ask(request) {
    const { status } = await this.client.calls(String(request.takenBy)).fetch();
    if (status !== 'in-progress' && status !== 'ringing' && status !== 'queued') await this.ended(request.id, request.ring, 'taken');
  }

  /** The call of somebody who was rung has ended. @param {string} id @param {number} ring @param {string} status */
  async hungUp(id, ring, status) {
    const request = this.requests.all.get(id);
    const open = request?.ring === ring && (request.state === 'placed' || request.state === 'placing');
    if (request && open && this.way.final(status)) await this.notTaken(request);
  }

  /** @param {string} id @param {number} ring @param {string} result */
  async ended(id, ring, result) {
    await this.requests.ended(id, ring, result);
    const request = this.requests.all.get(id);
    if (!request || request.ring !== ring) return;
    await this.close(request);
    if (request.state === 'done' && !request.told) await this.tell(request).catch((error) => this.log.warn('result not told', { error }));
  }

  /** @param {Request} request */
  async close(request) {
    await this.way.close(request).catch((error) => this.log.warn('not closed', { error }));
  }

  /** @param {Request} request */
  async tell(request) {
    const { id, callSid, number, result, tries } = request;
    await this.inbox.keep(`${id}-result`, { kind: 'callback-result', callSid, number, result, tries });
    await this.requests.record('told', { id });
    this.log.info('called back', { callSid, result });
  }
}

module.exports = { CallsBack };
