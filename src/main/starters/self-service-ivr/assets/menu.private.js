'use strict';

/** @typedef {import('./flow.private').Text} Text */
/** @typedef {string[] | Record<string, string[]>} Words that mean an option, for all languages or for each */
/**
 * @typedef {object} Option one choice of a menu
 * @property {string} key on the keypad: 0 to 9, * or #
 * @property {Text} label what it is called when it is offered
 * @property {Words} [words] what callers may say for it
 * @property {string} does what happens
 * @property {string} [to] the menu that follows, where it does `menu`
 * @property {Text} [text] what is said, where it does `say`
 * @property {string} [by] how a person is reached, where it does `person`
 * @property {string} [skill] what the person should know about, where it does `person`
 */
/** @typedef {{ says: Text, options: Option[] }} Menu */

const FIRST = 'main';

// What an option can do, and the step that does it. What it says is said at once, without a step of its own.
/** @type {Record<string, string>} */
const STEPS = {
  menu: 'menu',
  say: 'menu',
  person: 'person',
  goodbye: 'goodbye',
  // {{#pay}}
  pay: 'pay',
  // {{/pay}}
  // {{#voicemail}}
  voicemail: 'voicemail',
  // {{/voicemail}}
  // {{#callback}}
  callback: 'callback',
  // {{/callback}}
  // {{#virtual-agent}}
  'virtual-agent': 'virtual-agent',
  // {{/virtual-agent}}
};

/** @param {Record<string, any>} settings @param {unknown} name @returns {{ name: string, menu: Menu }} the first one instead of none */
function menuOf(settings, name) {
  const known = typeof name === 'string' && Object.hasOwn(settings.menus, name) ? name : FIRST;
  return { name: known, menu: settings.menus[known] };
}

/** @param {Option} option @param {string} language @returns {string[]} */
function wordsOf(option, language) {
  const words = option.words ?? [];
  if (Array.isArray(words)) return words;
  return words[language] ?? [];
}

/** @param {Record<string, any>} settings @returns {string[]} what is wrong with the menus, for those who write them */
function problems(settings) {
  const out = [];
  const menus = /** @type {Record<string, Menu>} */ (settings.menus);
  if (!Object.hasOwn(menus, FIRST)) out.push(`there is no menu ${FIRST}`);
  for (const [name, menu] of Object.entries(menus)) {
    const keys = menu.options.map((option) => option.key);
    for (const option of menu.options) {
      const at = `menu ${name}, key ${option.key}`;
      if (!/^[0-9*#]$/.test(option.key)) out.push(`${at}: a key is one of 0 to 9, * and #`);
      if (!Object.hasOwn(STEPS, option.does)) out.push(`${at}: this line cannot do ${option.does}`);
      if (option.does === 'menu' && !Object.hasOwn(menus, option.to ?? '')) out.push(`${at}: there is no menu ${option.to}`);
      if (option.does === 'say' && option.text === undefined) out.push(`${at}: it says nothing`);
    }
    if (new Set(keys).size < keys.length) out.push(`menu ${name}: two options have the same key`);
  }
  for (const [language, voice] of Object.entries(settings.voices ?? {})) {
    if (!/^(Polly|Google)\./.test(String(voice))) out.push(`voice of ${language}: ${voice} has to begin with Polly. or Google.`);
  }
  return out;
}

module.exports = { FIRST, STEPS, menuOf, problems, wordsOf };
