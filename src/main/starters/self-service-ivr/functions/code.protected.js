'use strict';

const { numberOnFile } = /** @type {import('../assets/account.private')} */ (require(Runtime.getAssets()['/account.js'].path));
const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { check } = /** @type {import('../assets/codes.private')} */ (require(Runtime.getAssets()['/codes.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { stepOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));

/** A code was keyed in. Verify counts how often; who has no right one reaches a person. */
exports.handler = answering('code', async (turn) => {
  const { twiml, event, settings, context, log } = turn;
  const call = flow(turn);
  const number = await numberOnFile(turn);
  const result = event.Digits && number ? await check(context, number, event.Digits) : 'wrong';
  log.info('code', { result });
  if (result === 'approved') {
    const next = stepOf(settings, event.menu, event.key);
    call.say(next.says);
    twiml.redirect(call.link(next.step, next.more));
    return;
  }
  const misses = call.misses + 1;
  if (result !== 'wrong' || call.tooMany(misses)) {
    call.say(settings.codeFailed);
    twiml.redirect(call.link('person'));
    return;
  }
  call.say(event.Digits ? settings.codeWrong : settings.noInput);
  twiml.redirect(call.link('proof', { menu: event.menu, key: event.key, sent: 'sent', misses }));
});
