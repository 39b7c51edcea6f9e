'use strict';

// {{#sync}}
const { setTimeout } = require('node:timers/promises');

// {{/sync}}
const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
// {{#sync}}
const { board } = /** @type {import('../assets/board.private')} */ (require(Runtime.getAssets()['/board.js'].path));
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

// people who were rung do not wait for a screen
const BOARD = 1500;
// {{/sync}}

/** A person pressed 1: the empty answer joins the caller. Anything else lets the next line ring. */
exports.handler = answering('screened', async (turn) => {
  if (turn.event.Digits !== '1') {
    turn.twiml.hangup();
    return;
  }
  // {{#sync}}
  const { context, event, settings, log } = turn;
  // the two are joined whatever becomes of the board
  const shown = board(restClient(context), context, settings).show(event.ParentCallSid, { state: 'person' });
  await Promise.race([shown.catch((error) => log.warn('board', { error })), setTimeout(BOARD)]);
  // {{/sync}}
});
