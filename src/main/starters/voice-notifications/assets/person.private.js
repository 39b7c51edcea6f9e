'use strict';

const crypto = require('node:crypto');

// Addresses end up in logs. What a call has to know of its person goes along in them sealed, so that no log can tell.

const VERSION = 'person-1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @typedef {object} Known what the address of a call carries
 * @property {string} id the person's, in the systems of the business
 * @property {number} attempt
 * @property {string} language
 * @property {Record<string, string>} fields for the texts
 */

/** @param {string} token the account's auth token */
function key(token) {
  return Buffer.from(crypto.hkdfSync('sha256', token, '', VERSION, 32));
}

/** @param {string} token @param {Known} person @returns {string} fit for a query */
function seal(token, person) {
  const iv = crypto.randomBytes(IV_BYTES);
  const cipher = crypto.createCipheriv('aes-256-gcm', key(token), iv);
  const hidden = Buffer.concat([cipher.update(JSON.stringify(person), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** @param {string} token @param {unknown} sealed @returns {Known} */
function open(token, sealed) {
  const bytes = Buffer.from(String(sealed), 'base64url');
  const decipher = crypto.createDecipheriv('aes-256-gcm', key(token), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(plain.toString('utf8'));
}

/** An address with its person. @param {string} base @param {string} path @param {string} sealed @param {Record<string, string | number>} [more] */
function address(base, path, sealed, more = {}) {
  const url = new URL(`${base.replace(/\/+$/, '')}${path}`);
  url.searchParams.set('p', sealed);
  for (const [name, value] of Object.entries(more)) url.searchParams.set(name, String(value));
  return url.href;
}

module.exports = { address, open, seal };
