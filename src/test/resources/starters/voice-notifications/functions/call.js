'use strict';

const settings = require('../assets/settings.private.json');

// Calls for {{business}}.
exports.call = (/** @type {string} */ to) => ({
  to,
  say: settings.business,
  // {{#amd}}
  machineDetection: 'DetectMessageEnd',
  // {{/amd}}
  // {{#retries}}
  attempts: settings.attempts,
  // {{/retries}}
  label: '{{business}}',
});
