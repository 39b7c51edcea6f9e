'use strict';

const twilio = require('twilio');
const { RequestClient } = twilio;

const TRIES = 5;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 20_000;

/** @param {number} milliseconds @returns {Promise<void>} */
const sleep = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/**
 * What Retry-After asks for, in milliseconds: seconds or a date; undefined where it says neither.
 * @param {unknown} header
 * @param {number} [now]
 */
function asked(header, now = Date.now()) {
  if (typeof header !== 'string' || header === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/**
 * Asks again where that does no harm. A request that was refused for coming too fast was not carried out, so it may be sent
 * again whatever it is. After any other failure only requests that change nothing are: a POST may have placed a call.
 */
class PatientClient extends RequestClient {
  /**
   * @param {{ pause?: (milliseconds: number) => Promise<void>, random?: () => number }} [options]
   */
  constructor({ pause = sleep, random = Math.random } = {}) {
    super({ autoRetry: false });
    this.pause = pause;
    this.random = random;
  }

  /**
   * @template T
   * @param {import('twilio/lib/base/RequestClient').RequestOptions<T>} options
   * @returns {Promise<any>}
   */
  async request(options) {
    const harmless = /^(get|head)$/i.test(options.method);
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === TRIES;
      try {
        const response = await super.request(options);
        const again = response.statusCode === 429 || (harmless && response.statusCode >= 500);
        if (!again || last) return response;
        const headers = /** @type {Record<string, unknown>} */ (response.headers ?? {});
        await this.pause(Math.min(LONGEST_PAUSE, asked(headers['retry-after']) ?? this.backoff(attempt)));
      } catch (error) {
        if (!harmless || last) throw error;
        await this.pause(this.backoff(attempt));
      }
    }
  }

  /** @param {number} attempt */
  backoff(attempt) {
    return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt) * (0.5 + this.random() / 2);
  }
}

/**
 * The REST client of the account that the environment names.
 * @param {Record<string, any>} environment with ACCOUNT_SID and AUTH_TOKEN
 * @param {ConstructorParameters<typeof PatientClient>[0]} [options]
 */
function restClient(environment, options) {
  return twilio(environment.ACCOUNT_SID, environment.AUTH_TOKEN, { httpClient: new PatientClient(options) });
}

module.exports = { PatientClient, asked, restClient };
