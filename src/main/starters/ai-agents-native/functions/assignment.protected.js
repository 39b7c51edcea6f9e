'use strict';

const { logger } = /** @type {import('../assets/log.private')} */ (require(Runtime.getAssets()['/log.js'].path));

/** TaskRouter found somebody for a caller: the instruction joins the two. */
/** @param {any} context @param {any} event @param {(error: any, answer?: any) => void} callback */
exports.handler = (context, event, callback) => {
  const log = logger({ function: 'assignment', taskSid: event.TaskSid });
  try {
    const worker = JSON.parse(event.WorkerAttributes);
    log.info('assigned', {});
    callback(null, { instruction: 'dequeue', to: worker.contact_uri, from: context.PHONE_NUMBER });
  } catch (error) {
    log.error('failed', { error });
    callback(null, { instruction: 'reject' });
  }
};
