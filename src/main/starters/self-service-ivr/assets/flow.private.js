'use strict';

/** @typedef {string | Record<string, string>} Text one for the first language of the line, or one for each */
/** @typedef {{ say: (attributes: any, words?: string) => any, play: (url: string) => any }} Speaking a verb that can speak */

// The strictest voices take this much in one <Say>.
const LONGEST = 3000;

// Where a call goes that nobody and nothing here can help further; the first is taken.
const LAST = [
  // {{#voicemail}}
  'voicemail',
  // {{/voicemail}}
  'goodbye',
];

/** What XML cannot write down becomes a space. @param {string} text */
const writable = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ' ');

/** @param {string} text @returns {string[]} */
function pieces(text) {
  const out = [];
  let rest = writable(text).trim();
  while (rest.length > LONGEST) {
    const space = rest.lastIndexOf(' ', LONGEST);
    const end = space > 0 ? space : LONGEST;
    out.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return rest === '' ? out : [...out, rest];
}

/** Puts values at {name}; other braces stay as they are. @param {string} text @param {Record<string, string>} values */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => (Object.hasOwn(values, name) ? values[name] : all));
}

/**
 * What is said of a text, and in which language: a text that is missing in the language of the call is said in one that it
 * has, by a voice of that one.
 * @param {Text} text @param {string} language @param {string} first
 */
function spoken(text, language, first) {
  if (typeof text === 'string') return { words: text, language: first };
  const found = Object.hasOwn(text, language) ? language : Object.keys(text)[0];
  return { words: text[found] ?? '', language: found ?? first };
}

/**
 * The part of a call that one webhook answers: what is remembered from the steps before stands in the addresses, since a
 * Function keeps nothing from one request to the next.
 * @param {{ twiml: import('twilio/lib/twiml/VoiceResponse'), event: Record<string, any>, settings: Record<string, any> }} turn
 */
function flow({ twiml, event, settings }) {
  const first = settings.languages[0];
  const language = settings.languages.includes(event.language) ? event.language : first;

  /** @param {string} words @param {string} of @param {Speaking} at */
  const voice = (words, of, at) => {
    const attributes = { language: of, ...(settings.voices?.[of] && { voice: settings.voices[of] }) };
    for (const piece of pieces(words)) at.say(attributes, piece);
  };

  /** @param {string} words @param {string} of @param {Record<string, string>} values @param {Speaking} at */
  const tell = (words, of, values, at) => {
    // {{#play}}
    if (/^https:\/\/\S+$/.test(words)) {
      at.play(words);
      return;
    }
    // {{/play}}
    voice(filled(words, { business: settings.business, ...values }), of, at);
  };

  /** @param {Text | undefined} text @param {Record<string, string>} [values] @param {Speaking} [at] the call itself, or a verb in it */
  const say = (text, values = {}, at = /** @type {Speaking} */ (twiml)) => {
    if (text === undefined) return;
    const found = spoken(text, language, first);
    tell(found.words, found.language, values, at);
  };

  /**
   * The address of a step, relative to the document that names it.
   * @param {string} step @param {Record<string, string | number | undefined>} [more]
   */
  const link = (step, more = {}) => {
    const query = new URLSearchParams();
    /** @type {Record<string, string | number | undefined>} */
    const known = { language: settings.languages.length > 1 ? language : undefined };
    // {{#caller-trust}}
    known.trust = event.trust;
    // {{/caller-trust}}
    for (const [name, value] of Object.entries({ ...known, ...more })) {
      if (value !== undefined && value !== '') query.set(name, String(value));
    }
    return query.size === 0 ? step : `${step}?${query}`;
  };

  return {
    language,
    say,
    link,
    /** How often the caller was not understood in a row. */
    misses: Math.max(0, Number(event.misses) || 0),
    /** Whether that was once too often. @param {number} misses */
    tooMany: (misses) => misses >= settings.tries,
    giveUp: () => twiml.redirect(link(LAST[0])),
    // {{#recording-announced}}
    /** Says a text in each language of the line, while none is chosen yet. @param {Text} text */
    sayInAll: (text) => {
      const all = new Map(settings.languages.map((/** @type {string} */ one) => {
        const found = spoken(text, one, first);
        return [found.language, found.words];
      }));
      for (const [of, words] of all) tell(words, of, {}, /** @type {Speaking} */ (twiml));
    },
    // {{/recording-announced}}
    // {{#callback}}
    /** Says a text that holds a telephone number as {number}. @param {Text} text @param {string} number */
    sayNumber: (text, number) => {
      const found = spoken(text, language, first);
      let digits = () => voice(number.replace(/\D/g, '').split('').join(', '), found.language, /** @type {Speaking} */ (twiml));
      // {{#ssml}}
      digits = () => {
        const attributes = { language: found.language, ...(settings.voices?.[found.language] && { voice: settings.voices[found.language] }) };
        twiml.say(attributes).sayAs({ 'interpret-as': 'telephone' }, number);
      };
      // {{/ssml}}
      found.words.split('{number}').forEach((part, at) => {
        if (at > 0) digits();
        voice(part, found.language, /** @type {Speaking} */ (twiml));
      });
    },
    // {{/callback}}
  };
}

module.exports = { filled, flow, spoken, writable };
