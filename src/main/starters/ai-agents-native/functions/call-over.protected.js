'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { board } = /** @type {import('../assets/board.private')} */ (require(Runtime.getAssets()['/board.js'].path));
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

const OVER = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** A call is over, however it ended: it goes from the board. */
exports.handler = hearing('call-over', async ({ event, context, settings }) => {
  if (OVER.has(event.CallStatus)) await board(restClient(context), context, settings).drop(event.CallSid);
});
