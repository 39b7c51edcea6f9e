'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { inbox } = /** @type {import('../assets/inbox.private')} */ (require(Runtime.getAssets()['/inbox.js'].path));

/** How a text gets on. One that a carrier dropped was accepted before, so nobody else would notice. */
exports.handler = hearing('text-status', async ({ event, context, log }) => {
  const { MessageSid: messageSid, MessageStatus: status, ErrorCode: code } = event;
  log.info('text', { status, code });
  if (status !== 'undelivered' && status !== 'failed') return;
  await inbox(context).keep(`text-${messageSid}`, { kind: 'text-not-delivered', messageSid, status, code });
});
