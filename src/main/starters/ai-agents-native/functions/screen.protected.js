'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { own } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
const { notes } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));
const { fill } = /** @type {import('../assets/text.private')} */ (require(Runtime.getAssets()['/text.js'].path));

/** Asks whoever answered to press a key, and tells them what the call is about; the caller does not hear it. */
exports.handler = answering('screen', async (turn) => {
  const { twiml, event, context, settings } = turn;
  const { summary } = await notes(turn, event.ParentCallSid);
  const gather = twiml.gather({ action: own(context, '/screened'), method: 'POST', numDigits: 1, timeout: 8 });
  gather.say({ language: settings.languages[0] }, fill(settings.screen, { business: settings.business, summary: summary ?? '' }));
  twiml.hangup();
});
