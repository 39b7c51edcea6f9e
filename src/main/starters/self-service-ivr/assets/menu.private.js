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
 * @property {Text} [text] what is said, where it does `say`, or sent
 * @property {string} [by] how a person is reached, where it does `person`
 * @property {boolean} [proof] whether callers have to show first that they are who they are
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
  // {{#messaging}}
  'text-message': 'text-message',
  // {{/messaging}}
  // {{#virtual-agent}}
  'virtual-agent': 'virtual-agent',
  // {{/virtual-agent}}
};

let PROVES = false;
// {{#proof}}
PROVES = true;
// {{/proof}}

/** @param {Record<string, any>} settings @param {unknown} name @returns {{ name: string, menu: Menu }} the first one instead of none */
function menuOf(settings, name) {
  const known = typeof name === 'string' && Object.hasOwn(settings.menus, name) ? name : FIRST;
  return { name: known, menu: settings.menus[known] };
}

/** The step that does what an option says, what it is told, and what is said before. @param {Record<string, any>} settings @param {string} name of the menu @param {string} key */
function stepOf(settings, name, key) {
  const option = menuOf(settings, name).menu.options.find((one) => one.key === key);
  if (option === undefined) return { step: 'menu', more: { menu: name }, says: undefined };
  /** @type {Record<string, string | undefined>} */
  const more = { by: option.by, skill: option.skill };
  if (option.does === 'menu') more.menu = option.to;
  if (option.does === 'say') more.menu = name;
  // {{#messaging}}
  if (option.does === 'text-message') Object.assign(more, { menu: name, key });
  // {{/messaging}}
  return { step: STEPS[option.does], more, says: option.does === 'say' ? option.text : undefined };
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
      if (['say', 'text-message'].includes(option.does) && option.text === undefined) out.push(`${at}: it says nothing`);
      if (option.proof && !PROVES) out.push(`${at}: this line cannot ask for a proof`);
    }
    if (new Set(keys).size < keys.length) out.push(`menu ${name}: two options have the same key`);
  }
  for (const [language, voice] of Object.entries(settings.voices ?? {})) {
    if (!/^(Polly|Google)\./.test(String(voice))) out.push(`voice of ${language}: ${voice} has to begin with Polly. or Google.`);
  }
  return out;
}

module.exports = { FIRST, menuOf, problems, stepOf, wordsOf };
