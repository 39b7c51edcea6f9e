'use strict';

const { open } = require('../assets/person.private');

/** @typedef {import('../lib/service').Route} Route */

/** What a signed request says of its person. @param {Record<string, string>} env @param {string | null | undefined} sealed */
function whom(env, sealed) {
  const { id, attempt } = open(env.AUTH_TOKEN, sealed);
  return { id, attempt };
}

/**
 * @param {import('./campaign').Campaign} campaign
 * @param {Record<string, string>} env
 * @param {ReturnType<import('../assets/log.private').logger>} log
 * @returns {Record<string, Route>}
 */
function routes(campaign, env, log) {
  return {
    '/status': async (parameters, request) => {
      const sealed = new URL(request.url ?? '/', 'http://here').searchParams.get('p');
      const { CallSid: sid, CallStatus: status, SequenceNumber } = parameters;
      const sequence = Number(SequenceNumber ?? 0);
      log.info('status', { callSid: sid, status, sequence });
      await campaign.status({ ...whom(env, sealed), sid, status, sequence });
      return { status: 204 };
    },
    // {{#outcomes}}
    '/outcome': async (parameters) => {
      const { p, CallSid: callSid, outcome, by } = parameters;
      log.info('outcome', { callSid, result: outcome });
      await campaign.outcome({ ...whom(env, p), outcome, by });
      return { status: 204 };
    },
    // {{/outcomes}}
    // {{#usage-trigger}}
    '/usage': async () => {
      log.error('paused', { reason: 'the usage trigger has fired; start again with --resume' });
      await campaign.record('paused');
      return { status: 204 };
    },
    // {{/usage-trigger}}
  };
}

module.exports = { routes };
