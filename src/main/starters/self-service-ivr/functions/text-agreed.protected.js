'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { callable } = /** @type {import('../assets/callback.private')} */ (require(Runtime.getAssets()['/callback.js'].path));
const { filled, flow, spoken } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { menuOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));
const { sendText } = /** @type {import('../assets/text-message.private')} */ (require(Runtime.getAssets()['/text-message.js'].path));

const SAID = { sent: 'textSent', refused: 'textNotPossible', failed: 'textFailed' };

/** A caller agreed to a text, or did not. */
exports.handler = answering('text-agreed', async (turn) => {
  const { twiml, event, settings, context, log } = turn;
  const call = flow(turn);
  const { name, menu } = menuOf(settings, event.menu);
  const option = menu.options.find((one) => one.key === event.key && one.does === 'text-message');
  const number = callable(event.From, settings);
  if (event.Digits === '1' && option?.text !== undefined && number !== undefined) {
    const body = filled(spoken(option.text, call.language, settings.languages[0]).words, { business: settings.business });
    const result = await sendText(context, number, body, log);
    log.info('text', { result });
    call.say(settings[SAID[result]]);
  } else {
    call.say(settings.textNotSent);
  }
  twiml.redirect(call.link('menu', { menu: name }));
});
