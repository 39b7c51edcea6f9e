'use strict';

const { base } = /** @type {import('./address.private')} */ (require(Runtime.getAssets()['/address.js'].path));

// by its name it is found again to be ended
const NAME = 'live-text';

/**
 * Has everything written along that is said from here on; something has to follow that carries the call.
 * @param {import('twilio/lib/twiml/VoiceResponse')} twiml @param {Record<string, any>} context @param {string} language
 */
function listen(twiml, context, language) {
  twiml.start().transcription({
    name: NAME,
    statusCallbackUrl: `${base(context)}/live-text`,
    statusCallbackMethod: 'POST',
    languageCode: language,
    track: 'both_tracks',
  });
}

/** @param {import('twilio/lib/twiml/VoiceResponse')} twiml */
function stopListening(twiml) {
  twiml.stop().transcription({ name: NAME });
}

module.exports = { listen, stopListening };
