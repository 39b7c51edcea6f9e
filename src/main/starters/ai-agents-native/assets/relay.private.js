'use strict';

const { fill, said } = /** @type {import('./text.private')} */ (require(Runtime.getAssets()['/text.js'].path));
const { sessionToken } = /** @type {import('./session-token.private')} */ (require(Runtime.getAssets()['/session-token.js'].path));

/** @typedef {Parameters<Parameters<typeof import('./answer.private').answering>[1]>[0]} Turn */
/** @typedef {{ ttsProvider: string, voice: string, transcriptionProvider: string, speechModel: string, backup?: Speech }} Speech */

/**
 * Who speaks and who hears in a language. Voice and provider, and recogniser and model, always come as pairs.
 * @param {Record<string, any>} settings
 * @param {string} language
 * @param {boolean} [backup] the other vendors, after one of the first has failed
 * @returns {Omit<Speech, 'backup'>}
 */
function speech(settings, language, backup = false) {
  const first = /** @type {Speech} */ (settings.speech[language] ?? settings.speech.other);
  const { ttsProvider, voice, transcriptionProvider, speechModel } = backup ? first.backup ?? first : first;
  return { ttsProvider, voice, transcriptionProvider, speechModel };
}

/** The address of the socket: what the handshake will be signed for. @param {Record<string, any>} context */
function socketUrl(context) {
  if (!/^https:\/\//.test(context.AGENT_URL)) throw new Error('AGENT_URL has to be the https address of the agent server');
  return `${String(context.AGENT_URL).replace(/\/+$/, '').replace(/^http/, 'ws')}/relay`;
}

/** @param {Record<string, any>} context @param {string} path of a Function */
function own(context, path) {
  return String(context.PUBLIC_BASE_URL).replace(/\/+$/, '') + path;
}

/**
 * Hands the call to the agent. TwiML names are case-sensitive and the SDK's types know some of them in lower case only, so
 * the attributes are given by the names of the documentation.
 * @param {Turn} turn
 * @param {object} [options]
 * @param {string} [options.greeting] nothing is said unless it is given
 * @param {number} [options.attempt] how many sessions of this call were lost before
 * @param {boolean} [options.backup] use the other speech vendors
 * @param {string} [options.language]
 * @param {Record<string, string>} [options.parameters] for the socket server; never a card number, never what a patient said
 */
function connectAgent({ twiml, event, context, settings }, { greeting, attempt = 0, backup = false, language = settings.languages[0], parameters = {} } = {}) {
  const connect = twiml.connect({ action: own(context, `/relay-ended?attempt=${attempt}`), method: 'POST' });
  /** @type {Record<string, unknown>} */
  const attributes = {
    url: socketUrl(context),
    ...(greeting === undefined ? {} : { welcomeGreeting: greeting, welcomeGreetingInterruptible: 'any' }),
    language,
    ...speech(settings, language, backup),
    interruptible: 'any',
    interruptSensitivity: 'medium',
    ignoreBackchannel: 'true',
    reportInputDuringAgentSpeech: 'any',
    speechTimeout: 'auto',
    dtmfDetection: true,
    hints: [settings.business, ...settings.hints].map((hint) => hint.replaceAll(',', ' ')).join(','),
  };
  // {{#intelligence}}
  // a recorded call is read from its recording, which also has what people said afterwards; not twice
  if (settings.recordingChannels === undefined) attributes.intelligenceService = settings.intelligenceService;
  // {{/intelligence}}
  const relay = connect.conversationRelay(/** @type {any} */ (attributes));
  // {{#languages}}
  for (const code of new Set([language, ...settings.languages])) relay.language({ code, ...speech(settings, code, backup) });
  // {{/languages}}
  const all = { token: sessionToken(context.AUTH_TOKEN, event.CallSid), resumed: String(attempt > 0), ...parameters };
  for (const [name, value] of Object.entries(all)) relay.parameter({ name, value });
}

/**
 * Says a text of the settings.
 * @param {Turn} turn
 * @param {string} key
 * @param {Record<string, unknown>} [values]
 * @param {string} [language]
 */
function say({ twiml, settings }, key, values = {}, language = settings.languages[0]) {
  const text = fill(said(settings, key, language), { business: settings.business, ...values });
  // {{#play}}
  if (text.startsWith('https://')) {
    twiml.play(text);
    return;
  }
  // {{/play}}
  twiml.say({ language: /** @type {any} */ (language) }, text);
}

module.exports = { connectAgent, own, say, socketUrl, speech };
