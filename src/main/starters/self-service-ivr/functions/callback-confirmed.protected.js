'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));
// {{#call-backs}}
const { tell } = /** @type {import('../assets/worker.private')} */ (require(Runtime.getAssets()['/worker.js'].path));
// {{/call-backs}}

/** The number to call back was confirmed, or another one is wanted. */
exports.handler = answering('callback-confirmed', async (turn) => {
  const { twiml, event, settings, context, log } = turn;
  const call = flow(turn);
  if (event.Digits === '1') {
    // one request a call, however often this step is asked for
    const id = `callback-${event.CallSid}`;
    const asked = { callSid: event.CallSid, number: event.number, language: call.language };
    let by = 'hand';
    // {{#call-backs}}
    by = await tell(context, '/call-back', { id, ...asked, ...(event.skill && { skill: event.skill }) })
      .then(() => 'worker', (error) => { log.error('worker not told', { error }); return 'hand'; });
    // {{/call-backs}}
    await inbox(context).keep(id, { kind: 'callback', ...asked, by });
    log.info('callback kept', {});
    call.say(settings.callbackKept);
    twiml.hangup();
    return;
  }
  if (event.Digits === '2') {
    twiml.redirect(call.link('callback', { other: 'yes', skill: event.skill }));
    return;
  }
  const misses = call.misses + 1;
  if (call.tooMany(misses)) {
    call.say(settings.tooManyTries);
    call.giveUp();
    return;
  }
  call.say(event.Digits ? settings.noMatch : settings.noInput);
  twiml.redirect(call.link('callback', { number: event.number, misses, skill: event.skill }));
});
