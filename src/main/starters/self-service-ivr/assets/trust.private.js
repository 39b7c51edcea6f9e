'use strict';

/** @typedef {'vouched' | 'forged' | 'unknown'} Trust in the number that calls */

/**
 * What the carriers say of the number of a caller. Only the full grade vouches for it; calls without any, from small carriers
 * or from abroad, are no worse than unknown.
 * @param {Record<string, any>} event of the first step, which alone has it for sure; the others find it in their address
 * @returns {Trust}
 */
function trustOf(event) {
  if (event.trust === 'vouched' || event.trust === 'forged' || event.trust === 'unknown') return event.trust;
  const grade = String(event.StirVerstat ?? 'No-TN-Validation');
  if (grade === 'TN-Validation-Passed-A') return 'vouched';
  return grade.startsWith('TN-Validation-Failed') ? 'forged' : 'unknown';
}

module.exports = { trustOf };
