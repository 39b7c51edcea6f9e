'use strict';

const { Part } = require('./part');

// Lookup may be down, or switched off for the account
const PAUSE = 60_000;

/** Has the kind of line of each number looked up, once, before it is called for the first time. */
class Lines extends Part {
  /** @param {ConstructorParameters<typeof Part>[0]} options */
  constructor(options) {
    super(options);
    this.next = 0;
    /** @type {Promise<void> | undefined} */
    this.request = undefined;
  }

  /** One round: a look-up is begun unless one is under way; calls do not wait for it. */
  step() {
    if (this.request || this.campaign.now() < this.next) return;
    const number = this.campaign.notLookedUp();
    if (number) this.request = this.lookUp(number).finally(() => { this.request = undefined; });
  }

  /** @param {string} number */
  async lookUp(number) {
    try {
      const found = await this.client.lookups.v2.phoneNumbers(number).fetch({ fields: 'line_type_intelligence' });
      const type = found.lineTypeIntelligence?.type ?? 'unknown';
      await this.campaign.record('line', { number, valid: found.valid !== false, type });
    } catch (error) {
      const { code, status } = /** @type {any} */ (error);
      if (status === 404) await this.campaign.record('line', { number, valid: false, type: 'unknown' });
      else this.next = this.campaign.now() + PAUSE;
      this.log.warn('not looked up', { code, error });
    }
  }

  async settled() {
    await this.request;
  }
}

module.exports = { Lines };
