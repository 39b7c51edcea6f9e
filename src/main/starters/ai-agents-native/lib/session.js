'use strict';

const { fill, opening, said } = require('../assets/text.private');
const { CardGuard } = require('./card');
const { History } = require('./history');
const { steady } = require('./patience');
const { prompt } = require('./prompt');
const { run } = require('./tools');

/** @typedef {import('./relay').Setup} Setup */
/** @typedef {import('./relay').Outgoing} Outgoing */
/**
 * @typedef {object} Around what all sessions share
 * @property {import('./model').Model} model
 * @property {import('./tools').Tool[]} tools
 * @property {import('./memory').Memory} memory
 * @property {Record<string, any>} settings
 * @property {ReturnType<import('../assets/log.private').logger>} log
 // {{#sync}}
 * @property {import('../assets/board.private').Board} board
 // {{/sync}}
 */

// {{#sync}}
// what people see of a call that goes on elsewhere
const STATES = /** @type {Record<string, string>} */ ({ person: 'person-wanted', trouble: 'person-wanted', payment: 'payment', platform: 'platform' });
// {{/sync}}
// {{#payments}}
// how a payment went, by the text that was said of it
const PAYMENTS = new Set(['paid', 'payStopped', 'payFailed']);
// {{/payments}}

// more digits in a row are nothing that a caller means, and more tools at once nothing that a caller waits for
const MOST_KEYS = 64;
const MOST_CALLS = 5;
const NOT_DONE = 'not done: the caller spoke meanwhile, or it was too much at once';

/** The conversation with one caller. */
class Session {
  /** @param {Around} around @param {Setup} setup @param {(message: Outgoing) => void} send @param {import('./memory').State} [state] of a session before */
  constructor(around, setup, send, state) {
    this.around = around;
    this.setup = setup;
    this.send = send;
    this.language = state?.language ?? around.settings.languages[0];
    this.summary = state?.summary ?? '';
    this.history = new History(around.settings.limits.historyMessages, state?.messages);
    this.guard = new CardGuard();
    this.keys = '';
    this.failures = 0;
    /** @type {string[]} what the caller said and the model did not get yet */
    this.waiting = [];
    this.leaving = false;
    this.closed = false;
    this.spoken = 0;
    this.filler = '';
    /** @type {NodeJS.Timeout | undefined} */
    this.pause = undefined;
    /** @type {NodeJS.Timeout[]} */
    this.timers = [];
    /** @type {AbortController | undefined} */
    this.turn = undefined;
    /** @type {Promise<void>} */
    this.talking = Promise.resolve();
    /** @type {Promise<void>} */
    this.saving = Promise.resolve();
    // {{#sync}}
    this.state = 'agent';
    this.shown = '';
    /** @type {Promise<void>} */
    this.showing = Promise.resolve();
    // {{/sync}}
  }

  /** @param {Around} around @param {Setup} setup @param {(message: Outgoing) => void} send */
  static async open(around, setup, send) {
    const state = await around.memory.load(setup.callSid).catch((error) => {
      around.log.error('memory', { error, callSid: setup.callSid });
      return undefined;
    });
    const session = new Session(around, setup, send, state);
    session.begin();
    return session;
  }

  get limits() {
    return this.around.settings.limits;
  }

  /** @param {string} key @returns {any} */
  text(key) {
    const text = said(this.around.settings, key, this.language);
    return typeof text === 'string' ? fill(text, { business: this.around.settings.business }) : text;
  }

  begin() {
    const { resumed } = this.setup.customParameters ?? {};
    this.around.log.info('session', { sessionId: this.setup.sessionId, callSid: this.setup.callSid });
    const most = setTimeout(() => this.leave('person', { summary: this.summary }), this.limits.callMinutes * 60_000);
    this.timers.push(most);
    // {{#sync}}
    this.show();
    // {{/sync}}
    // {{#payments}}
    const { payment } = this.setup.customParameters ?? {};
    if (PAYMENTS.has(payment ?? '')) {
      this.history.user(`[payment: ${payment}]`);
      this.history.assistant(this.text(payment ?? ''));
      return;
    }
    // {{/payments}}
    // {{#page-calls}}
    const { page } = this.setup.customParameters ?? {};
    if (page && resumed !== 'true') this.history.user(`[the page says, and nothing proves it: ${this.guard.check(page).text}]`);
    // {{/page-calls}}
    if (resumed === 'true') this.tell('resume');
    else this.history.assistant(opening(this.around.settings, this.language, this.setup.direction));
  }

  /** A frame from Twilio. @param {any} message */
  take(message) {
    switch (message.type) {
      case 'prompt':
        // with interim prompts switched on, only the last of an utterance counts
        if (message.last === true) this.hear(String(message.voicePrompt ?? ''));
        break;
      case 'interrupt':
        this.interrupted(String(message.utteranceUntilInterrupt ?? ''));
        break;
      case 'dtmf':
        if (/^[0-9A-D*#]$/.test(message.digit)) this.key(message.digit);
        break;
      case 'error':
        // a message of ours was refused: a fault to mend, and after ten in a row the end of the session
        this.around.log.error('refused by Twilio', { reason: message.description, callSid: this.setup.callSid });
        break;
      default:
        break;
    }
  }

  /** The caller said something, or keyed it in. @param {string} words */
  hear(words) {
    if (this.leaving || this.closed || words.trim() === '') return;
    const { text, card } = this.guard.check(words);
    if (card) {
      this.card();
      return;
    }
    this.waiting.push(text);
    // nothing of the answer under way was heard yet: it is made anew, with these words
    if (this.turn && this.spoken === 0) this.turn.abort();
    // a turn that breaks must not take those after it along, nor the other calls
    this.talking = this.talking.then(() => this.answer())
      .catch((error) => this.around.log.error('turn', { error, callSid: this.setup.callSid }));
  }

  /** The model must not get a card number, nor anybody's log. */
  card() {
    this.turn?.abort();
    this.waiting = [];
    this.history.forgetDigits();
    this.around.log.warn('card number kept away', { callSid: this.setup.callSid });
    const texts = ['cardWarning'];
    // {{#payments}}
    texts.push('cardInstead');
    // {{/payments}}
    this.tell(...texts);
    void this.save();
  }

  /** Keys come one by one; what belongs together ends with # or a pause. @param {string} digit */
  key(digit) {
    clearTimeout(this.pause);
    if (digit !== '#' && this.keys.length < MOST_KEYS) this.keys += digit;
    const done = () => {
      const keys = this.keys;
      this.keys = '';
      if (keys !== '') this.hear(keys);
    };
    if (digit === '#') done();
    else this.pause = setTimeout(done, this.limits.keyPauseMs);
  }

  /** The caller spoke over the agent. @param {string} utterance what they heard of it */
  interrupted(utterance) {
    this.turn?.abort();
    this.history.heard(utterance, this.filler);
  }

  /** Says texts of the settings as a turn of its own. @param {string[]} keys */
  tell(...keys) {
    const text = keys.map((key) => this.text(key)).join(' ');
    this.history.assistant(text);
    this.send({ type: 'text', token: text, last: false });
    this.send({ type: 'text', token: '', last: true });
  }

  /** One turn of the agent. */
  async answer() {
    if (this.waiting.length === 0 || this.leaving || this.closed) return;
    for (const words of this.waiting.splice(0)) this.history.user(words);
    this.spoken = 0;
    this.filler = '';
    const turn = new AbortController();
    this.turn = turn;
    const started = Date.now();
    const silent = setTimeout(() => this.fill(turn.signal), this.limits.fillerMs);
    try {
      await this.think(turn.signal);
      this.failures = 0;
    } catch (error) {
      if (!turn.signal.aborted) this.trouble(error);
    } finally {
      clearTimeout(silent);
      turn.abort();
      this.turn = undefined;
      // closes the turn, also one that was cut short
      this.send({ type: 'text', token: '', last: true });
      this.around.log.info('turn', { callSid: this.setup.callSid, milliseconds: Date.now() - started });
      // {{#sync}}
      this.show();
      // {{/sync}}
      await this.save();
    }
  }

  /** Says that it takes a moment, where the model or a tool has the caller wait. @param {AbortSignal} signal */
  fill(signal) {
    if (this.spoken > 0 || this.leaving || signal.aborted) return;
    const fillers = this.text('fillers');
    if (fillers.length === 0) return;
    this.filler = `${fillers[this.history.messages.length % fillers.length]} `;
    this.send({ type: 'text', token: this.filler, last: false });
  }

  /** @param {AbortSignal} signal */
  async think(signal) {
    for (let round = 0; round < this.limits.toolRounds; round += 1) {
      const calls = await this.listen(signal);
      if (calls.length === 0 || signal.aborted) return;
      for (const [index, call] of calls.entries()) {
        // each call has its answer, or the vendor refuses the conversation from here on
        const off = signal.aborted || index >= MOST_CALLS;
        this.history.tool(call, off ? NOT_DONE : await run(this.around.tools, call, this.talk(), this.limits.toolMs, this.around.log));
      }
      if (this.leaving) return;
    }
    throw new Error(`no end of tools after ${this.limits.toolRounds} rounds`);
  }

  /** Passes on what the model says, and gives back which tools it wants. @param {AbortSignal} signal */
  async listen(signal) {
    const { model, settings, tools } = this.around;
    const messages = [...this.history.messages];
    const message = this.history.begin();
    /** @param {string} token */
    const say = (token) => {
      if (signal.aborted || token === '') return;
      this.send({ type: 'text', token, last: false });
    };
    const request = new AbortController();
    const either = AbortSignal.any([signal, request.signal]);
    const stream = model({ system: prompt(settings, this.language), messages, tools, sessionId: this.setup.callSid, signal: either });
    /** @type {import('./history').Call[]} */
    const calls = [];
    let heard = Date.now();
    try {
      for await (const piece of steady(stream, this.limits.modelMs, 'the model', signal)) {
        if (signal.aborted) break;
        if (piece?.call) calls.push(piece.call);
        else if (typeof piece?.text === 'string') {
          if (piece.text !== '') heard = Date.now();
          message.content += piece.text;
          this.spoken += piece.text.length;
          say(piece.text);
          // a model that finds no end is not listened to for ever
          if (this.spoken >= this.limits.answerCharacters) break;
        }
        if (Date.now() - heard > this.limits.modelMs) throw new Error('the model: pieces without words');
      }
      if (calls.length > 0 && !signal.aborted) message.calls = calls;
    } finally {
      request.abort();
      if (message.content === '' && !message.calls) this.history.drop(message);
    }
    return calls;
  }

  /** The model failed or took too long. @param {unknown} error */
  trouble(error) {
    this.failures += 1;
    this.around.log.error('model', { error, callSid: this.setup.callSid, count: this.failures });
    if (this.failures >= this.limits.modelFailures) this.leave('trouble', { summary: this.summary });
    else this.send({ type: 'text', token: this.text('trouble'), last: false });
  }

  /** @returns {import('./tools').Talk} */
  talk() {
    return {
      callSid: this.setup.callSid,
      // the person at the other end, whoever called whom
      person: (this.setup.direction?.startsWith('outbound') ? this.setup.to : this.setup.from) ?? '',
      leave: (reason, about) => this.leave(reason, about),
      // {{#sync}}
      note: (summary) => { this.summary = this.guard.check(summary).text; },
      // {{/sync}}
      speak: (language) => {
        this.language = language;
        this.send({ type: 'language', ttsLanguage: language, transcriptionLanguage: language });
      },
    };
  }

  /**
   * Ends the session, once what was said has been spoken; the action URL goes on from there.
   * @param {string} reason
   * @param {Record<string, string>} [about]
   */
  leave(reason, about = {}) {
    if (this.leaving) return;
    this.leaving = true;
    this.summary = this.guard.check(about.summary ?? '').text || this.summary;
    // {{#sync}}
    this.state = STATES[reason] ?? this.state;
    this.show();
    // {{/sync}}
    const handoffData = JSON.stringify({ ...about, summary: this.summary, reason, language: this.language });
    const wait = Math.min(this.limits.lastWordsMs, this.spoken * this.limits.speakingMsPerCharacter);
    this.timers.push(setTimeout(() => {
      void this.save().finally(() => this.send({ type: 'end', handoffData }));
    }, wait));
  }

  // {{#sync}}
  /** Puts on the board what is new, one after the other; the call does not wait for it. */
  show() {
    const line = { state: this.state, language: this.language, summary: this.summary };
    const text = JSON.stringify(line);
    if (text === this.shown || this.closed) return;
    this.shown = text;
    this.showing = this.showing
      .then(() => (this.shown === text ? this.around.board.show(this.setup.callSid, line) : undefined))
      .catch((error) => this.around.log.warn('board', { error, callSid: this.setup.callSid }));
  }
  // {{/sync}}

  /** One after the other. */
  save() {
    this.saving = this.saving
      .then(() => this.around.memory.save(this.setup.callSid, { language: this.language, summary: this.summary, messages: this.history.messages }))
      .catch((error) => this.around.log.error('memory', { error, callSid: this.setup.callSid }));
    return this.saving;
  }

  /** The socket is closed. */
  async close() {
    this.closed = true;
    this.turn?.abort();
    clearTimeout(this.pause);
    for (const timer of this.timers) clearTimeout(timer);
    await this.save();
  }
}

module.exports = { Session };
