'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
const { tell } = /** @type {import('../assets/worker.private')} */ (require(Runtime.getAssets()['/worker.js'].path));

const SECONDS_TO_RING = 30;
const LONGEST_TALK = 3600;

/** Somebody takes a call-back: the worker gives its number to one person, and the caller is rung. */
exports.handler = answering('call-back-taken', async (turn) => {
  const { twiml, event, settings, context } = turn;
  const call = flow(turn);
  if (event.Digits !== '1') {
    twiml.hangup();
    return;
  }
  const named = { id: event.id, ring: event.ring };
  const { number } = JSON.parse(await tell(context, '/take', { ...named, CallSid: event.CallSid }));
  if (number === undefined) {
    call.say(settings.callbackGone);
    twiml.hangup();
    return;
  }
  call.say(settings.connecting);
  twiml.dial({
    // a step of its own: at the address of this one the end of the talk would ring the caller again
    action: call.link('call-back-ended', named),
    callerId: context.PHONE_NUMBER,
    timeout: SECONDS_TO_RING,
    timeLimit: LONGEST_TALK,
  }, number);
});
