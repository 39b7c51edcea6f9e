'use strict';

/** @type {import('../assets/codes.private')} */
const { check } = require(Runtime.getAssets()['/codes.js'].path);
/** @type {import('../assets/told.private')} */
const { telling } = require(Runtime.getAssets()['/told.js'].path);

const STATUS = { approved: 200, wrong: 200, over: 410, 'too-many': 429 };

/** A server of yours asks whether a Code is the one that was said to the number in To. Only `approved` opens anything. */
exports.handler = telling('code-check', async ({ event, context }) => {
  const { To: to, Code: code } = event;
  if (!to || !/^\d{4,10}$/.test(code ?? '')) return { status: 200, result: 'wrong' };
  const result = await check(context, to, code);
  return { status: STATUS[result], result };
});
