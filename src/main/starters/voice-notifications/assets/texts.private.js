'use strict';

/** @typedef {import('twilio/lib/twiml/VoiceResponse').Say} Say */
/** @typedef {{ say: (attributes: any) => Say }} Speaker a document, or a verb that may hold <Say> */
/** @typedef {{ text: string, kind?: string }} Part */

// Polly refuses more than 3000 characters in one <Say>; markup counts, too.
const LONGEST = 2500;
// XML has no way to write these down
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const FIELD = /\{([a-z][a-z0-9_-]*)(?::([a-z]+))?\}/gi;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** The language that a person is spoken to in. @param {Record<string, any>} settings @param {string} [wanted] @returns {string} */
function language(settings, wanted) {
  return wanted && settings.languages.includes(wanted) ? wanted : settings.languages[0];
}

/**
 * A text or list of texts of the settings, in a language.
 * @param {Record<string, any>} settings
 * @param {string} lang
 * @param {string} name
 * @returns {any}
 */
function said(settings, lang, name) {
  const own = settings[name];
  // {{#languages}}
  const translated = settings.translations[lang] ?? settings.translations[lang.split('-')[0]];
  // what the business wrote itself is in its first language; what it left alone is in English
  const written = lang === settings.languages[0] && JSON.stringify(own) !== JSON.stringify(settings.translations.en[name]);
  if (!written && translated?.[name] !== undefined) return translated[name];
  // {{/languages}}
  return own;
}

/** A day or an hour as people say it; anything else stays as it is. @param {string} value @param {string} lang */
function spoken(value, lang) {
  const day = DAY.exec(value);
  if (day) {
    const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
    return new Intl.DateTimeFormat(lang, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
  }
  const hour = HOUR.exec(value);
  if (hour) {
    const time = new Date(Date.UTC(2000, 0, 1, Number(hour[1]), Number(hour[2])));
    return new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(time);
  }
  return value;
}

/** Puts the fields of a person into a text. @param {string} text @param {Record<string, string>} fields @param {string} lang @returns {Part[]} */
function filled(text, fields, lang) {
  /** @type {Part[]} */
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(FIELD)) {
    parts.push({ text: text.slice(at, match.index) });
    const value = Object.hasOwn(fields, match[1]) ? String(fields[match[1]]) : '';
    parts.push({ text: spoken(value, lang), kind: match[2] });
    at = match.index + match[0].length;
  }
  parts.push({ text: text.slice(at) });
  return parts.map((part) => ({ ...part, text: part.text.replace(UNWRITABLE, ' ') })).filter((part) => part.text !== '');
}

/** In pieces that a voice can take. @param {Part} part @returns {Part[]} */
function pieces(part) {
  const out = [];
  for (let at = 0; at < part.text.length; at += LONGEST) out.push({ ...part, text: part.text.slice(at, at + LONGEST) });
  return out;
}

// {{#ssml}}
// kinds that a text may ask for, as in {code:digits}
const KINDS = new Set(['characters', 'digits', 'telephone', 'ordinal', 'cardinal']);

/** @param {Say} say @param {Part} part @returns {boolean} whether it was said in the way asked for */
function marked(say, { text, kind }) {
  if (!kind || !KINDS.has(kind)) return false;
  const groups = text.split(/\s+/).filter(Boolean);
  groups.forEach((group, index) => {
    if (index > 0) say.break({ strength: 'medium' });
    say.sayAs({ 'interpret-as': /** @type {any} */ (kind) }, group);
  });
  return true;
}
// {{/ssml}}

/** The columns that the texts of a language name. @param {Record<string, any>} settings @param {string} lang @returns {string[]} */
function fieldsOf(settings, lang) {
  const all = Object.keys(settings).filter((name) => typeof settings[name] === 'string').map((name) => said(settings, lang, name));
  const named = new Set(all.flatMap((text) => [...text.matchAll(FIELD)].map((match) => match[1])));
  named.delete('business');
  return [...named];
}

/** @param {Record<string, any>} settings @param {{ language: string, fields: Record<string, string> }} person @param {string} name */
function parts(settings, person, name) {
  const lang = language(settings, person.language);
  return filled(said(settings, lang, name), { business: settings.business, ...person.fields }, lang);
}

// {{#messaging}}
/** A text of the settings as it is written. @type {(...what: Parameters<typeof parts>) => string} */
const plain = (...what) => parts(...what).map((part) => part.text).join('');
// {{/messaging}}

/**
 * Says a text of the settings with what is known of the person.
 * @param {Speaker} speaker
 * @param {Record<string, any>} settings
 * @param {{ language: string, fields: Record<string, string> }} person
 * @param {string} name of the text
 */
function say(speaker, settings, person, name) {
  const lang = language(settings, person.language);
  const voice = settings.voices[lang];
  const open = () => ({ verb: speaker.say({ language: lang, ...(voice ? { voice } : {}) }), length: 0 });
  let current = open();
  for (const piece of parts(settings, person, name).flatMap(pieces)) {
    if (current.length > 0 && current.length + piece.text.length > LONGEST) current = open();
    current.length += piece.text.length;
    // {{#ssml}}
    if (marked(current.verb, piece)) continue;
    // {{/ssml}}
    current.verb.addText(piece.text);
  }
}

module.exports = {
  fieldsOf,
  language,
  said,
  say,
  // {{#messaging}}
  plain,
  // {{/messaging}}
};
