'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { menuOf, stepOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));
// {{#speech}}
const { understood } = /** @type {import('../assets/intent.private')} */ (require(Runtime.getAssets()['/intent.js'].path));
// {{/speech}}

/** Goes where a choice leads. What was not understood, or not said at all, is asked again, and not for ever. */
exports.handler = answering('choice', async (turn) => {
  const { twiml, event, settings, log } = turn;
  const call = flow(turn);
  const { name, menu } = menuOf(settings, event.menu);
  let option = menu.options.find((one) => one.key === event.Digits);
  // {{#speech}}
  if (option === undefined && event.SpeechResult) {
    option = await understood({ ...turn, words: event.SpeechResult, options: menu.options, language: call.language });
  }
  // {{/speech}}
  if (option !== undefined) {
    log.info('chosen', { route: name, result: option.does });
    // {{#proof}}
    if (option.proof) {
      twiml.redirect(call.link('proof', { menu: name, key: option.key }));
      return;
    }
    // {{/proof}}
    const next = stepOf(settings, name, option.key);
    call.say(next.says);
    twiml.redirect(call.link(next.step, next.more));
    return;
  }
  const misses = call.misses + 1;
  const silent = !event.Digits && !event.SpeechResult;
  log.info(silent ? 'silence' : 'not understood', { route: name, count: misses });
  if (call.tooMany(misses)) {
    call.say(settings.tooManyTries);
    twiml.redirect(call.link('person'));
    return;
  }
  call.say(silent ? settings.noInput : settings.noMatch);
  twiml.redirect(call.link('menu', { menu: name, misses }));
});
