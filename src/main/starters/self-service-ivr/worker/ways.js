'use strict';

// {{#taskrouter}}
const { skillName } = require('../assets/skill.private');
// {{/taskrouter}}

/** @typedef {import('./requests').Request} Request */
/**
 * @typedef {object} Way how somebody of the business is found who calls back
 * @property {(request: Request) => Promise<string>} begin looks for somebody; what came of it has a SID
 * @property {(request: Request, taken: (sid: string) => boolean) => Promise<string | undefined>} begun the SID of what a request without an answer began
 * @property {(request: Request) => Promise<boolean>} over whether nobody will take it any more
 * @property {(request: Request) => boolean} pauses whether all were asked
 * @property {(status: string) => boolean} final whether somebody's call that ends so means that nobody took it
 * @property {(request: Request) => Promise<void>} close tidies up once it was taken, or not
 */
/**
 * @typedef {object} Means
 * @property {ReturnType<import('../assets/rest.private').restClient>} client
 * @property {Record<string, string>} env
 * @property {Record<string, any>} settings
 */

/** An address that names a request and nothing of the caller. @param {string} base @param {string} path @param {{ id: string, ring: number }} request */
function address(base, path, { id, ring }) {
  return `${base.replace(/\/+$/, '')}${path}?${new URLSearchParams({ id, ring: String(ring) })}`;
}

// {{#team}}
const RING_SECONDS = 25;
const LONGEST_TALK = 3600;
const CLOCKS_APART = 5000;
const ENDED = new Set(['completed', 'busy', 'no-answer', 'failed', 'canceled']);

/** Rings the people of the team, one after the other. @param {Means} means @returns {Way} */
function telephone({ client, env, settings }) {
  /** @param {Request} request @returns {string} */
  const person = ({ ring }) => settings.people[(ring - 1) % settings.people.length];
  return {
    async begin(request) {
      const call = await client.calls.create({
        to: person(request),
        from: env.PHONE_NUMBER,
        url: address(env.PUBLIC_BASE_URL, '/call-back', request),
        method: 'POST',
        statusCallback: address(env.WORKER_BASE_URL, '/status', request),
        statusCallbackMethod: 'POST',
        statusCallbackEvent: ['completed'],
        timeout: RING_SECONDS,
        timeLimit: LONGEST_TALK,
      });
      return call.sid;
    },
    async begun(request, taken) {
      const calls = await client.calls.list({ to: person(request), from: env.PHONE_NUMBER, limit: 20 });
      return calls.find((call) => call.dateCreated.getTime() >= request.since - CLOCKS_APART && !taken(call.sid))?.sid;
    },
    over: async (request) => ENDED.has((await client.calls(String(request.sid)).fetch()).status),
    pauses: ({ ring }) => ring % settings.people.length === 0,
    final: (status) => ENDED.has(status),
    close: async () => {},
  };
}
// {{/team}}
// {{#taskrouter}}

const LONGEST_OFFER = 1800;
const OPEN = new Set(['pending', 'reserved', 'assigned', 'wrapping']);
const ASSIGNED = new Set(['assigned', 'wrapping']);

/** Makes a task, which TaskRouter offers to people who are free. @param {Means} means @returns {Way} */
function task({ client, env }) {
  const tasks = () => client.taskrouter.v1.workspaces(env.WORKSPACE_SID).tasks;
  /** @param {Request} request @returns {Promise<string | undefined>} */
  const status = async (request) => client.taskrouter.v1.workspaces(env.WORKSPACE_SID).tasks(String(request.sid)).fetch()
    .then((found) => found.assignmentStatus, (error) => { if (error.status === 404) return undefined; throw error; });
  return {
    async begin({ id, ring, skill, language }) {
      const attributes = JSON.stringify({ callback: id, ring, ...(skill && { skill: skillName(skill) }), language: language.replace('-', '_') });
      return (await tasks().create({ workflowSid: env.WORKFLOW_SID, attributes, timeout: LONGEST_OFFER })).sid;
    },
    begun: async ({ id, ring }) => (await tasks().list({ evaluateTaskAttributes: `callback == "${id}" AND ring == ${ring}`, limit: 1 }))[0]?.sid,
    over: async (request) => !OPEN.has(String(await status(request))),
    pauses: () => true,
    // who does not answer was only one of those to whom TaskRouter offers it
    final: (ended) => ended === 'completed',
    async close(request) {
      if (!ASSIGNED.has(String(await status(request)))) return;
      await client.taskrouter.v1.workspaces(env.WORKSPACE_SID).tasks(String(request.sid)).update({ assignmentStatus: 'completed', reason: 'called back' });
    },
  };
}
// {{/taskrouter}}

/** By name; without one the first is taken. @type {Record<string, (means: Means) => Way>} */
const WAYS = {
  // {{#taskrouter}}
  task,
  // {{/taskrouter}}
  // {{#team}}
  telephone,
  // {{/team}}
};

module.exports = { WAYS };
