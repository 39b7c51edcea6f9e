'use strict';

const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

// a caller waits meanwhile
const PATIENCE = 2500;
// lines that no text arrives at; of all others, and of those whose kind nobody tells, it is tried
const NO_TEXTS = new Set(['landline', 'tollFree', 'premium', 'sharedCost', 'uan', 'voicemail', 'pager']);

/** @param {Record<string, any>} context @param {string} number @returns {Promise<string | undefined>} */
async function lineType(context, number) {
  const { lineTypeIntelligence } = await restClient(context).lookups.v2.phoneNumbers(number).fetch({ fields: 'line_type_intelligence' });
  return lineTypeIntelligence?.type;
}

/**
 * Whether a number may take texts, as far as its kind of line tells in time.
 * @param {Record<string, any>} context @param {string} number @param {import('./answer.private').Turn['log']} log
 */
async function takesTexts(context, number, log) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('the look-up takes too long')), PATIENCE); });
  try {
    const type = await Promise.race([lineType(context, number), late]);
    return !NO_TEXTS.has(String(type));
  } catch (error) {
    log.warn('not looked up', { error });
    return true;
  } finally {
    clearTimeout(timer);
  }
}

module.exports = { takesTexts };
