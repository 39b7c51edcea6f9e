'use strict';

/**
 * What a failed request says of what it should have begun: refused for good, not done, nobody knows, or nothing works at all.
 * @param {any} error
 * @returns {'stop' | 'not-placed' | 'refused' | 'unknown'}
 */
function verdict(error) {
  if (error.status === 401 || error.status === 403) return 'stop';
  if (error.status === 429) return 'not-placed';
  if (error.status >= 400 && error.status < 500 && error.status !== 408) return 'refused';
  return 'unknown';
}

module.exports = { verdict };
