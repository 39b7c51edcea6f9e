'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#live-text}}
const { listen } = /** @type {import('../assets/live-text.private')} */ (require(Runtime.getAssets()['/live-text.js'].path));
// {{/live-text}}
const { flow, spoken } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));

/** @param {string} language @returns {string} its name in itself */
const nameOf = (language) => new Intl.DisplayNames([language], { type: 'language' }).of(language.split('-')[0]) ?? language;

/** Has the caller choose a language; who does not gets the first. */
exports.handler = answering('language', (turn) => {
  const { twiml, event, settings } = turn;
  const chosen = settings.languages[Number(event.Digits) - 1];
  if (chosen !== undefined || event.asked) {
    const call = flow({ ...turn, event: { ...event, language: chosen } });
    // {{#live-text}}
    listen(twiml, turn.context, call.language);
    // {{/live-text}}
    twiml.redirect(call.link('menu'));
    return;
  }
  const again = flow(turn).link('language', { asked: 'yes' });
  const gather = twiml.gather({ action: again, numDigits: 1, finishOnKey: '', timeout: settings.waitSeconds });
  settings.languages.forEach((/** @type {string} */ language, /** @type {number} */ at) => {
    const call = flow({ ...turn, event: { language } });
    // a text that this language lacks would be said in another one, which is of no use here
    const offer = spoken(settings.languageOffer, language, settings.languages[0]).language === language ? settings.languageOffer : { [language]: '{language}: {key}.' };
    call.say(offer, { language: nameOf(language), key: String(at + 1) }, gather);
  });
  twiml.redirect(again);
});
