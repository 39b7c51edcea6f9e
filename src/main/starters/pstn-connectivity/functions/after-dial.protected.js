'use strict';

const assets = Runtime.getAssets();
const { answering } = /** @type {import('../assets/answer.private')} */ (require(assets['/answer.js'].path));
const { say } = /** @type {import('../assets/calls.private')} */ (require(assets['/calls.js'].path));

/** After a talk, or instead of one: a telephone that is not logged in fails at once, and the caller must not be left with that. */
exports.handler = answering('after-dial', (call) => {
  const { twiml, event, log } = call;
  log.info('dialled', { result: event.DialCallStatus });
  if (event.DialCallStatus === 'completed' || event.DialCallStatus === 'answered') {
    twiml.hangup();
    return;
  }
  // {{#recovery}}
  if (event.caller === 'outside') {
    twiml.redirect('/recovery');
    return;
  }
  // {{/recovery}}
  say(call, 'notReached');
  twiml.hangup();
});
