'use strict';

// node scripts/fallback.js    prints TwiML to put on another host, for the time when this project is down

const twilio = require('twilio');
const { settings } = require('../lib/environment');

/** @param {Record<string, any>} known @returns {string} */
function fallback(known) {
  const twiml = new twilio.twiml.VoiceResponse();
  twiml.say(known.apology);
  // {{#dial}}
  const dial = twiml.dial({ timeout: known.ringSeconds });
  for (const number of known.people) dial.number(number);
  // {{/dial}}
  twiml.hangup();
  return twiml.toString();
}

if (require.main === module) console.log(fallback(settings()));

module.exports = { fallback };
