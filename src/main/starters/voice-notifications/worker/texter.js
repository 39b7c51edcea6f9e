'use strict';

const { plain } = require('../assets/texts.private');
const { Part } = require('./part');

/** @typedef {import('./campaign').Person} Person */

const NOT_REACHED = new Set(['busy', 'no-answer', 'failed', 'machine']);
const CANNOT_TAKE_TEXTS = 21614;
const PAUSE = 5000;

/** Writes to those whom no call reached and who agreed to texts, each once. */
class Texter extends Part {
  /** @param {ConstructorParameters<typeof Part>[0]} options */
  constructor(options) {
    super(options);
    this.next = 0;
    this.pending = true;
  }

  async step() {
    const now = this.campaign.now();
    if (now < this.next) return;
    this.next = now + PAUSE;
    this.pending = false;
    for (const person of this.campaign.people.values()) {
      if (person.state !== 'done' || !this.wanted(person)) continue;
      if (this.campaign.open(person, now)) await this.write(person);
      else this.pending = true;
    }
  }

  /** @param {Person} person */
  wanted(person) {
    // {{#opt-out}}
    if (this.campaign.optedOut.has(person.number)) return false;
    // {{/opt-out}}
    // {{#lookup}}
    if (this.campaign.lines.get(person.number)?.type === 'landline') return false;
    // {{/lookup}}
    return NOT_REACHED.has(String(person.result)) && person.fields.textConsent === 'yes';
  }

  /** @param {Person} person */
  async write(person) {
    const { id, number } = person;
    // a text that may have gone out is not sent again, so what was tried counts as done
    await this.campaign.record('texting', { id, result: `${person.result}, text` });
    try {
      await this.client.messages.create({
        to: number,
        messagingServiceSid: this.env.MESSAGING_SERVICE_SID,
        body: plain(this.settings, person, 'text'),
      });
    } catch (error) {
      const { code } = /** @type {any} */ (error);
      if (code === CANNOT_TAKE_TEXTS) await this.campaign.record('texting', { id, result: `${person.result} refused` });
      this.log.warn('no text', { code, error });
    }
  }
}

module.exports = { Texter };
