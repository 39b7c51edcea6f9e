'use strict';

const { logger } = /** @type {import('../assets/log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

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
  logger({ function: 'assignment' }).info('assigned', { taskSid: event.TaskSid, callSid: task.call_sid, result: reachable ? 'dequeue' : 'reject' });
  const out = new Twilio.Response();
  out.appendHeader('Content-Type', 'application/json');
  out.setBody(JSON.stringify(reachable ? { instruction: 'dequeue', from } : { instruction: 'reject' }));
  callback(null, out);
};
