'use strict';

const { logger } = /** @type {import('../assets/log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

// {{#call-backs}}
/** TaskRouter rings whom it has chosen, and they hear what it is about before the caller is rung. @param {Record<string, any>} context @param {Record<string, any>} task */
function callBack(context, task) {
  const query = new URLSearchParams({ id: task.callback, ring: String(task.ring) });
  /** @param {string} base @param {string} path */
  const at = (base, path) => `${base.replace(/\/+$/, '')}${path}?${query}`;
  return {
    instruction: 'call', from: context.PHONE_NUMBER, url: at(context.PUBLIC_BASE_URL, '/call-back'), status_callback_url: at(context.WORKER_BASE_URL, '/status'),
  };
}

// {{/call-backs}}
/** @param {string | undefined} json @returns {Record<string, any>} */
function attributes(json) {
  try {
    return JSON.parse(json ?? '{}');
  } catch {
    return {};
  }
}

/**
 * TaskRouter has found somebody for a call. The call goes to the telephone that stands in the worker's attributes; the
 * number that shows there is the one that was dialled, since it has to belong to the account.
 */
/** @param {Record<string, any>} context @param {Record<string, any>} event @param {(error: null, answer: any) => void} callback */
exports.handler = (context, event, callback) => {
  const task = attributes(event.TaskAttributes);
  const from = task.called ?? context.PHONE_NUMBER;
  const reachable = attributes(event.WorkerAttributes).contact_uri !== undefined;
  /** @type {{ instruction: string }} */
  let answer = reachable ? /** @type {any} */ ({ instruction: 'dequeue', from }) : { instruction: 'reject' };
  // {{#call-backs}}
  if (reachable && task.callback) answer = callBack(context, task);
  // {{/call-backs}}
  logger({ function: 'assignment' }).info('assigned', { taskSid: event.TaskSid, callSid: task.call_sid, result: answer.instruction });
  const out = new Twilio.Response();
  out.appendHeader('Content-Type', 'application/json');
  out.setBody(JSON.stringify(answer));
  callback(null, out);
};
