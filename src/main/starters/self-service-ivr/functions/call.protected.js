'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#recording}}
const { start } = /** @type {import('../assets/recording.private')} */ (require(Runtime.getAssets()['/recording.js'].path));
// {{/recording}}

/** A call comes in. */
exports.handler = answering('call', (turn) => {
  const { twiml, settings } = turn;
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
  if (settings.languages.length > 1) next = 'language';
  // {{/several-languages}}
  twiml.redirect(next);
});
