'use strict';

/** @typedef {{ user: string, host: string }} SipAddress */
/** @typedef {{ address: SipAddress, edge: string }} Target where calls are sent, and over which of Twilio's edges */

const ADDRESS = /^sip:(?:([A-Za-z0-9+._-]+)@)?([A-Za-z0-9.-]+(?::\d{1,5})?)$/;

/**
 * A SIP address without parameters, taken apart; undefined for anything else. Twilio takes no sips:, encryption is asked for
 * by parameters.
 * @param {unknown} text
 * @returns {SipAddress | undefined}
 */
function sipAddress(text) {
  const found = ADDRESS.exec(String(text));
  return found ? { user: found[1] ?? '', host: found[2] } : undefined;
}

/** The host and port that an address leads to, whatever its parameters. @param {string} text */
const hostOf = (text) => text.replace(/^sips?:/, '').replace(/^[^@;]*@/, '').split(';')[0].toLowerCase();

/**
 * An address with what Twilio has to be told about the way there.
 * @param {Target} target
 * @param {{ user?: string, dialled?: boolean }} [options] dialled: by a call flow, where each address asks for its own encryption
 */
function written({ address, edge }, { user = address.user, dialled = false } = {}) {
  const parts = [`sip:${user ? `${user}@` : ''}${address.host}`];
  // {{#encrypted}}
  parts.push('transport=tls');
  if (dialled) parts.push('secure=true');
  // {{/encrypted}}
  if (edge) parts.push(`edge=${edge}`);
  return parts.join(';');
}

/** @param {string[]} addresses @param {string} edge @returns {Target[]} */
function targets(addresses, edge) {
  return addresses.flatMap((text) => {
    const address = sipAddress(text);
    return address ? [{ address, edge }] : [];
  });
}

// {{#exchange}}
/** The ways to the exchange, the first being the one that is used while it works. @param {Record<string, any>} settings */
function exchangeTargets(settings) {
  let edge = settings.edge;
  // {{#private-link}}
  // only an edge that ends in -ix lies on the private line
  edge = settings.interconnectEdge;
  // {{/private-link}}
  const found = targets(settings.exchangeAddresses, edge);
  // {{#private-link}}
  if (settings.publicExchangeAddress) found.push(...targets([settings.publicExchangeAddress], settings.edge));
  // {{/private-link}}
  return found;
}
// {{/exchange}}
// {{#byoc}}
/** The ways to the carrier. @param {Record<string, any>} settings */
const carrierTargets = (settings) => targets(settings.carrierAddresses, settings.edge);
// {{/byoc}}

module.exports = {
  hostOf,
  sipAddress,
  written,
  // {{#exchange}}
  exchangeTargets,
  // {{/exchange}}
  // {{#byoc}}
  carrierTargets,
  // {{/byoc}}
};
