'use strict';

const twilio = require('twilio');

/** @typedef {'sent' | 'too-many' | 'number' | 'landline' | 'country' | 'blocked'} Sent */
/** @typedef {'approved' | 'wrong' | 'over' | 'too-many'} Checked over: expired, used, or never sent */

// Why Verify sends no code, by Twilio's error codes
/** @type {Record<number, Sent>} */
const REFUSED = { 60200: 'number', 60203: 'too-many', 60205: 'landline', 60207: 'too-many', 60212: 'too-many', 60410: 'blocked', 60605: 'country' };
const TOO_MANY_CHECKS = 60202;
const NOT_FOUND = 404;
const TOO_MANY = 429;

/** The Verify service. Verify refuses with 429 who has had enough codes, so nothing here asks again after one. @param {Record<string, any>} environment */
function service(environment) {
  if (!environment.VERIFY_SERVICE_SID) throw new Error('VERIFY_SERVICE_SID is not set');
  return twilio(environment.ACCOUNT_SID, environment.AUTH_TOKEN).verify.v2.services(environment.VERIFY_SERVICE_SID);
}

/**
 * Has Twilio make a code and bring it to a number. The code is known to Twilio and that person only.
 * @param {Record<string, any>} environment
 * @param {string} to
 * @param {{ channel: 'call' | 'sms', locale?: string, rateLimits?: Record<string, string> }} how
 * @returns {Promise<Sent>}
 */
async function send(environment, to, { channel, locale, rateLimits }) {
  try {
    await service(environment).verifications.create({ to, channel, ...(locale && { locale }), ...(rateLimits && { rateLimits }) });
    return 'sent';
  } catch (error) {
    const { code, status } = /** @type {any} */ (error);
    const refused = REFUSED[code] ?? (status === TOO_MANY ? 'too-many' : undefined);
    if (refused === undefined) throw error;
    return refused;
  }
}

/** Whether this is the code. @param {Record<string, any>} environment @param {string} to @param {string} code @returns {Promise<Checked>} */
async function check(environment, to, code) {
  try {
    const { status } = await service(environment).verificationChecks.create({ to, code });
    return status === 'approved' ? 'approved' : 'wrong';
  } catch (error) {
    const { code: why, status } = /** @type {any} */ (error);
    if (why === TOO_MANY_CHECKS || status === TOO_MANY) return 'too-many';
    if (status === NOT_FOUND) return 'over';
    throw error;
  }
}

module.exports = { check, send };
