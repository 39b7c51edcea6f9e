'use strict';

// {{#speech}}
/** @type {import('./texts.private')} */
const { language, said } = require(Runtime.getAssets()['/texts.js'].path);

// A mailbox talks longer than somebody who answers a question.
const MOST_WORDS = 8;
const LEAST_CONFIDENCE = 0.4;
// {{/speech}}

/** @typedef {{ outcome: string, key: string, words: string }} Choice words: the name of their list in the settings */

/** @param {Record<string, any>} settings @returns {Choice[]} */
function choices(settings) {
  return [
    // {{#confirm}}
    { outcome: 'confirmed', key: settings.confirmKey, words: 'confirmWords' },
    { outcome: 'declined', key: settings.declineKey, words: 'declineWords' },
    // {{/confirm}}
    // {{#transfer}}
    { outcome: 'person', key: settings.personKey, words: 'personWords' },
    // {{/transfer}}
    // {{#opt-out}}
    { outcome: 'opted-out', key: settings.optOutKey, words: 'optOutWords' },
    // {{/opt-out}}
  ];
}

// {{#speech}}
/** @param {string} text @returns {string} lower case, single blanks around each word */
function words(text) {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ').trim()} `;
}

/** @param {string} speech @param {Choice[]} all @param {(choice: Choice) => string[]} wordsOf @returns {Choice | undefined} */
function understood(speech, all, wordsOf) {
  const heard = words(speech);
  if (heard.trim().split(' ').length > MOST_WORDS) return undefined;
  const found = all.flatMap((choice) => wordsOf(choice).map((word) => ({ choice, word: words(word) })))
    .filter(({ word }) => word.trim() !== '' && heard.includes(word));
  // who says that they are not coming has said "coming", too: a word inside a longer one does not count
  const meant = found.filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)));
  const fitting = new Set(meant.map(({ choice }) => choice));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}
// {{/speech}}

/**
 * What somebody chose, by key or in words.
 * @param {Record<string, any>} event
 * @param {Record<string, any>} settings
 * @param {string} wanted the person's language
 * @returns {{ outcome?: string, by?: 'key' | 'speech', heard: boolean }} heard: there was an answer, though it may not fit
 */
function chosen(event, settings, wanted) {
  const all = choices(settings);
  if (event.Digits) return { outcome: all.find((c) => c.key === event.Digits)?.outcome, by: 'key', heard: true };
  // {{#speech}}
  if (event.SpeechResult) {
    if (Number(event.Confidence ?? 1) < LEAST_CONFIDENCE) return { heard: true };
    const lang = language(settings, wanted);
    const choice = understood(event.SpeechResult, all, (c) => said(settings, lang, c.words) ?? []);
    return { outcome: choice?.outcome, by: 'speech', heard: true };
  }
  // {{/speech}}
  return { heard: false };
}

module.exports = { chosen };
