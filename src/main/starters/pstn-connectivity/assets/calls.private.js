'use strict';

// {{#call-flow}}
const { e164, userPart } = /** @type {import('./dialling.private')} */ (require(Runtime.getAssets()['/dialling.js'].path));
// {{#exchange}}
const { exchangeTargets, written } = /** @type {import('./sip.private')} */ (require(Runtime.getAssets()['/sip.js'].path));
// {{/exchange}}
// {{#phones}}
const { sipDomain } = /** @type {import('./names.private')} */ (require(Runtime.getAssets()['/names.js'].path));
// {{/phones}}
// {{/call-flow}}

/** @typedef {Pick<import('./answer.private').Turn, 'twiml' | 'event' | 'context' | 'settings'>} Call */

/** @param {Call} call @param {string} key of the text in the settings */
function say({ twiml, settings }, key) {
  twiml.say({ language: settings.languages[0] }, settings[key]);
}

/**
 * @param {Call} call
 * @param {object} [options]
 * @param {string} [options.callerId] none: the number of the caller is passed on
 * @param {string} [options.after] where the call goes on when the talk is over or never began
 * @param {boolean} [options.sequential] one after the other, not all at once
 */
function dial({ twiml, settings }, { callerId, after = '/after-dial', sequential } = {}) {
  return twiml.dial({
    action: after,
    answerOnBridge: true,
    timeout: settings.ringSeconds,
    ...(callerId && { callerId }),
    ...(sequential && { sequential }),
    // {{#refer}}
    // without it the transfer key of a telephone ends in 13802
    referUrl: '/refer',
    // {{/refer}}
  });
}

// {{#call-flow}}
// {{#phones}}
/** @param {Call} call @param {string} user */
function phoneAddress({ settings, context }, user) {
  let address = `sip:${user}@${sipDomain(settings, context.ACCOUNT_SID)}`;
  // {{#encrypted}}
  // the switch of the domain covers only the calls that come in
  address += ';secure=true';
  // {{/encrypted}}
  return address;
}

// {{/phones}}
// {{#exchange}}
/** @param {Call} call @param {string} user whom the exchange shall ring @param {string} [after] */
function toExchange(call, user, after) {
  const one = dial(call, { after, sequential: true });
  // what a carrier sends may hold anything
  const plain = user.replace(/[^A-Za-z0-9+._-]/g, '');
  for (const target of exchangeTargets(call.settings)) one.sip(written(target, { user: plain, dialled: true }));
}

// {{/exchange}}
/**
 * The number that a call from within shows: that of the one who calls, if it is ours. Any other would be refused with 13214.
 * @param {Call} call
 */
function shownNumber({ event, settings }) {
  const from = e164(userPart(event.From), settings.countries[0]);
  const ours = [...settings.callFlowNumbers];
  // {{#trunk}}
  ours.push(...settings.numbers);
  // {{/trunk}}
  return from !== undefined && ours.includes(from) ? from : settings.callerId;
}

// {{#byoc}}
/** @param {Call} call */
function carrier({ context }) {
  if (!/^BY[0-9a-f]{32}$/.test(context.BYOC_TRUNK_SID ?? '')) throw new Error('BYOC_TRUNK_SID is not the SID of a BYOC trunk');
  return context.BYOC_TRUNK_SID;
}

// {{/byoc}}
/**
 * Connects somebody within, at a telephone or behind the exchange, with what they dialled.
 * @param {Call} call
 * @param {string} dialled
 */
function connect(call, dialled) {
  const { settings } = call;
  // {{#emergency}}
  if (settings.emergencyNumbers.includes(dialled)) {
    // under a number of that country with a registered address, and over Twilio even where a carrier takes all other calls
    dial(call, { callerId: settings.emergencyCallerId }).number(dialled);
    return;
  }
  // {{/emergency}}
  // {{#phones}}
  if (settings.phones.includes(dialled)) {
    dial(call).sip(phoneAddress(call, dialled));
    return;
  }
  // {{/phones}}
  // {{#exchange}}
  if (/^\d{2,5}$/.test(dialled)) {
    toExchange(call, dialled);
    return;
  }
  // {{/exchange}}
  const number = e164(dialled, settings.countries[0]);
  if (number === undefined) {
    say(call, 'unknownNumber');
    call.twiml.hangup();
    return;
  }
  /** @type {{ byoc?: string }} */
  const over = {};
  // {{#byoc}}
  over.byoc = carrier(call);
  // {{/byoc}}
  dial(call, { callerId: shownNumber(call) }).number(over, number);
}

/**
 * Brings in somebody from outside.
 * @param {Call} call
 * @param {string} after
 */
function bringIn(call, after) {
  // {{#phones}}
  if (call.settings.phones.length > 0) {
    // each telephone has an address of its own, since one address takes ten registrations and no more
    const one = dial(call, { after });
    for (const user of call.settings.phones) one.sip(phoneAddress(call, user));
    return;
  }
  // {{/phones}}
  // {{#exchange}}
  if (call.settings.exchangeAddresses.length > 0) {
    toExchange(call, userPart(call.event.To), after);
    return;
  }
  // {{/exchange}}
  call.twiml.redirect(after);
}
// {{/call-flow}}

module.exports = {
  // {{#call-flow}}
  bringIn,
  connect,
  // {{/call-flow}}
  dial,
  say,
};
