'use strict';

/**
 * Where Twilio reaches this project, without a slash at the end.
 * @param {Record<string, any>} context the environment
 */
function base(context) {
  return String(context.PUBLIC_BASE_URL || `https://${context.DOMAIN_NAME}`).replace(/\/+$/, '');
}

module.exports = { base };
