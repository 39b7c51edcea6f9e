'use strict';

const { differences } = require('../lib/provisioning');
const { account } = require('./account');
// {{#tokens}}
const { ifThere } = require('../lib/provisioning');
// {{/tokens}}

/** @typedef {import('../lib/provisioning').Resource} Resource */

// {{#sync}}
const { mapName } = require('../assets/board.private');

// {{/sync}}
const TIMEOUT = 5000;

/** @param {string} url */
const plain = (url) => url.replace(/\/+$/, '');

/**
 * A number of the account and where its calls go.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {string} name
 * @param {string | undefined} phoneNumber
 * @param {Record<string, string>} wanted
 * @returns {Resource}
 */
function number(client, name, phoneNumber, wanted) {
  return {
    name,
    step: 'voice-number',
    find: async () => (phoneNumber ? (await client.incomingPhoneNumbers.list({ phoneNumber, limit: 1 }))[0] : undefined),
    missing: 'buy one in the Console, then write it into .env',
    // on a trunk nobody would ask for our TwiML
    differs: (found) => [...(found.trunkSid ? [`is on the trunk ${found.trunkSid}: take it off in the Console`] : []), ...differences(found, wanted)],
    change: (found) => client.incomingPhoneNumbers(found.sid).update(wanted),
  };
}

/**
 * What the account needs for this project, each after what it rests on.
 * @param {ReturnType<import('../assets/rest.private').restClient>} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @returns {Resource[]}
 */
function resources(client, env, settings) {
  const functions = plain(env.PUBLIC_BASE_URL);
  const agent = plain(env.AGENT_URL ?? '');
  if (!agent.startsWith('https://')) throw new Error('AGENT_URL has to be the https address of the agent server');
  /** @type {Resource[]} */
  const all = [
    {
      name: 'agent server',
      find: async () => {
        const answer = await fetch(`${agent}/health`, { signal: AbortSignal.timeout(TIMEOUT) }).catch(() => undefined);
        return answer?.ok ? {} : undefined;
      },
      missing: 'start node server/agent.js where AGENT_URL leads; its /health does not answer',
    },
    // {{#queue}}
    {
      name: 'queue',
      find: async () => (await client.queues.list({ limit: 1000 })).find(({ friendlyName }) => friendlyName === env.QUEUE_NAME),
      differs: (found) => (found.maxSize >= settings.queueSize ? [] : [`takes ${found.maxSize} callers, it should take ${settings.queueSize}`]),
      create: () => client.queues.create({ friendlyName: env.QUEUE_NAME, maxSize: settings.queueSize }),
      change: (found) => client.queues(found.sid).update({ maxSize: settings.queueSize }),
    },
    number(client, 'staff number', env.STAFF_NUMBER, { voiceUrl: `${functions}/next-caller`, voiceMethod: 'POST' }),
    // {{/queue}}
    // {{#taskrouter}}
    ...taskRouter(client, env, functions),
    // {{/taskrouter}}
    // {{#intelligence}}
    {
      name: 'Intelligence Service',
      step: 'intelligence-service',
      find: async () => (await client.intelligence.v2.services.list({ limit: 100 })).find(({ uniqueName }) => uniqueName === settings.intelligenceService),
      differs: (found) => differences(found, { autoTranscribe: false, webhookUrl: `${functions}/transcribed` }),
      // it would read every recording of the account
      create: () => client.intelligence.v2.services.create({
        uniqueName: settings.intelligenceService, languageCode: settings.languages[0], autoTranscribe: false,
        webhookUrl: `${functions}/transcribed`, webhookHttpMethod: 'POST',
      }),
      change: (found) => client.intelligence.v2.services(found.sid).update({ autoTranscribe: false, webhookUrl: `${functions}/transcribed`, webhookHttpMethod: 'POST' }),
    },
    // {{/intelligence}}
    // {{#sync}}
    ...boards(client, env, settings),
    // {{/sync}}
    // {{#tokens}}
    {
      name: 'API key',
      find: async () => (env.API_KEY_SID ? ifThere(client.keys(env.API_KEY_SID).fetch()) : undefined),
      missing: 'make a standard API key in the Console, and write API_KEY_SID and API_KEY_SECRET into .env',
    },
    // {{/tokens}}
    // {{#page-calls}}
    ...twimlApp(client, env, {
      voiceUrl: `${functions}/call`, voiceMethod: 'POST', voiceFallbackUrl: `${agent}/unavailable`, voiceFallbackMethod: 'POST',
      // {{#sync}}
      statusCallback: `${functions}/call-over`, statusCallbackMethod: 'POST',
      // {{/sync}}
    }),
    // {{/page-calls}}
    // {{#play}}
    ...sounds(settings),
    // {{/play}}
    // {{#messaging}}
    {
      name: 'Messaging Service',
      find: async () => (await client.messaging.v1.services.list({ limit: 1000 })).find(({ friendlyName }) => friendlyName === 'Links of the AI agent'),
      create: () => client.messaging.v1.services.create({ friendlyName: 'Links of the AI agent' }),
    },
    {
      name: 'MESSAGING_SERVICE_SID in .env',
      find: async () => ({}),
      differs: (_, made) => (made.get('Messaging Service')?.sid === env.MESSAGING_SERVICE_SID ? [] : [`write MESSAGING_SERVICE_SID=${made.get('Messaging Service')?.sid ?? 'of the service above'}, and add a registered sender to the service`]),
    },
    // {{/messaging}}
    number(client, 'number', env.PHONE_NUMBER, {
      voiceUrl: `${functions}/call`, voiceMethod: 'POST', voiceFallbackUrl: `${agent}/unavailable`, voiceFallbackMethod: 'POST',
      // {{#sync}}
      statusCallback: `${functions}/call-over`, statusCallbackMethod: 'POST',
      // {{/sync}}
    }),
    ...account(client, env, settings, [env.PHONE_NUMBER]),
  ];
  return all;
}
// {{#taskrouter}}

const NAME = 'AI agent hand-over';
const MISSED = 'Missed a call';

/** @param {ReturnType<import('../assets/rest.private').restClient>} client @param {Record<string, string>} env @param {string} functions @returns {Resource[]} */
function taskRouter(client, env, functions) {
  const workspaces = client.taskrouter.v1.workspaces;
  /** @param {Map<string, any>} made */
  const inside = (made) => workspaces(made.get('workspace').sid);
  /** @param {string} sid */
  const configuration = (sid) => JSON.stringify({ task_routing: { filters: [], default_filter: { queue: sid } } });
  return [
    {
      name: 'workspace',
      step: 'taskrouter-workspace',
      find: async () => (await workspaces.list({ friendlyName: NAME, limit: 1 }))[0],
      create: () => workspaces.create({ friendlyName: NAME }),
    },
    {
      name: 'activity of who missed a call',
      find: async (made) => made.has('workspace') && (await inside(made).activities.list({ friendlyName: MISSED, limit: 1 }))[0],
      create: (made) => inside(made).activities.create({ friendlyName: MISSED, available: false }),
    },
    {
      name: 'timeout activity',
      find: async (made) => (made.has('workspace') ? inside(made).fetch() : {}),
      differs: (found, made) => (found.timeoutActivitySid && found.timeoutActivitySid === made.get('activity of who missed a call')?.sid ? [] : ['people who miss a call go Offline unseen']),
      change: (_, made) => inside(made).update({ timeoutActivitySid: made.get('activity of who missed a call').sid }),
    },
    {
      name: 'task queue',
      find: async (made) => made.has('workspace') && (await inside(made).taskQueues.list({ friendlyName: NAME, limit: 1 }))[0],
      create: (made) => inside(made).taskQueues.create({ friendlyName: NAME, targetWorkers: '1==1' }),
    },
    {
      name: 'workflow',
      find: async (made) => made.has('workspace') && (await inside(made).workflows.list({ friendlyName: NAME, limit: 1 }))[0],
      differs: (found) => differences(found, { assignmentCallbackUrl: `${functions}/assignment` }),
      create: (made) => inside(made).workflows.create({
        friendlyName: NAME, assignmentCallbackUrl: `${functions}/assignment`, configuration: configuration(made.get('task queue').sid),
      }),
      change: (found, made) => inside(made).workflows(found.sid).update({ assignmentCallbackUrl: `${functions}/assignment` }),
    },
    {
      name: 'WORKFLOW_SID in .env',
      find: async () => ({}),
      differs: (_, made) => (made.has('workflow') && made.get('workflow').sid === env.WORKFLOW_SID ? [] : [`write WORKFLOW_SID=${made.get('workflow')?.sid ?? 'of the workflow above'}, and add workers with a contact_uri`]),
    },
  ];
}
// {{/taskrouter}}
// {{#sync}}

/** The board: a service in which no token may do anything unless it was allowed, and maps that one reader may read. */
/** @param {ReturnType<import('../assets/rest.private').restClient>} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function boards(client, env, { board: { name, maps, reader } }) {
  const services = client.sync.v1.services;
  /** @param {Map<string, any>} made */
  const inside = (made) => services(made.get('Sync Service').sid);
  /** @type {Resource[]} */
  const all = [
    {
      name: 'Sync Service',
      find: async () => (await services.list({ limit: 1000 })).find(({ friendlyName }) => friendlyName === name),
      differs: (found) => differences(found, { aclEnabled: true }),
      create: () => services.create({ friendlyName: name, aclEnabled: true }),
      change: (found) => services(found.sid).update({ aclEnabled: true }),
    },
    {
      name: 'SYNC_SERVICE_SID in .env',
      find: async () => ({}),
      differs: (_, made) => (made.has('Sync Service') && made.get('Sync Service').sid === env.SYNC_SERVICE_SID ? [] : [`write SYNC_SERVICE_SID=${made.get('Sync Service')?.sid ?? 'of the service above'}`]),
    },
  ];
  const rights = { read: true, write: false, manage: false };
  for (let index = 0; index < maps; index += 1) {
    const uniqueName = mapName(index, name);
    all.push({
      name: `map ${uniqueName}`,
      find: async (made) => (made.has('Sync Service') ? ifThere(inside(made).syncMaps(uniqueName).fetch()) : undefined),
      create: (made) => inside(made).syncMaps.create({ uniqueName }),
    }, {
      name: `reader of ${uniqueName}`,
      find: async (made) => (made.has(`map ${uniqueName}`) ? ifThere(inside(made).syncMaps(uniqueName).syncMapPermissions(reader).fetch()) : undefined),
      differs: (found) => differences(found, rights),
      create: (made) => inside(made).syncMaps(uniqueName).syncMapPermissions(reader).update(rights),
      change: (_, made) => inside(made).syncMaps(uniqueName).syncMapPermissions(reader).update(rights),
    });
  }
  return all;
}
// {{/sync}}
// {{#page-calls}}

const APP = 'AI agent, from page and app';

/** What pages and apps call. */
/** @param {ReturnType<import('../assets/rest.private').restClient>} client @param {Record<string, string>} env @param {Record<string, string>} wanted @returns {Resource[]} */
function twimlApp(client, env, wanted) {
  return [
    {
      name: 'TwiML App',
      find: async () => (await client.applications.list({ friendlyName: APP, limit: 1 }))[0],
      differs: (found) => differences(found, wanted),
      create: () => client.applications.create({ friendlyName: APP, ...wanted }),
      change: (found) => client.applications(found.sid).update(wanted),
    },
    {
      name: 'TWIML_APP_SID in .env',
      find: async () => ({}),
      differs: (_, made) => (made.has('TwiML App') && made.get('TwiML App').sid === env.TWIML_APP_SID ? [] : [`write TWIML_APP_SID=${made.get('TwiML App')?.sid ?? 'of the app above'}`]),
    },
  ];
}
// {{/page-calls}}
// {{#play}}

/** The recordings that stand in the place of texts. Twilio fetches them while a caller waits. @param {Record<string, any>} settings @returns {Resource[]} */
function sounds(settings) {
  return Object.entries(settings).filter(([, text]) => typeof text === 'string' && text.startsWith('https://')).map(([key, url]) => ({
    name: `recording for ${key}`,
    find: async () => {
      const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) }).catch(() => undefined);
      return answer?.status === 200 && /^audio\//.test(answer.headers.get('content-type') ?? '') ? {} : undefined;
    },
    missing: `${url} does not answer with sound, to everybody and without a detour`,
  }));
}
// {{/play}}

module.exports = { resources };
