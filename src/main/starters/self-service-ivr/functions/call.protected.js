'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#live-text}}
const { listen } = /** @type {import('../assets/live-text.private')} */ (require(Runtime.getAssets()['/live-text.js'].path));
// {{/live-text}}
// {{#caller-trust}}
const { trustOf } = /** @type {import('../assets/trust.private')} */ (require(Runtime.getAssets()['/trust.js'].path));
// {{/caller-trust}}
// {{#recording}}
const { start } = /** @type {import('../assets/recording.private')} */ (require(Runtime.getAssets()['/recording.js'].path));
// {{/recording}}

/** A call comes in. */
exports.handler = answering('call', (turn) => {
  const { twiml, settings } = turn;
  // {{#caller-trust}}
  turn.event.trust = trustOf(turn.event);
  // {{/caller-trust}}
  const call = flow(turn);
  let next = call.link('menu');
  call.say(settings.greeting);
  // {{#recording-announced}}
  call.sayInAll(settings.recordingNotice);
  // {{/recording-announced}}
  // {{#recording}}
  start(twiml, turn.context);
  // {{/recording}}
  // {{#several-languages}}
  if (settings.languages.length > 1) next = call.link('language');
  // {{/several-languages}}
  // {{#live-text}}
  if (settings.languages.length === 1) listen(twiml, turn.context, call.language);
  // {{/live-text}}
  twiml.redirect(next);
});
