'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));

/** A person pressed 1: the empty answer joins the caller. Anything else lets the next line ring. */
exports.handler = answering('screened', ({ twiml, event }) => {
  if (event.Digits !== '1') twiml.hangup();
});
