'use strict';

const { E164, ofCountry } = require('../assets/dialling.private');
const { hostOf, sipAddress } = require('../assets/sip.private');
const { passwordName } = require('./access');

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const EDGE = /^[a-z]+(?:-[a-z]+)*$/;
const USER = /^[A-Za-z0-9._-]{1,32}$/;
// The names and numbers that documentation uses; who meets one here has not said their own yet.
const EXAMPLE = /(^|\.)example\.(com|net|org)$|^(192\.0\.2|198\.51\.100|203\.0\.113)\.|^\+1500555/;

// {{#recovery}}
/** @param {string | undefined} url */
const host = (url) => (URL.canParse(url ?? '') ? new URL(/** @type {string} */ (url)).host : undefined);
// {{/recovery}}
/** @param {string} value */
const stillExample = (value) => EXAMPLE.test(value);

/** @param {string} what @param {unknown} value @returns {string[]} */
function numberProblems(what, value) {
  if (typeof value !== 'string' || !E164.test(value)) return [`${what}: ${JSON.stringify(value)} is no number in the form +15551234567`];
  return stillExample(value) ? [`${what}: ${value} is still the number of the example`] : [];
}

/** @param {string} what @param {unknown} value @returns {string[]} */
function addressProblems(what, value) {
  if (/^sips:/i.test(String(value))) return [`${what}: Twilio takes no sips: address; write sip: and encryption is asked for by parameters`];
  if (!sipAddress(value)) return [`${what}: ${JSON.stringify(value)} is no address in the form sip:pbx.yours.com or sip:pbx.yours.com:5061, without parameters`];
  return stillExample(hostOf(String(value)).split(':')[0]) ? [`${what}: ${value} is still the address of the example`] : [];
}

/** @param {string} what @param {unknown} value @returns {string[]} */
function networkProblems(what, value) {
  const [address, length = '32', rest] = String(value).split('/');
  const octets = address.split('.');
  const good = octets.length === 4 && octets.every((o) => /^\d{1,3}$/.test(o) && Number(o) < 256) && /^\d{1,2}$/.test(length) && Number(length) <= 32 && rest === undefined;
  if (!good) return [`${what}: ${JSON.stringify(value)} is no IPv4 address or network such as 192.0.2.10 or 192.0.2.0/29`];
  if (/^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)) return [`${what}: ${value} is a private address; Twilio sees the public one behind it`];
  if (Number(length) < 16) return [`${what}: ${value} lets too many in; name the addresses of your own equipment`];
  return stillExample(address) ? [`${what}: ${value} is still the address of the example`] : [];
}

/** Twilio's rules for the password of a SIP user. The password itself is never said. @param {string} user @param {Record<string, string | undefined>} env @returns {string[]} */
function passwordProblems(user, env) {
  const name = passwordName(user);
  const password = env[name];
  if (!password) return [`${name} is not set; it is the password of ${user}`];
  const missing = [
    ...(password.length < 12 ? ['at least 12 characters'] : []),
    ...(/\d/.test(password) ? [] : ['a digit']),
    ...(/[a-z]/.test(password) && /[A-Z]/.test(password) ? [] : ['small and capital letters']),
  ];
  return missing.length > 0 ? [`${name} needs ${missing.join(', ')}`] : [];
}

/** @param {string} what @param {string} user @returns {string[]} */
const userProblems = (what, user) => (USER.test(user) ? [] : [`${what}: ${JSON.stringify(user)} is no user name of letters, digits, dots and dashes, 32 at most`]);

/**
 * What has to be mended in the settings before anything is sent to Twilio.
 * @param {Record<string, any>} settings
 * @returns {string[]}
 */
function settingsProblems(settings) {
  return [
    ...(settings.name && !LABEL.test(settings.name) ? [`name: ${JSON.stringify(settings.name)} may hold small letters, digits and dashes`] : []),
    ...(settings.edge && !EDGE.test(settings.edge) ? [`edge: ${JSON.stringify(settings.edge)} is no name of an edge such as ashburn`] : []),
    // {{#exchange}}
    ...(settings.exchangeAddresses.length === 0 ? ['exchangeAddresses: nothing says where the exchange is'] : []),
    ...settings.exchangeAddresses.flatMap((/** @type {unknown} */ a) => addressProblems('exchangeAddresses', a)),
    ...(settings.exchangeIps.length === 0 ? ['exchangeIps: with an empty list nobody may call out'] : []),
    ...settings.exchangeIps.flatMap((/** @type {unknown} */ a) => networkProblems('exchangeIps', a)),
    // {{/exchange}}
    // {{#private-link}}
    ...(settings.interconnectEdge.endsWith('-ix') && EDGE.test(settings.interconnectEdge) ? [] : [`interconnectEdge: ${JSON.stringify(settings.interconnectEdge)} does not lie on the private line; its name ends in -ix`]),
    ...(settings.publicExchangeAddress ? addressProblems('publicExchangeAddress', settings.publicExchangeAddress) : []),
    // {{/private-link}}
    // {{#trunk}}
    ...userProblems('exchangeUser', settings.exchangeUser),
    ...settings.numbers.flatMap((/** @type {unknown} */ n) => numberProblems('numbers', n)),
    // {{/trunk}}
    // {{#recovery}}
    ...numberProblems('fallbackNumber', settings.fallbackNumber),
    ...(settings.backupUrl && !/^https:\/\//.test(settings.backupUrl) ? [`backupUrl: ${JSON.stringify(settings.backupUrl)} does not begin with https://`] : []),
    // {{#trunk}}
    ...(settings.numbers.includes(settings.fallbackNumber) ? ['fallbackNumber: it is a number of the trunk, which is what may have failed'] : []),
    // {{/trunk}}
    // {{/recovery}}
    // {{#call-flow}}
    ...settings.callFlowNumbers.flatMap((/** @type {unknown} */ n) => numberProblems('callFlowNumbers', n)),
    ...numberProblems('callerId', settings.callerId),
    // {{#trunk}}
    ...settings.callFlowNumbers.filter((/** @type {string} */ n) => settings.numbers.includes(n))
      .map((/** @type {string} */ n) => `${n} stands in numbers and in callFlowNumbers; a number is either on the trunk or in the call flow`),
    // {{/trunk}}
    // {{/call-flow}}
    // {{#phones}}
    ...settings.phones.flatMap((/** @type {string} */ user) => userProblems('phones', user)),
    ...(new Set(settings.phones.map(passwordName)).size < settings.phones.length ? ['phones: each telephone needs a name of its own, and so has its password'] : []),
    // {{/phones}}
    // {{#byoc}}
    ...settings.carrierAddresses.flatMap((/** @type {unknown} */ a) => addressProblems('carrierAddresses', a)),
    ...settings.carrierIps.flatMap((/** @type {unknown} */ a) => networkProblems('carrierIps', a)),
    ...(settings.carrierAddresses.length === 0 || settings.carrierIps.length === 0 ? ['carrierAddresses, carrierIps: nothing says where the carrier is'] : []),
    // {{/byoc}}
    // {{#emergency}}
    ...numberProblems('emergencyCallerId', settings.emergencyCallerId),
    ...(E164.test(settings.emergencyCallerId) && !ofCountry(settings.emergencyCallerId, settings.countries[0])
      ? [`emergencyCallerId: ${settings.emergencyCallerId} is not of ${settings.countries[0]}; an emergency service is called under a number of its own country`] : []),
    // {{/emergency}}
  ];
}

/**
 * What has to be mended in the environment before anything is made at Twilio.
 * @param {Record<string, any>} settings
 * @param {Record<string, string | undefined>} env
 * @returns {string[]}
 */
function environmentProblems(settings, env) {
  /** @type {string[]} */
  const users = [];
  // {{#trunk}}
  users.push(settings.exchangeUser);
  // {{/trunk}}
  // {{#phones}}
  users.push(...settings.phones);
  // {{/phones}}
  return [
    ...users.flatMap((user) => passwordProblems(user, env)),
    // {{#region}}
    ...(Boolean(env.TWILIO_REGION) === Boolean(env.TWILIO_EDGE) ? [] : ['TWILIO_REGION and TWILIO_EDGE: with one alone requests go to another region; set both']),
    // {{/region}}
    // {{#webhooks}}
    ...(/^https:\/\/[^/]+(?:\/.*[^/])?$/.test(env.PUBLIC_BASE_URL ?? '') ? [] : ['PUBLIC_BASE_URL has to begin with https:// and must not end with a slash']),
    // {{/webhooks}}
    // {{#recovery}}
    ...(settings.backupUrl && host(settings.backupUrl) === host(env.PUBLIC_BASE_URL) ? ['backupUrl: it is on the host that may be down; put a plain TwiML document elsewhere'] : []),
    // {{/recovery}}
  ];
}

module.exports = { environmentProblems, passwordProblems, settingsProblems };
