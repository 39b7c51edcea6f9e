'use strict';

const { AccessToken } = require('twilio').jwt;

// a token that got into wrong hands is of use for an hour; Twilio would allow a day
const SECONDS = 3600;

/**
 * A token with which a browser or an app shows to Twilio who it is. It is signed with a standard API key; with a restricted
 * one it would be refused.
 * @param {Record<string, any>} context
 * @param {string} identity
 * @param {import('twilio/lib/jwt/AccessToken').Grant<any, any, any>} grant
 */
function access(context, identity, grant) {
  const token = new AccessToken(context.ACCOUNT_SID, context.API_KEY_SID, context.API_KEY_SECRET, { identity, ttl: SECONDS });
  token.addGrant(grant);
  return { identity, token: token.toJwt(), seconds: SECONDS };
}

module.exports = { access };
