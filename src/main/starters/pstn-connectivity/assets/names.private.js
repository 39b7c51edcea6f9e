'use strict';

/**
 * The name that all of the project's resources begin with. A name under twilio.com belongs to whoever takes it first in the
 * world, so the end of the account's SID is added to that of the business.
 * @param {Record<string, any>} settings
 * @param {string} accountSid
 * @returns {string}
 */
function baseName(settings, accountSid) {
  if (settings.name) return settings.name;
  const words = String(settings.business).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-/, '').slice(0, 24).replace(/-$/, '');
  return `${words || 'lines'}-${accountSid.slice(-6).toLowerCase()}`;
}

// {{#trunk}}
/** Where the exchange sends its calls to. @param {Record<string, any>} settings @param {string} accountSid */
const trunkDomain = (settings, accountSid) => `${baseName(settings, accountSid)}.pstn.twilio.com`;
// {{/trunk}}
// {{#sip-domain}}
/** Where telephones log in and calls for the call flow go. @param {Record<string, any>} settings @param {string} accountSid */
const sipDomain = (settings, accountSid) => `${baseName(settings, accountSid)}.sip.twilio.com`;
// {{/sip-domain}}
// {{#byoc}}
/** Where the carrier sends its calls to. @param {Record<string, any>} settings @param {string} accountSid */
const carrierDomain = (settings, accountSid) => `${baseName(settings, accountSid)}-carrier.sip.twilio.com`;
// {{/byoc}}

module.exports = {
  baseName,
  // {{#trunk}}
  trunkDomain,
  // {{/trunk}}
  // {{#sip-domain}}
  sipDomain,
  // {{/sip-domain}}
  // {{#byoc}}
  carrierDomain,
  // {{/byoc}}
};
