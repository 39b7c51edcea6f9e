'use strict';

const { jwt } = require('twilio');

const { access } = /** @type {import('../assets/access.private')} */ (require(Runtime.getAssets()['/access.js'].path));
const { Wrong, inward } = /** @type {import('../assets/own-systems.private')} */ (require(Runtime.getAssets()['/own-systems.js'].path));

/**
 * A token for the telephone in a browser or an app: { identity }. The server behind your login asks for it, with an identity that
 * it made for this person; a page that could ask by itself would let anybody call at your expense.
 */
exports.handler = inward('voice-token', 'TOKEN_SECRET', ({ event, context, settings }) => {
  const identity = String(event.identity ?? '');
  if (!/^\w{1,121}$/.test(identity)) throw new Wrong('identity: 1 to 121 letters, digits and underscores, another for each person');
  /** @type {import('twilio/lib/jwt/AccessToken').VoiceGrant | undefined} */
  let grant;
  // {{#page-calls}}
  grant = new jwt.AccessToken.VoiceGrant({ outgoingApplicationSid: context.TWIML_APP_SID });
  // {{/page-calls}}
  // {{#people}}
  // a line of ours is rung, and calls nobody
  if (settings.lines.includes(`client:${identity}`)) grant = new jwt.AccessToken.VoiceGrant({ incomingAllow: true });
  // {{/people}}
  if (grant === undefined) throw new Wrong('identity: none of the lines in the settings');
  return access(context, identity, grant);
});
