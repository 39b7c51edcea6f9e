'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { alert } = /** @type {import('../assets/alert.private')} */ (require(Runtime.getAssets()['/alert.js'].path));

/** Hears that a day brought more calls than planned. It stops nothing: who is told has to. */
exports.handler = hearing('usage', async ({ event, context, log }) => {
  log.warn('more calls than planned', { count: Number(event.CurrentValue), limit: Number(event.TriggerValue) });
  await alert(context, { event: 'usage', category: event.UsageCategory, count: event.CurrentValue, limit: event.TriggerValue });
});
