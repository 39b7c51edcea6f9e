'use strict';

/**
 * How a call that the agent places is examined. With Enable the verdict comes while a greeting still plays.
 * @param {Record<string, any>} settings
 * @returns {{ machineDetection: string, machineDetectionTimeout: number }}
 */
function detection({ detectionSeconds }) {
  let machineDetection = 'Enable';
  let machineDetectionTimeout = detectionSeconds.verdict;
  // {{#mailbox}}
  machineDetection = 'DetectMessageEnd';
  machineDetectionTimeout = detectionSeconds.message;
  // {{/mailbox}}
  return { machineDetection, machineDetectionTimeout };
}

module.exports = { detection };
