'use strict';

const crypto = require('node:crypto');

const { logger } = /** @type {import('../assets/log.private')} */ (require(Runtime.getAssets()['/log.js'].path));
const { desk } = /** @type {import('../assets/desk.private')} */ (require(Runtime.getAssets()['/desk.js'].path));

/** @param {unknown} given @param {string} expected */
function same(given, expected) {
  const [a, b] = [String(given ?? ''), expected].map((text) => crypto.createHash('sha256').update(text).digest());
  return expected !== '' && crypto.timingSafeEqual(a, b);
}

/**
 * What the platform tells of a conversation: { callKey, id, summary }. It does not sign as Twilio does, so this Function is
 * public and looks at a secret of its own. The platform's id is kept together with the Call SID.
 */
/** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
exports.handler = async (context, event, callback) => {
  const out = new Twilio.Response();
  const log = logger({ function: 'platform-event', callSid: /^CA[0-9a-f]{32}$/.exec(event.callKey)?.[0] });
  try {
    if (!same(event.request.headers.authorization, `Bearer ${context.PLATFORM_SECRET}`) || !context.PLATFORM_SECRET) {
      log.warn('refused', { reason: 'bad secret' });
      out.setStatusCode(403);
    } else {
      await desk(context).tell('platform', { callSid: event.callKey, platformId: event.id, summary: event.summary });
      out.setStatusCode(204);
    }
  } catch (error) {
    log.error('failed', { error });
    out.setStatusCode(500);
  }
  callback(null, out);
};
