'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { base } = /** @type {import('../assets/address.private')} */ (require(Runtime.getAssets()['/address.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#recording}}
const { changeIfPossible } = /** @type {import('../assets/recording.private')} */ (require(Runtime.getAssets()['/recording.js'].path));
// {{/recording}}

// {{#voicemail-text}}
// Longer messages get no text.
const LONGEST_READ = 120;
// {{/voicemail-text}}

/** Takes a message. Who says nothing is asked once more. */
exports.handler = answering('voicemail', async (turn) => {
  const { twiml, event, settings, context } = turn;
  const call = flow(turn);
  // {{#recording}}
  // the message is a recording of its own
  await changeIfPossible(turn, 'stopped');
  // {{/recording}}
  const about = call.link('message', { from: event.From });
  call.say(call.misses === 0 ? settings.voicemail : settings.voicemailAgain);
  /** @type {import('twilio/lib/twiml/VoiceResponse').RecordAttributes} */
  const attributes = {
    // without an action this document would be asked for again, message after message
    action: call.link('thanks'),
    maxLength: settings.messageSeconds,
    timeout: settings.silenceSeconds,
    playBeep: true,
    finishOnKey: '#',
    recordingStatusCallback: `${base(context)}/${about}`,
    recordingStatusCallbackEvent: ['completed', 'absent'],
  };
  // {{#voicemail-text}}
  attributes.transcribe = true;
  attributes.transcribeCallback = `${base(context)}/message-text`;
  attributes.maxLength = Math.min(settings.messageSeconds, LONGEST_READ);
  // {{/voicemail-text}}
  twiml.record(attributes);
  // nothing but silence goes on here
  twiml.redirect(call.misses === 0 ? call.link('voicemail', { misses: 1 }) : call.link('goodbye'));
});
