'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow, spoken } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { menuOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));
// {{#speech}}
const { writable } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { wordsOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));
// {{/speech}}

/** @typedef {import('twilio/lib/twiml/VoiceResponse').GatherAttributes} GatherAttributes */

/** Offers a menu and waits for the choice. */
exports.handler = answering('menu', (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  const { name, menu } = menuOf(settings, event.menu);
  const chosen = call.link('choice', { menu: name, misses: call.misses || undefined });
  /** @type {GatherAttributes} */
  const attributes = {
    action: chosen,
    numDigits: 1,
    // any key may be a choice, so none of them ends the entry
    finishOnKey: '',
    timeout: settings.waitSeconds,
    language: /** @type {GatherAttributes['language']} */ (call.language),
  };
  // {{#speech}}
  attributes.input = ['dtmf', 'speech'];
  attributes.hints = writable(menu.options.flatMap((option) => wordsOf(option, call.language)).join(', '));
  // once a model is named the pause has to be a number of seconds
  attributes.speechTimeout = settings.speechModel ? String(settings.pauseSeconds) : 'auto';
  if (settings.speechModel) attributes.speechModel = settings.speechModel;
  // {{/speech}}
  const gather = twiml.gather(attributes);
  call.say(menu.says, {}, gather);
  for (const option of menu.options) {
    const values = { what: spoken(option.label, call.language, settings.languages[0]).words, key: option.key, word: '' };
    let offer = settings.offer;
    // {{#speech}}
    [values.word] = [...wordsOf(option, call.language), ''];
    if (values.word !== '') offer = settings.offerSpoken;
    // {{/speech}}
    call.say(offer, values, gather);
  }
  // silence does not ask the action, it goes on here
  twiml.redirect(chosen);
});
