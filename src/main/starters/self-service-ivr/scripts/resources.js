'use strict';

const { account } = require('./account');
// {{#analysis}}
const { serviceVariable } = require('../assets/service-variable.private');
// {{/analysis}}
const { problems } = require('../assets/menu.private');
// {{#taskrouter}}
const { skillName } = require('../assets/skill.private');
// {{/taskrouter}}

/** @typedef {import('../lib/provisioning').Resource} Resource */
/** @typedef {ReturnType<import('../assets/rest.private').restClient>} Client */

let fragment = '';
// {{#failover}}
// Connection overrides: two seconds to connect, six to answer, one more try; then the fallback speaks.
fragment = '#ct=2000&rt=6000&rc=1';
// {{/failover}}

/**
 * A number of the account that leads to one of our steps.
 * @param {Client} client @param {Record<string, string>} env @param {string} name of the variable that holds it @param {string} step
 * @returns {Resource}
 */
function number(client, env, name, step) {
  /** @type {Record<string, string>} */
  const wanted = { voiceUrl: `${env.PUBLIC_BASE_URL}/${step}${fragment}`, voiceMethod: 'POST' };
  // {{#failover}}
  if (env.FALLBACK_URL) Object.assign(wanted, { voiceFallbackUrl: env.FALLBACK_URL, voiceFallbackMethod: 'GET' });
  // {{/failover}}
  return {
    name: `number of ${name}`,
    step: 'voice-number',
    find: async () => env[name] && (await client.incomingPhoneNumbers.list({ phoneNumber: env[name], limit: 1 }))[0],
    missing: `get a number, bring your own, and write it as ${name} into .env`,
    differs: (found) => [
      ...Object.entries(wanted).filter(([key, value]) => found[key] !== value).map(([key, value]) => `${key} is ${found[key] || 'not set'}, it should be ${value}`),
      ...(found.trunkSid ? [`it belongs to the trunk ${found.trunkSid}, where its voiceUrl counts for nothing; take it off there`] : []),
    ],
    change: (found) => client.incomingPhoneNumbers(found.sid).update(wanted),
  };
}

// {{#named-later}}
/** A value that steps need and that is only known once something is there. @param {Record<string, string>} env @param {string} name @param {string} of @returns {Resource} */
function variable(env, name, of) {
  return {
    name: `${name} in .env`,
    find: async (made) => made.get(of) && {},
    missing: `comes from ${of}; run this again once that is there`,
    differs: (_, made) => (env[name] === made.get(of).sid ? [] : [`write ${name}=${made.get(of).sid} into .env, then deploy`]),
  };
}
// {{/named-later}}

// {{#queue}}
/** @param {Client} client @param {Record<string, any>} settings @returns {Resource} */
function queue(client, settings) {
  return {
    name: `queue ${settings.queue}`,
    find: async () => (await client.queues.list()).find((one) => one.friendlyName === settings.queue),
    differs: (found) => (found.maxSize === settings.queueSize ? [] : [`maxSize is ${found.maxSize}, it should be ${settings.queueSize}`]),
    create: () => client.queues.create({ friendlyName: settings.queue, maxSize: settings.queueSize }),
    change: (found) => client.queues(found.sid).update({ maxSize: settings.queueSize }),
  };
}
// {{/queue}}

// {{#taskrouter}}
const AVAILABLE = 'Available';
const MISSED = 'Missed a call';

/** @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function taskrouter(client, env, settings) {
  const v1 = client.taskrouter.v1;
  const friendlyName = `${settings.business} line`.slice(0, 60);
  const workers = /** @type {{ name: string, number: string, skills: string[] }[]} */ (settings.workers);
  const skills = [...new Set(workers.flatMap((worker) => worker.skills.map(skillName)))];
  /** @param {Map<string, any>} made */
  const inside = (made) => v1.workspaces(made.get('workspace').sid);

  /** @param {string} name @param {boolean} available @returns {Resource} */
  const activity = (name, available) => ({
    name: `activity ${name}`,
    find: async (made) => made.has('workspace') && (await inside(made).activities.list({ friendlyName: name, limit: 1 }))[0],
    differs: (found) => (found.available === available ? [] : ['whether it counts as available cannot be changed; give it another name and make a new one']),
    create: (made) => inside(made).activities.create({ friendlyName: name, available }),
  });

  /** @param {string} skill @returns {Resource} */
  const taskQueue = (skill) => {
    const targetWorkers = `skills HAS "${skill}"`;
    return {
      name: `task queue ${skill}`,
      find: async (made) => made.has('workspace') && (await inside(made).taskQueues.list({ friendlyName: skill, limit: 1 }))[0],
      differs: (found) => (found.targetWorkers === targetWorkers ? [] : [`it takes workers with ${found.targetWorkers}, it should be ${targetWorkers}`]),
      create: (made) => inside(made).taskQueues.create({ friendlyName: skill, targetWorkers }),
      change: (found, made) => inside(made).taskQueues(found.sid).update({ targetWorkers }),
    };
  };

  /** @param {(typeof workers)[number]} worker @returns {Resource} */
  const person = (worker) => {
    const attributes = JSON.stringify({ skills: worker.skills.map(skillName), contact_uri: worker.number });
    return {
      name: `worker ${worker.name}`,
      find: async (made) => made.has('workspace') && (await inside(made).workers.list({ friendlyName: worker.name, limit: 1 }))[0],
      differs: (found) => (found.attributes === attributes ? [] : ['its attributes are others than in the settings']),
      create: (made) => inside(made).workers.create({ friendlyName: worker.name, attributes, activitySid: made.get(`activity ${AVAILABLE}`).sid }),
      change: (found, made) => inside(made).workers(found.sid).update({ attributes }),
    };
  };

  /** @param {Map<string, any>} made */
  const configuration = (made) => {
    /** @param {string} skill */
    const target = (skill) => ({ queue: made.get(`task queue ${skill}`)?.sid });
    return JSON.stringify({
      task_routing: {
        filters: skills.map((skill) => ({ filter_friendly_name: skill, expression: `skill == "${skill}"`, targets: [target(skill)] })),
        default_filter: target(skills[0]),
      },
    });
  };
  /** @param {Map<string, any>} made */
  const wanted = (made) => ({
    assignmentCallbackUrl: `${env.PUBLIC_BASE_URL}/assignment`,
    taskReservationTimeout: settings.reservationSeconds,
    configuration: configuration(made),
  });

  return [
    {
      name: 'workspace',
      step: 'taskrouter-workspace',
      find: async () => (await v1.workspaces.list({ friendlyName, limit: 1 }))[0],
      create: () => v1.workspaces.create({ friendlyName, template: 'NONE' }),
    },
    activity(AVAILABLE, true),
    activity(MISSED, false),
    {
      // unless told otherwise, who misses a call is put offline without a word
      name: 'where a missed call puts people',
      find: async (made) => made.has('workspace') && inside(made).fetch(),
      missing: 'comes with the workspace',
      differs: (found) => (found.timeoutActivityName === MISSED ? [] : [`the timeout activity is ${found.timeoutActivityName}, it should be ${MISSED}`]),
      change: (found, made) => inside(made).update({ timeoutActivitySid: made.get(`activity ${MISSED}`)?.sid }),
    },
    ...skills.map(taskQueue),
    ...workers.map(person),
    {
      name: 'workflow',
      find: async (made) => made.has('workspace') && (await inside(made).workflows.list({ friendlyName, limit: 1 }))[0],
      differs: (found, made) => Object.entries(wanted(made)).filter(([key, value]) => found[key] !== value).map(([key]) => `${key} is another than it should be`),
      create: (made) => inside(made).workflows.create({ friendlyName, ...wanted(made) }),
      change: (found, made) => inside(made).workflows(found.sid).update(wanted(made)),
    },
    variable(env, 'WORKFLOW_SID', 'workflow'),
    // {{#call-backs}}
    variable(env, 'WORKSPACE_SID', 'workspace'),
    // {{/call-backs}}
  ];
}
// {{/taskrouter}}

// {{#sync}}
/** @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function sync(client, env, settings) {
  const friendlyName = `${settings.business} inbox`.slice(0, 60);
  /** @param {Map<string, any>} made */
  const inside = (made) => client.sync.v1.services(made.get('sync service').sid);
  return [
    {
      name: 'sync service',
      step: 'sync-service',
      find: async () => (await client.sync.v1.services.list()).find((one) => one.friendlyName === friendlyName),
      // without access control any token could read what callers left
      differs: (found) => (found.aclEnabled ? [] : ['access control is off, it should be on']),
      create: () => client.sync.v1.services.create({ friendlyName, aclEnabled: true }),
      change: (found) => client.sync.v1.services(found.sid).update({ aclEnabled: true }),
    },
    {
      name: 'sync map inbox',
      find: async (made) => made.has('sync service') && (await inside(made).syncMaps.list()).find((one) => one.uniqueName === 'inbox'),
      create: (made) => inside(made).syncMaps.create({ uniqueName: 'inbox' }),
    },
    variable(env, 'SYNC_SERVICE_SID', 'sync service'),
  ];
}
// {{/sync}}

// {{#analysis}}
/** One Intelligence Service for each language. @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function intelligence(client, env, settings) {
  const { services } = client.intelligence.v2;
  const webhookUrl = `${env.PUBLIC_BASE_URL}/transcript`;
  return settings.languages.flatMap((/** @type {string} */ languageCode) => {
    const uniqueName = `line-${languageCode}`;
    const name = `intelligence service ${languageCode}`;
    return [
      {
        name,
        step: 'intelligence-service',
        find: async () => (await services.list()).find((one) => one.uniqueName === uniqueName),
        differs: (/** @type {any} */ found) => [
          ...(found.webhookUrl === webhookUrl ? [] : [`webhookUrl is ${found.webhookUrl}, it should be ${webhookUrl}`]),
          // it would read every recording of the account
          ...(found.autoTranscribe ? ['autoTranscribe is on, it should be off'] : []),
        ],
        create: () => services.create({ uniqueName, friendlyName: uniqueName, languageCode, autoTranscribe: false, webhookUrl, webhookHttpMethod: 'POST' }),
        change: (/** @type {any} */ found) => services(found.sid).update({ autoTranscribe: false, webhookUrl, webhookHttpMethod: 'POST' }),
      },
      variable(env, serviceVariable(languageCode), name),
    ];
  });
}
// {{/analysis}}

// {{#messaging}}
/** The sender of texts, and in the United States its registration, without which carriers drop them. @param {Client} client @param {Record<string, string>} env @returns {Resource[]} */
function sender(client, env) {
  const sid = env.MESSAGING_SERVICE_SID;
  /** @type {Resource[]} */
  const out = [{
    name: 'Messaging Service',
    find: async () => (sid ? client.messaging.v1.services(sid).fetch().catch(() => undefined) : undefined),
    missing: 'make one with a sender in the Console and put its SID into MESSAGING_SERVICE_SID',
  }];
  // toll-free numbers are verified in another way
  if (/^\+1(?!8(00|33|44|55|66|77|88))/.test(env.PHONE_NUMBER ?? '')) {
    out.push({
      name: 'registration of the sender',
      find: async (made) => made.has('Messaging Service') && (await client.messaging.v1.services(sid).usAppToPerson.list({ limit: 1 }))[0],
      missing: 'register brand and campaign in the Console; texts to American mobiles are dropped until then',
      differs: (found) => (found.campaignStatus === 'VERIFIED' ? [] : [`its campaign is ${found.campaignStatus}; texts to American mobiles are dropped until it is VERIFIED`]),
    });
  }
  return out;
}
// {{/messaging}}

// {{#code}}
const CODE_LENGTH = 6;

/** @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @returns {Resource[]} */
function codes(client, env, settings) {
  const { services } = client.verify.v2;
  // it is spoken and written in each code, 30 characters at most
  const friendlyName = settings.business.slice(0, 30);
  return [
    {
      name: 'Verify service',
      find: async () => (await services.list()).find((one) => one.friendlyName === friendlyName),
      create: () => services.create({ friendlyName, codeLength: CODE_LENGTH, doNotShareWarningEnabled: true }),
    },
    variable(env, 'VERIFY_SERVICE_SID', 'Verify service'),
  ];
}
// {{/code}}

/**
 * What the account needs for this project, each after what it rests on.
 * @param {Client} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @returns {Resource[]}
 */
function resources(client, env, settings) {
  return [
    { name: 'menus of the settings', find: async () => settings.menus, missing: 'write some', differs: () => problems(settings) },
    number(client, env, 'PHONE_NUMBER', 'call'),
    // {{#queue}}
    queue(client, settings),
    number(client, env, 'TEAM_NUMBER', 'next'),
    // {{/queue}}
    // {{#taskrouter}}
    ...taskrouter(client, env, settings),
    // {{/taskrouter}}
    // {{#sync}}
    ...sync(client, env, settings),
    // {{/sync}}
    // {{#messaging}}
    ...sender(client, env),
    // {{/messaging}}
    // {{#code}}
    ...codes(client, env, settings),
    // {{/code}}
    // {{#analysis}}
    ...intelligence(client, env, settings),
    // {{/analysis}}
    ...account(client, env, settings, [env.PHONE_NUMBER]),
  ];
}

module.exports = { resources };
