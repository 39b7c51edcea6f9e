'use strict';

const crypto = require('node:crypto');

/**
 * What proves that a session belongs to the call whose TwiML opened it. The signature of a handshake covers the address only,
 * which is the same for every call.
 * @param {string} secret
 * @param {string} callSid
 */
function sessionToken(secret, callSid) {
  return crypto.createHmac('sha256', secret).update(`session of ${callSid}`).digest('base64url');
}

/** @param {string} secret @param {string} callSid @param {unknown} token */
function validToken(secret, callSid, token) {
  const expected = Buffer.from(sessionToken(secret, callSid));
  const given = Buffer.from(String(token ?? ''));
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

module.exports = { sessionToken, validToken };
