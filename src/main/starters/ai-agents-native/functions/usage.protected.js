'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));

/** More was spent today than planned. It tells, and stops nothing. */
exports.handler = hearing('usage', async ({ event, context, log }) => {
  log.warn('spending', { resource: event.UsageTriggerSid });
  await desk(context).tell('spending', {
    id: event.IdempotencyToken, trigger: event.UsageTriggerSid, category: event.UsageCategory, limit: event.TriggerValue, now: event.CurrentValue,
  });
});
