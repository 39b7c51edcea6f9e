'use strict';

/** @type {import('../assets/answer.private')} */
const { answering } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/choices.private')} */
const { chosen } = require(Runtime.getAssets()['/choices.js'].path);
/** @type {import('../assets/message.private')} */
const { again } = require(Runtime.getAssets()['/message.js'].path);
/** @type {import('../assets/person.private')} */
const { open } = require(Runtime.getAssets()['/person.js'].path);
/** @type {import('../assets/texts.private')} */
const { say } = require(Runtime.getAssets()['/texts.js'].path);
/** @type {import('../assets/worker.private')} */
const { tell } = require(Runtime.getAssets()['/worker.js'].path);

// {{#transfer}}
/** @type {import('../assets/person.private')} */
const { address } = require(Runtime.getAssets()['/person.js'].path);

const SECONDS_TO_RING = 25;
const LONGEST_TALK = 1800;
// {{/transfer}}

/** @type {Record<string, string>} the text that answers a choice */
const THANKS = {
  // {{#confirm}}
  confirmed: 'confirmed',
  declined: 'declined',
  // {{/confirm}}
  // {{#opt-out}}
  'opted-out': 'optedOut',
  // {{/opt-out}}
};

/** Somebody answered, or said nothing. */
exports.handler = answering('reply', async ({ twiml, event, context, settings, log }) => {
  const person = open(context.AUTH_TOKEN, event.p);
  const { outcome, by, heard } = chosen(event, settings, person.language);
  if (!outcome || !by) {
    again(twiml, { settings, context, person, sealed: event.p }, { round: Number(event.round), heard });
    return;
  }
  const kept = await tell(context, '/outcome', { p: event.p, CallSid: event.CallSid, outcome, by })
    .then(() => true, (error) => { log.error('not kept', { error }); return false; });
  // {{#transfer}}
  if (outcome === 'person') {
    say(twiml, settings, person, 'connecting');
    twiml.dial({
      action: address(context.PUBLIC_BASE_URL, '/transferred', event.p), method: 'POST', callerId: context.FROM_NUMBER,
      timeout: SECONDS_TO_RING, timeLimit: LONGEST_TALK, answerOnBridge: true,
    }, settings.personNumber);
    return;
  }
  // {{/transfer}}
  // nobody is thanked for an answer that was lost
  say(twiml, settings, person, kept ? THANKS[outcome] : 'notKept');
  twiml.hangup();
});
