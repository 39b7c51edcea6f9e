'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { callable } = /** @type {import('../assets/callback.private')} */ (require(Runtime.getAssets()['/callback.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#lookup}}
const { takesTexts } = /** @type {import('../assets/line-type.private')} */ (require(Runtime.getAssets()['/line-type.js'].path));
// {{/lookup}}

/** Offers a text to the number that calls; who agrees presses a key, since a call is no consent to texts. */
exports.handler = answering('text-message', async (turn) => {
  const { twiml, event, settings } = turn;
  const call = flow(turn);
  const number = callable(event.From, settings);
  let possible = number !== undefined;
  // {{#lookup}}
  possible &&= await takesTexts(turn.context, String(number), turn.log);
  // {{/lookup}}
  if (!possible) {
    call.say(settings.textNotPossible);
    twiml.redirect(call.link('menu', { menu: event.menu }));
    return;
  }
  const action = call.link('text-agreed', { menu: event.menu, key: event.key });
  call.say(settings.textOffer, {}, twiml.gather({ action, numDigits: 1, finishOnKey: '', timeout: settings.waitSeconds }));
  twiml.redirect(action);
});
