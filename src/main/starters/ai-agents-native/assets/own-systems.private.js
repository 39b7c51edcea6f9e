'use strict';

const crypto = require('node:crypto');
const { setTimeout } = require('node:timers/promises');

const { logger } = /** @type {import('./log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

/** What the asking system got wrong; it is told. */
class Wrong extends Error {}

// a Function is stopped after 10 seconds; whoever asked has its answer before
const LATEST = 8000;

/** @param {unknown} given @param {unknown} expected */
function same(given, expected) {
  const [a, b] = [String(given ?? ''), `Bearer ${expected}`].map((text) => crypto.createHash('sha256').update(text).digest());
  return Boolean(expected) && crypto.timingSafeEqual(a, b);
}

/**
 * The handler of a request from a system of the business, or of one that works for it. It does not sign as Twilio does, so the
 * Function is public and looks at a secret of its own, which must never reach a page or an app.
 * @param {string} name what the log calls it
 * @param {string} secret the variable of the environment that holds what `Authorization: Bearer` has to say
 * @param {(asked: { event: Record<string, any>, context: Record<string, any>, settings: Record<string, any>, log: ReturnType<typeof logger> }) => Promise<object | void> | object | void} work
 */
function inward(name, secret, work) {
  /** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
  return async (context, event, callback) => {
    const out = new Twilio.Response();
    const log = logger({ function: name, callSid: /^CA[0-9a-f]{32}$/.exec(event.callSid ?? event.callKey)?.[0] });
    try {
      if (!same(event.request.headers.authorization, context[secret])) {
        log.warn('refused', { reason: 'bad secret' });
        out.setStatusCode(403);
      } else {
        const settings = JSON.parse(Runtime.getAssets()['/settings.json'].open());
        const late = setTimeout(LATEST, undefined, { ref: false }).then(() => { throw new Error(`no answer within ${LATEST} ms`); });
        const answer = await Promise.race([work({ event, context, settings, log }), late]);
        out.setStatusCode(answer === undefined ? 204 : 200);
        if (answer !== undefined) {
          out.appendHeader('Content-Type', 'application/json');
          out.appendHeader('Cache-Control', 'no-store');
          out.setBody(JSON.stringify(answer));
        }
      }
    } catch (error) {
      const wrong = error instanceof Wrong;
      log[wrong ? 'warn' : 'error']('failed', { error });
      out.setStatusCode(wrong ? 400 : 500);
      out.setBody(wrong ? error.message : 'failed');
    }
    callback(null, out);
  };
}

module.exports = { Wrong, inward };
