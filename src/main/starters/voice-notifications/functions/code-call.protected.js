'use strict';

/** @type {import('../assets/codes.private')} */
const { send } = require(Runtime.getAssets()['/codes.js'].path);
/** @type {import('../assets/told.private')} */
const { telling } = require(Runtime.getAssets()['/told.js'].path);

const NUMBER = /^\+[1-9]\d{6,14}$/;
/** @type {Record<string, number>} */
const STATUS = { sent: 200, 'too-many': 429 };

/**
 * A server of yours wants somebody called with a code: To, who asks as Person (their account or session; never only a number that
 * anybody may type in), and a Language where it is known.
 */
exports.handler = telling('code-call', async ({ event, context }) => {
  const { To: to, Person: person, Language: language } = event;
  if (!NUMBER.test(to ?? '') || !person) return { status: 400, result: 'number' };
  const result = await send(context, to, { channel: 'call', locale: language?.split('-')[0], rateLimits: { person } });
  return { status: STATUS[result] ?? 422, result };
});
