'use strict';

/** @typedef {import('../lib/service').Route} Route */

/** @param {Record<string, string>} parameters @param {import('../lib/service').Request} request */
function named(parameters, request) {
  const query = new URL(request.url ?? '/', 'http://here').searchParams;
  return { id: String(parameters.id ?? query.get('id')), ring: Number(parameters.ring ?? query.get('ring')) };
}

/** @param {import('./calls-back').CallsBack} callsBack @returns {Record<string, Route>} what the Functions and Twilio tell */
function routes(callsBack) {
  const { requests } = callsBack;
  return {
    '/call-back': async ({ id, callSid, number, language, skill }) => {
      await requests.add({ id, callSid, number, language, ...(skill && { skill }) });
      return { status: 204 };
    },
    '/take': async (parameters, request) => {
      const { id, ring } = named(parameters, request);
      const taken = await requests.take(id, ring, parameters.CallSid);
      // the answer to a request that went well, so that it is not sent again
      return { type: 'application/json', body: JSON.stringify(taken ? { number: taken.number } : {}) };
    },
    '/ended': async (parameters, request) => {
      const { id, ring } = named(parameters, request);
      await callsBack.ended(id, ring, parameters.result);
      return { status: 204 };
    },
    '/status': async (parameters, request) => {
      const { id, ring } = named(parameters, request);
      await callsBack.hungUp(id, ring, parameters.CallStatus);
      return { status: 204 };
    },
  };
}

module.exports = { routes };
