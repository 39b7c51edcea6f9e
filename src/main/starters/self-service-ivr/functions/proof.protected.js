'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#caller-trust}}
const { stepOf } = /** @type {import('../assets/menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));
const { trustOf } = /** @type {import('../assets/trust.private')} */ (require(Runtime.getAssets()['/trust.js'].path));
// {{/caller-trust}}
// {{#code}}
const { numberOnFile } = /** @type {import('../assets/account.private')} */ (require(Runtime.getAssets()['/account.js'].path));
const { send } = /** @type {import('../assets/codes.private')} */ (require(Runtime.getAssets()['/codes.js'].path));
// {{/code}}

/** @typedef {import('../assets/answer.private').Turn & { call: ReturnType<typeof flow> }} Turn */
// {{#code}}

/** A code is sent to the number on file, and asked for. @param {Turn} turn */
async function byCode(turn) {
  const { twiml, event, settings, context, log, call } = turn;
  let sent = event.sent;
  if (!sent) {
    const number = await numberOnFile(turn);
    sent = number === undefined ? 'number' : await send(context, number, { channel: 'sms', locale: call.language.split('-')[0] });
    log.info('code', { result: sent });
  }
  if (sent !== 'sent') {
    call.say(settings.codeNotSent);
    twiml.redirect(call.link('person'));
    return;
  }
  const action = call.link('code', { menu: event.menu, key: event.key, misses: call.misses || undefined });
  call.say(settings.codeAsked, {}, twiml.gather({ action, finishOnKey: '#', timeout: settings.codeSeconds }));
  twiml.redirect(action);
}
// {{/code}}
// {{#caller-trust}}

/** A number that was vouched for is enough; of others a person asks one question more. @param {Turn} turn */
function byNumber({ twiml, event, settings, call }) {
  if (trustOf(event) !== 'vouched') {
    twiml.redirect(call.link('person'));
    return;
  }
  const next = stepOf(settings, event.menu, event.key);
  call.say(next.says);
  twiml.redirect(call.link(next.step, next.more));
}
// {{/caller-trust}}

/** The first is taken. @type {((turn: Turn) => Promise<void> | void)[]} */
const WAYS = [
  // {{#code}}
  byCode,
  // {{/code}}
  // {{#caller-trust}}
  byNumber,
  // {{/caller-trust}}
];

/** An option that is not for everybody: who calls has to show first that they are who they are. */
exports.handler = answering('proof', async (turn) => {
  const call = flow(turn);
  // {{#caller-trust}}
  const trust = trustOf(turn.event);
  turn.log.info('number', { result: trust });
  if (trust === 'forged') {
    call.say(turn.settings.numberDoubted);
    turn.twiml.redirect(call.link('menu', { menu: turn.event.menu }));
    return;
  }
  // {{/caller-trust}}
  await WAYS[0]({ ...turn, call });
});
