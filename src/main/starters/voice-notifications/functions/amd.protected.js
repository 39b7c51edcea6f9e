'use strict';

/** @type {import('../assets/answer.private')} */
const { hearing } = require(Runtime.getAssets()['/answer.js'].path);
/** @type {import('../assets/rest.private')} */
const { restClient } = require(Runtime.getAssets()['/rest.js'].path);
/** @type {import('../assets/worker.private')} */
const { tell } = require(Runtime.getAssets()['/worker.js'].path);
// {{#voicemail}}
/** @type {import('../assets/person.private')} */
const { address } = require(Runtime.getAssets()['/person.js'].path);
// {{/voicemail}}

const NOT_IN_PROGRESS = 21220;

/** Changes a call that runs; one that is over by now is left in peace. @param {Promise<unknown>} update */
async function unlessOver(update) {
  try {
    await update;
  } catch (error) {
    if (/** @type {any} */ (error).code !== NOT_IN_PROGRESS) throw error;
  }
}

/** The verdict: who or what has picked up. The message has been running since then. */
exports.handler = hearing('amd', async ({ event, context, log }) => {
  const call = restClient(context).calls(event.CallSid);
  const verdict = event.AnsweredBy;
  log.info('verdict', { verdict });
  /** @param {string} outcome */
  const outcome = (outcome) => tell(context, '/outcome', { p: event.p, CallSid: event.CallSid, outcome, by: 'verdict' });
  switch (verdict) {
    case 'human':
    case 'unknown':
      // nobody is cut off on a guess
      return;
    case 'fax':
      await unlessOver(call.update({ status: 'completed' }));
      await outcome('fax');
      return;
    // {{#voicemail}}
    case 'machine_end_beep':
    case 'machine_end_silence':
    case 'machine_end_other':
      await unlessOver(call.update({ url: address(context.PUBLIC_BASE_URL, '/voicemail', event.p), method: 'POST' }));
      return;
    // {{/voicemail}}
    default:
      await unlessOver(call.update({ status: 'completed' }));
      await outcome('machine');
  }
});
