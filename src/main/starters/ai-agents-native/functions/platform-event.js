'use strict';

const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));
const { inward } = /** @type {import('../assets/own-systems.private')} */ (require(Runtime.getAssets()['/own-systems.js'].path));

/** What the platform tells of a conversation: { callKey, id, summary }. The platform's id is kept together with the Call SID. */
exports.handler = inward('platform-event', 'PLATFORM_SECRET', ({ event, context }) => (
  desk(context).tell('platform', { callSid: event.callKey, platformId: event.id, summary: event.summary })));
