'use strict';

const { logger } = /** @type {import('./log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

/** @typedef {{ event: Record<string, any>, context: Record<string, any> }} Asked */

/**
 * The handler of what a server of the business asks, signed as Twilio signs. The log has the result, and neither number nor code.
 * @param {string} name what the log calls it
 * @param {(asked: Asked) => Promise<{ status: number, result: string }>} work
 */
function telling(name, work) {
  /** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
  return async (context, event, callback) => {
    const log = logger({ function: name });
    const { status, result } = await work({ event, context }).catch((error) => {
      log.error('failed', { code: error.code, status: error.status });
      return { status: 502, result: 'failed' };
    });
    log.info('code', { result });
    const out = new Twilio.Response();
    out.setStatusCode(status);
    out.appendHeader('Content-Type', 'application/json');
    out.setBody(JSON.stringify({ result }));
    callback(null, out);
  };
}

module.exports = { telling };
