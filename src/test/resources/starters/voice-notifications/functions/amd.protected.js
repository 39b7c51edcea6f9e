'use strict';

exports.verdict = (/** @type {string} */ answeredBy) => {
  switch (answeredBy) {
    case 'human':
    case 'unknown':
      return 'person';
    default:
      return 'machine';
  }
};
