'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));

/** How a payment gets on: which detail was asked for, and what was wrong with the answer. */
exports.handler = hearing('pay-status', ({ event, log }) => {
  log.info('pay', { route: event.For, reason: event.ErrorType, attempt: Number(event.Attempt) || undefined, result: event.Result, code: event.PayErrorCode });
});
