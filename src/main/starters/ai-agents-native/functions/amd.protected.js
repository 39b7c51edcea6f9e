'use strict';

const { hearing } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { own } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

const NOT_IN_PROGRESS = 21220;
const END = { status: /** @type {const} */ ('completed') };

/** What becomes of a call. @param {Record<string, any>} context @param {string} verdict */
function next(context, verdict) {
  if (verdict === 'fax') return END;
  // {{#mailbox}}
  // the greeting is over, and what is said now is kept
  if (verdict.startsWith('machine_end_')) return { url: own(context, '/mailbox'), method: 'POST' };
  // {{/mailbox}}
  if (verdict.startsWith('machine_')) return END;
  // also where detection could not tell: nobody is cut off on a guess
  return { url: own(context, '/call'), method: 'POST' };
}

/** The verdict: who or what took the call. The ordinary status callback never has it. */
exports.handler = hearing('amd', async ({ event, context, log }) => {
  const verdict = String(event.AnsweredBy ?? 'unknown');
  log.info('verdict', { verdict });
  try {
    await restClient(context).calls(event.CallSid).update(next(context, verdict));
  } catch (error) {
    // who hung up meanwhile is left in peace
    if (/** @type {any} */ (error).code !== NOT_IN_PROGRESS) throw error;
  }
});
