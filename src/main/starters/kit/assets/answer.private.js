'use strict';

const twilio = require('twilio');

const { logger } = /** @type {import('./log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

// Twilio gives up on an answer after 15 seconds, a Function is stopped after 10: the apology has to be out before that.
const LATEST = 8000;

/** @typedef {import('twilio/lib/twiml/VoiceResponse')} VoiceResponse */
/**
 * @typedef {object} Turn what a handler is given
 * @property {VoiceResponse} twiml the answer, still empty
 * @property {Record<string, any>} event the parameters of the request
 * @property {Record<string, any>} context the environment
 * @property {Record<string, any>} settings
 * @property {ReturnType<typeof logger>} log
 */

/** @returns {Record<string, any>} */
function settings() {
  return JSON.parse(Runtime.getAssets()['/settings.json'].open());
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
async function inTime(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LATEST} ms`)), LATEST);
  });
  try {
    return await Promise.race([work, /** @type {Promise<T>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} body @param {string} type */
function response(body, type) {
  const out = new Twilio.Response();
  out.setStatusCode(200);
  out.appendHeader('Content-Type', type);
  out.setBody(body);
  return out;
}

/**
 * The handler of a webhook that answers with TwiML. Whatever breaks, or takes too long, the caller hears the apology.
 * @param {string} name what the log calls it
 * @param {(turn: Turn) => Promise<void> | void} work
 */
function answering(name, work) {
  /** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
  return async (context, event, callback) => {
    const log = logger({ function: name, callSid: event.CallSid });
    let twiml = new twilio.twiml.VoiceResponse();
    try {
      const known = settings();
      await inTime(Promise.resolve(work({ twiml, event, context, settings: known, log })));
    } catch (error) {
      log.error('failed', { error });
      twiml = new twilio.twiml.VoiceResponse();
      // what XML cannot write down would throw here, too
      twiml.say(apology().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' '));
      twiml.hangup();
    }
    callback(null, response(twiml.toString(), 'text/xml'));
  };
}

/** @returns {string} */
function apology() {
  try {
    return settings().apology;
  } catch {
    return 'We are sorry, something went wrong. Please call again later.';
  }
}

/**
 * The handler of a webhook that is only told something: it always answers 204, unless its work fails and Twilio may ask again.
 * @param {string} name what the log calls it
 * @param {(turn: Omit<Turn, 'twiml'>) => Promise<void> | void} work
 */
function hearing(name, work) {
  /** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
  return async (context, event, callback) => {
    const log = logger({ function: name, callSid: event.CallSid });
    const out = response('', 'text/plain');
    try {
      await inTime(Promise.resolve(work({ event, context, settings: settings(), log })));
      out.setStatusCode(204);
    } catch (error) {
      log.error('failed', { error });
      out.setStatusCode(500);
    }
    callback(null, out);
  };
}

module.exports = { answering, hearing };
