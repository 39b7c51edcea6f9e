'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { flow } = /** @type {import('../assets/flow.private')} */ (require(Runtime.getAssets()['/flow.js'].path));
// {{#taskrouter}}
const { skillName } = /** @type {import('../assets/skill.private')} */ (require(Runtime.getAssets()['/skill.js'].path));
// {{/taskrouter}}
// {{#dial}}
// {{#dial-recording}}
const { base } = /** @type {import('../assets/address.private')} */ (require(Runtime.getAssets()['/address.js'].path));
// {{/dial-recording}}
// {{/dial}}

/** @typedef {import('../assets/answer.private').Turn & { call: ReturnType<typeof flow> }} Turn */

// {{#taskrouter}}
/** Hands the call to TaskRouter, with what the menu has learnt as attributes of the task. @param {Turn} turn */
function workflow({ twiml, event, settings, context, call }) {
  if (!context.WORKFLOW_SID) throw new Error('WORKFLOW_SID is not set');
  const skill = event.skill ?? settings.workers[0].skills[0];
  call.say(settings.connecting);
  twiml.enqueue({
    workflowSid: context.WORKFLOW_SID,
    action: call.link('waited'),
    waitUrl: call.link('wait'),
  }).task(JSON.stringify({ skill: skillName(skill), language: call.language.replace('-', '_') }));
}
// {{/taskrouter}}
// {{#queue}}
/** Lets the call wait in a line that the team takes from. @param {Turn} turn */
function queue({ twiml, settings, call }) {
  call.say(settings.connecting);
  twiml.enqueue({ action: call.link('waited'), waitUrl: call.link('wait') }, settings.queue);
}
// {{/queue}}
// {{#dial}}
/** Rings the telephones of the team; who answers first has the call. @param {Turn} turn */
function telephone(turn) {
  const { twiml, settings, call } = turn;
  if (settings.people.length === 0) {
    nobody(turn);
    return;
  }
  call.say(settings.connecting);
  const dial = twiml.dial({
    // a step of its own: at the number's own address the end of the talk would look like a new call
    action: call.link('called'),
    timeout: settings.ringSeconds,
    timeLimit: settings.talkSeconds,
    answerOnBridge: true,
    // no callerId: the caller's number is passed on, and any other has to belong to the account
    // {{#dial-recording}}
    // where the call is recorded already, a second recording would hold and cost the same again
    ...(settings.recordsCalls ? {} : {
      record: /** @type {const} */ ('record-from-answer-dual'),
      recordingStatusCallback: `${base(turn.context)}/recorded`,
      recordingStatusCallbackEvent: /** @type {('completed' | 'absent')[]} */ (['completed', 'absent']),
    }),
    // {{/dial-recording}}
  });
  for (const number of settings.people) dial.number(number);
}
// {{/dial}}

/** There is nobody who could take the call. @param {Turn} turn */
function nobody({ settings, call }) {
  call.say(settings.nobodyHere);
  call.giveUp();
}

/** By the name that an option may ask for; without one the first is taken. @type {Record<string, (turn: Turn) => void>} */
const WAYS = {
  // {{#taskrouter}}
  workflow,
  // {{/taskrouter}}
  // {{#queue}}
  queue,
  // {{/queue}}
  // {{#dial}}
  telephone,
  // {{/dial}}
  nobody,
};

/** Brings the caller to a person. */
exports.handler = answering('person', (turn) => {
  const { event, log } = turn;
  const name = Object.hasOwn(WAYS, event.by ?? '') ? event.by : Object.keys(WAYS)[0];
  log.info('to a person', { route: name });
  WAYS[name]({ ...turn, call: flow(turn) });
});
