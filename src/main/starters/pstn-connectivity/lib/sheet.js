'use strict';

const names = require('../assets/names.private');

/** @typedef {[string, string][]} Table */

const MEDIA = 'UDP 10000 to 60000 from 168.86.128.0/18';
const SIGNALLING = "all of Twilio's signalling addresses, twilio.com/docs/sip-trunking/ip-addresses";
let transport = 'UDP or TCP, port 5060';
let voice = 'RTP; PCMU, then PCMA; DTMF as RFC 2833 events';
// {{#encrypted}}
transport = 'TLS 1.2, port 5061; calls without it are refused';
voice = 'SRTP; PCMU, then PCMA; DTMF as RFC 2833 events; calls without SRTP are refused';
// {{/encrypted}}

/** The same name at an edge: what is sent there enters Twilio's network there. @param {string} domain @param {string} edge */
const atEdge = (domain, edge) => (edge ? domain.replace(/\.twilio\.com$/, `.${edge}.twilio.com`) : domain);

/**
 * What has to be entered on the other side, by the names that exchanges, telephones and carriers use for it.
 * @param {Record<string, any>} settings
 * @param {string} accountSid
 * @returns {Record<string, Table>}
 */
function sheet(settings, accountSid) {
  /** @type {Record<string, Table>} */
  const out = {};
  // {{#exchange}}
  let edge = settings.edge;
  // {{#private-link}}
  edge = settings.interconnectEdge;
  // {{/private-link}}
  out.Exchange = [
    // {{#trunk}}
    ['Trunk host (termination URI)', atEdge(names.trunkDomain(settings, accountSid), edge)],
    ['User, password', `${settings.exchangeUser}, as in the environment`],
    ['Numbers of the trunk', settings.numbers.join(' ')],
    ['Calls a second', `${settings.trunkCallsPerSecond} for the trunk in each region; more get SIP 503, try those again after a second`],
    // {{/trunk}}
    // {{#sip-domain}}
    ['Host for calls into the call flow', atEdge(names.sipDomain(settings, accountSid), edge)],
    // {{/sip-domain}}
    ['Registration', 'none; calls are admitted by address and password'],
    ['Signalling', transport],
    ['Voice', voice],
    ['Numbers in To and From', 'E.164 with the plus sign'],
    ['Admit, signalling', SIGNALLING],
    ['Admit, voice', MEDIA],
    ['Calls come from Twilio to', settings.exchangeAddresses.join(' ')],
    // {{#recording}}
    ['Recording', 'the trunk records every call and announces nothing; the exchange has to tell people before they talk'],
    // {{/recording}}
  ];
  // {{/exchange}}
  // {{#phones}}
  out.Telephones = [
    ['Registrar and domain', names.sipDomain(settings, accountSid)],
    ['User names', settings.phones.join(' ')],
    ['Authorisation name', 'the same as the user name'],
    ['Registers again after', '600 to 3600 seconds, with keep-alive packets in between'],
    ['Signalling', transport],
    ['Voice', voice],
  ];
  // {{/phones}}
  // {{#byoc}}
  out.Carrier = [
    ['Sends calls to', atEdge(names.carrierDomain(settings, accountSid), settings.edge)],
    ['Sends calls from', settings.carrierIps.join(' ')],
    ['Takes calls at', settings.carrierAddresses.join(' ')],
    ['Signalling', transport],
    ['Voice', voice],
    ['Numbers in To and From', 'E.164 with the plus sign'],
    // {{#emergency}}
    ['Emergency calls', 'settle in writing who takes those of the numbers that the carrier holds'],
    // {{/emergency}}
  ];
  // {{/byoc}}
  return out;
}

module.exports = { sheet };
