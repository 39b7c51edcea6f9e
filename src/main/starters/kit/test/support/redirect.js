'use strict';

// The SDK has no option for another address; with `node --require` and REST_ADDRESS a process of its own is redirected, too.

const { RequestClient } = require('twilio');

/**
 * Sends what the SDK sends to https://HOST/PATH to ADDRESS/HOST/PATH.
 * @param {string} address
 * @returns {() => void} ends it
 */
function redirect(address) {
  const original = /** @type {any} */ (RequestClient.prototype.request);
  RequestClient.prototype.request = function redirected(/** @type {any} */ options) {
    return original.call(this, { ...options, uri: options.uri.replace(/^https:\//, address) });
  };
  return () => { RequestClient.prototype.request = original; };
}

if (process.env.REST_ADDRESS) redirect(process.env.REST_ADDRESS);

module.exports = { redirect };
