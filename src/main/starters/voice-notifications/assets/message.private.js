'use strict';

/** @typedef {import('twilio/lib/twiml/VoiceResponse')} VoiceResponse */
/** @typedef {import('./person.private').Known} Known */
/** @typedef {{ settings: Record<string, any>, context: Record<string, any>, person: Known, sealed: string }} Call */

/** @type {import('./texts.private')} */
const texts = require(Runtime.getAssets()['/texts.js'].path);
// {{#reply}}
/** @type {import('./person.private')} */
const { address } = require(Runtime.getAssets()['/person.js'].path);

const SECONDS_TO_ANSWER = 6;
const MOST_ROUNDS = 3;
// {{/reply}}
// {{#voicemail}}
// A mailbox hears all this while its greeting still plays; whoever hangs up before the verdict leaves no message.
const SECONDS_FOR_VERDICT = 20;
// {{/voicemail}}

/** The message, and what comes after it. @param {VoiceResponse} twiml @param {Call} call */
function deliver(twiml, call) {
  // {{#recording}}
  texts.say(twiml, call.settings, call.person, 'recorded');
  // {{/recording}}
  message(twiml, call);
  // {{#reply}}
  return ask(twiml, call, 1);
  // {{/reply}}
  // {{^reply}}
  part(twiml, call);
  // {{/reply}}
}

/** @param {VoiceResponse} twiml @param {Call} call */
function message(twiml, { settings, person }) {
  // {{#recorded-message}}
  if (settings.messageRecording && texts.language(settings, person.language) === settings.languages[0]) {
    twiml.play(settings.messageRecording);
    return;
  }
  // {{/recorded-message}}
  texts.say(twiml, settings, person, 'message');
}

// {{#reply}}
/**
 * Asks for the answer and waits for it. What is said of itself is said before, so that a greeting does not cut it short.
 * @param {VoiceResponse} twiml
 * @param {Call} call
 * @param {number} round
 */
function ask(twiml, { settings, context, person, sealed }, round) {
  /** @type {import('twilio/lib/twiml/VoiceResponse').GatherAttributes} */
  const attributes = {
    input: ['dtmf'],
    numDigits: 1,
    timeout: SECONDS_TO_ANSWER,
    action: address(context.PUBLIC_BASE_URL, '/reply', sealed, { round }),
    method: 'POST',
    actionOnEmptyResult: true,
  };
  // {{#speech}}
  attributes.input = ['dtmf', 'speech'];
  attributes.language = /** @type {any} */ (texts.language(settings, person.language));
  attributes.speechTimeout = 'auto';
  // {{/speech}}
  const gather = twiml.gather(attributes);
  // {{#confirm}}
  texts.say(gather, settings, person, 'question');
  // {{/confirm}}
  // {{#transfer}}
  texts.say(gather, settings, person, 'offerPerson');
  // {{/transfer}}
  // {{#opt-out}}
  texts.say(gather, settings, person, 'offerOptOut');
  // {{/opt-out}}
}

/**
 * Nothing was heard, or nothing that fits: once more, and after some rounds good-bye.
 * @param {VoiceResponse} twiml
 * @param {Call} call
 * @param {{ round: number, heard: boolean }} last
 */
function again(twiml, call, { round, heard }) {
  if (round >= MOST_ROUNDS) {
    part(twiml, call);
    return;
  }
  texts.say(twiml, call.settings, call.person, heard ? 'noMatch' : 'noInput');
  if (!heard) message(twiml, call);
  ask(twiml, call, round + 1);
}
// {{/reply}}

/** @param {VoiceResponse} twiml @param {Call} call */
function part(twiml, { settings, person }) {
  texts.say(twiml, settings, person, 'goodbye');
  // {{#voicemail}}
  twiml.pause({ length: SECONDS_FOR_VERDICT });
  // {{/voicemail}}
  twiml.hangup();
}

module.exports = {
  deliver,
  // {{#reply}}
  again,
  // {{/reply}}
};
