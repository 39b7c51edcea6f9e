'use strict';

const twilio = require('twilio');
const { WebSocket } = require('ws');
const { sessionToken } = require('../../assets/session-token.private');
const { TOKEN } = require('./functions');

const AGENT = 'https://agent.example.test';
const CALL = `CA${'c'.repeat(32)}`;
const PATIENCE = 2000;
const SHAPES = /** @type {Record<string, Record<string, string[]>>} */ ({
  text: { token: ['string'], last: ['boolean', 'undefined'], lang: ['string', 'undefined'] },
  language: { ttsLanguage: ['string', 'undefined'], transcriptionLanguage: ['string', 'undefined'] },
  end: { handoffData: ['string', 'undefined'] },
});

/** @param {any} message @returns {string | undefined} what Twilio would say against it */
function wrong(message) {
  const shape = Object.hasOwn(SHAPES, message?.type) ? SHAPES[message.type] : undefined;
  if (shape === undefined) return `Invalid message received: ${JSON.stringify(message)}`;
  for (const [key, types] of Object.entries(shape)) if (!types.includes(typeof message[key])) return `Invalid message received: ${key}`;
  const unknown = Object.keys(message).find((key) => key !== 'type' && !(key in shape));
  return unknown && `Invalid message received: ${unknown}`;
}

/** Twilio's end of a ConversationRelay session: opens the socket, signed, and speaks for the caller. */
class Peer {
  /**
   * @param {object} options
   * @param {number} options.port where the server listens
   * @param {string} [options.url] of the TwiML, for which the handshake is signed
   * @param {Record<string, string>} [options.parameters] of the TwiML
   * @param {string} [options.callSid]
   * @param {string} [options.secret] the auth token that signs
   * @param {Record<string, string>} [options.headers]
   */
  constructor({ port, url = AGENT.replace('https', 'wss') + '/relay', parameters, callSid = CALL, secret = TOKEN, headers }) {
    const { pathname, search } = new URL(url);
    this.callSid = callSid;
    this.parameters = parameters ?? { token: sessionToken(TOKEN, callSid), resumed: 'false' };
    /** @type {any[]} */
    this.received = [];
    /** @type {string[]} what the caller heard, turn by turn; the last may not be over */
    this.turns = [''];
    /** @type {string | undefined} */
    this.handoff = undefined;
    this.closed = 0;
    this.status = 0;
    this.bad = 0;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${pathname}${search}`, {
      headers: headers ?? { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(secret, url, {}) },
    });
    this.socket.on('message', (data) => this.take(JSON.parse(String(data))));
    this.socket.on('close', (code) => { this.closed = code; });
    this.socket.on('unexpected-response', (_, response) => { this.status = response.statusCode ?? 0; });
    this.socket.on('error', () => {});
  }

  /** @param {any} message */
  take(message) {
    this.received.push(message);
    const against = wrong(message);
    if (against !== undefined) {
      this.bad += 1;
      this.send({ type: 'error', description: against });
      if (this.bad >= 10) this.socket.close(1007);
      return;
    }
    this.bad = 0;
    if (message.type === 'text') {
      this.turns[this.turns.length - 1] += message.token;
      if (message.last) this.turns.push('');
    }
    if (message.type === 'end') {
      this.handoff = message.handoffData ?? '';
      this.socket.close();
    }
  }

  /** The session begins as soon as the socket is open. @param {Record<string, unknown>} [setup] */
  async open(setup = {}) {
    this.socket.on('open', () => this.send({
      type: 'setup', sessionId: `VX${'d'.repeat(32)}`, accountSid: `AC${'a'.repeat(32)}`, callSid: this.callSid, parentCallSid: '',
      from: '+15005550001', to: '+15005550006', forwardedFrom: '', callerName: '', direction: 'inbound', callType: 'PSTN',
      callStatus: 'RINGING', customParameters: this.parameters, ...setup,
    }));
    await this.until(() => this.socket.readyState === WebSocket.OPEN || this.closed > 0 || this.status > 0, 'an open socket');
    return this;
  }

  /** @param {Record<string, unknown>} message */
  send(message) {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  /** @param {string} words @param {boolean} [last] */
  say(words, last = true) {
    this.send({ type: 'prompt', voicePrompt: words, lang: 'en-US', last });
  }

  /** Speaks over the agent, and waits until the turn is closed. @param {string} heard */
  async interrupt(heard) {
    const before = this.turns.length;
    this.send({ type: 'interrupt', utteranceUntilInterrupt: heard, durationUntilInterruptMs: 460 });
    if (this.turns[before - 1] !== '') await this.until(() => this.turns.length > before, 'the end of the turn');
  }

  /** @param {string} keys */
  press(keys) {
    for (const digit of keys) this.send({ type: 'dtmf', digit });
  }

  /** Says something and waits for the whole answer. @param {string} words */
  async ask(words) {
    const before = this.turns.length;
    this.say(words);
    await this.until(() => this.turns.length > before, `an answer to ${words}`);
    return this.turns[before - 1];
  }

  /** @param {() => boolean} condition @param {string} what */
  async until(condition, what) {
    const end = Date.now() + PATIENCE;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; heard ${JSON.stringify(this.turns)}, closed ${this.closed}`);
      await new Promise((done) => { setTimeout(done, 5); });
    }
  }

  /** What was handed over. @returns {Promise<any>} */
  async over() {
    await this.until(() => this.handoff !== undefined, 'the end of the session');
    return JSON.parse(String(this.handoff));
  }

  async close() {
    this.socket.close();
    await this.until(() => this.socket.readyState === WebSocket.CLOSED, 'a closed socket');
  }
}

/** The attributes that ConversationRelay knows, as they are spelt. */
const KNOWN = new Set([
  'url', 'welcomeGreeting', 'welcomeGreetingInterruptible', 'language', 'ttsLanguage', 'ttsProvider', 'voice', 'transcriptionLanguage',
  'transcriptionProvider', 'speechModel', 'interruptible', 'interruptSensitivity', 'reportInputDuringAgentSpeech', 'preemptible',
  'dtmfDetection', 'hints', 'debug', 'events', 'partialPrompts', 'profanityFilter', 'elevenlabsTextNormalization', 'deepgramSmartFormat',
  'speechTimeout', 'eotThreshold', 'ignoreBackchannel', 'backgroundNoiseReduction', 'intelligenceService', 'conversationConfiguration',
  'conversationId', 'turnDetection', 'applicationReconnect',
]);
const VOICES = /** @type {Record<string, RegExp>} */ ({
  Google: /^[a-z]{2,3}-[A-Z]{2}-/, Amazon: /^[A-Z][a-z]+-(Neural|Generative)$/, ElevenLabs: /^[A-Za-z0-9]{20}(-|$)/,
});
const MODELS = /** @type {Record<string, RegExp>} */ ({ Google: /^(telephony|long|short)$/, Deepgram: /^(nova-|flux)/ });

/** @typedef {Record<string, string>} Attributes */

/** What is wrong with the TwiML of a session, told by the name of the gotcha. @param {import('./caller').Verb} relay @returns {Set<string>} */
function problems(relay) {
  const found = new Set();
  const { attributes } = relay;
  /** @param {string} gotcha @param {unknown} wrongly */
  const add = (gotcha, wrongly) => { if (wrongly) found.add(gotcha); };
  add('conversationrelay-socket-unreachable', !/^wss:\/\/[^?/]+\/[^?]*$/.test(attributes.url));
  for (const name of Object.keys(attributes)) {
    const wellKnown = [...KNOWN].find((known) => known.toLowerCase() === name.toLowerCase());
    add('conversationrelay-lower-case-attributes', wellKnown !== undefined && wellKnown !== name);
    add('conversationrelay-attributes-that-do-not-exist', wellKnown === undefined);
  }
  add('conversationrelay-report-input-type', !['none', 'dtmf', 'speech', 'any'].includes(attributes.reportInputDuringAgentSpeech));
  add('conversationrelay-speech-over-agent', !['speech', 'any'].includes(attributes.reportInputDuringAgentSpeech));
  add('conversationrelay-backchannel-interrupts', attributes.ignoreBackchannel !== 'true');
  add('conversationrelay-keys-not-reported', attributes.dtmfDetection !== 'true');
  add('conversationrelay-speech-timeout-unit', !/^(auto|[6-9]\d\d|[1-4]\d{3}|5000)$/.test(attributes.speechTimeout ?? 'auto'));
  add('conversationrelay-language-overridden', attributes.ttsLanguage && attributes.transcriptionLanguage && attributes.language);
  add('conversationrelay-turn-detection-regulated', attributes.turnDetection);
  const languages = relay.children.filter(({ name }) => name === 'Language').map((one) => one.attributes);
  for (const one of [attributes, ...languages]) {
    add('conversationrelay-voice-prefix', /^(Polly|Google)\./.test(one.voice));
    add('conversationrelay-voice-without-provider', !one.voice || !one.ttsProvider);
    add('conversationrelay-voice-of-another-provider', !(VOICES[one.ttsProvider] ?? /./).test(one.voice));
    add('conversationrelay-recogniser-by-account-age', !one.transcriptionProvider);
    add('conversationrelay-provider-in-speech-model', !(MODELS[one.transcriptionProvider] ?? /./).test(one.speechModel));
    add('conversationrelay-multi-language', one === attributes && one.language === 'multi');
  }
  add('conversationrelay-setting-of-another-vendor', attributes.eotThreshold && attributes.speechModel !== 'flux');
  add('conversationrelay-setting-of-another-vendor', attributes.deepgramSmartFormat && attributes.transcriptionProvider !== 'Deepgram');
  add('conversationrelay-setting-of-another-vendor', attributes.elevenlabsTextNormalization && attributes.ttsProvider !== 'ElevenLabs');
  add('conversationrelay-language-twice', new Set(languages.map(({ code }) => code)).size !== languages.length);
  return found;
}

/** What the TwiML gives the server. @param {import('./caller').Verb} relay @returns {Record<string, string>} */
function parameters(relay) {
  return Object.fromEntries(relay.children.filter(({ name }) => name === 'Parameter').map((one) => [one.attributes.name, one.attributes.value]));
}

module.exports = { AGENT, CALL, Peer, parameters, problems };
