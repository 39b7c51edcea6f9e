'use strict';

const twilio = require('twilio');

/**
 * Whether Twilio sent a request. What was signed is the address Twilio called, not the one that arrives behind a proxy, so
 * it is put together from the configured public address.
 * @param {string} token the account's auth token
 * @param {string} publicUrl such as https://calls.example.com, without a slash at the end
 * @param {import('node:http').IncomingMessage} request
 * @param {Record<string, string>} [parameters] of a form that was posted
 * @param {string} [json] that was posted instead; its hash is part of the address
 */
function signed(token, publicUrl, request, parameters = {}, json = undefined) {
  const header = request.headers['x-twilio-signature'];
  if (typeof header !== 'string' || header === '') return false;
  const url = publicUrl.replace(/\/+$/, '') + request.url;
  return json === undefined ? twilio.validateRequest(token, header, url, parameters) : twilio.validateRequestWithBody(token, header, url, json);
}

/**
 * The same for the request that opens a socket: what was signed is the wss address.
 * @param {string} token
 * @param {string} publicUrl
 * @param {import('node:http').IncomingMessage} request
 */
function signedSocket(token, publicUrl, request) {
  return signed(token, publicUrl.replace(/^http/, 'ws'), request);
}

module.exports = { signed, signedSocket };
