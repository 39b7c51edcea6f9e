'use strict';

const { wordsOf } = /** @type {import('./menu.private')} */ (require(Runtime.getAssets()['/menu.js'].path));

/** @typedef {import('./menu.private').Option} Option */
/**
 * @typedef {object} Asked what is to be understood, and in which call
 * @property {string} words what was said
 * @property {Option[]} options one of them may be meant
 * @property {string} language
 * @property {Record<string, any>} context the environment
 * @property {Record<string, any>} settings
 * @property {ReturnType<import('./log.private').logger>} log
 */
/** @typedef {(asked: Asked) => Promise<Option | undefined> | Option | undefined} Understanding nothing rather than a guess */

// Scripts without spaces between words.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** @param {string} text @returns {string} words between single spaces, without case, accents and marks */
function plain(text) {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}*#]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** @param {string} said @param {string} phrase @returns {number} how much of what was said is this phrase */
function share(said, phrase) {
  const wanted = plain(phrase);
  if (wanted.trim() === '') return 0;
  if (UNSPACED.test(phrase)) return said.includes(wanted.trim()) ? wanted.trim().length : 0;
  return said.includes(wanted) ? wanted.length : 0;
}

/**
 * The option whose words were said; the longest phrase decides, so that «pay my bill» is not taken for «bill». Where two
 * options are equally near, neither is taken.
 * @type {Understanding}
 */
function byWords({ words, options, language }) {
  const said = plain(words);
  const found = options
    .map((option) => ({ option, near: Math.max(0, ...[option.key, ...wordsOf(option, language)].map((phrase) => share(said, phrase))) }))
    .filter((one) => one.near > 0)
    .sort((a, b) => b.near - a.near);
  if (found.length === 0 || found[1]?.near === found[0].near) return undefined;
  return found[0].option;
}

// {{#language-model}}
const MODEL_WAITS = 4000;

/**
 * Asks a language model, over the chat-completions request that most vendors and local servers take. Off unless MODEL_URL is
 * set. Its answer counts only if it is the key of an option that is offered now, so nothing that a caller says can make it
 * do more.
 * @param {Asked} asked @returns {Promise<Option | undefined>}
 */
async function byModel({ words, options, language, context, settings, log }) {
  if (!context.MODEL_URL) return undefined;
  const offered = options.map((option) => `${option.key}: ${wordsOf(option, language).join(', ')}`).join('\n');
  try {
    const answer = await fetch(`${context.MODEL_URL.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(context.MODEL_KEY && { authorization: `Bearer ${context.MODEL_KEY}` }) },
      body: JSON.stringify({
        model: context.MODEL_NAME,
        temperature: 0,
        messages: [{ role: 'system', content: `${settings.modelPrompt}\n${offered}` }, { role: 'user', content: words.slice(0, 500) }],
      }),
      signal: AbortSignal.timeout(MODEL_WAITS),
    });
    if (!answer.ok) throw new Error(`the model answers ${answer.status}`);
    const { choices } = /** @type {any} */ (await answer.json());
    const key = String(choices?.[0]?.message?.content ?? '').trim();
    return options.find((option) => option.key === key);
  } catch (error) {
    log.warn('not asked', { error });
    return undefined;
  }
}
// {{/language-model}}

/** Tried in this order until one understands. @type {Understanding[]} */
const WAYS = [
  byWords,
  // {{#language-model}}
  byModel,
  // {{/language-model}}
];

/** Which option somebody means who says this, if any. @param {Asked} asked @returns {Promise<Option | undefined>} */
async function understood(asked) {
  for (const way of WAYS) {
    const option = await way(asked);
    if (option !== undefined) return option;
  }
  return undefined;
}

module.exports = { understood };
