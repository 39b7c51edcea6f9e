'use strict';

/**
 * @typedef {{ id: string, name: string, arguments: string }} Call a tool that the model wants to be run
 * @typedef {object} Message
 * @property {'user' | 'assistant' | 'tool'} role
 * @property {string} content
 * @property {Call[]} [calls]
 * @property {string} [id] of the call that a tool answers
 */

/** @param {string} text */
const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

/**
 * What is left of an answer that was broken off.
 * @param {string} answer
 * @param {string} filler what was said before the model began; heard, but not its own words
 * @param {string} heard utteranceUntilInterrupt
 */
function cut(answer, filler, heard) {
  const before = squeezed(filler);
  let rest = squeezed(heard);
  if (before !== '' && rest.startsWith(before)) rest = rest.slice(before.length).trim();
  else if (before.startsWith(rest)) return '';
  const whole = squeezed(answer);
  const at = whole.indexOf(rest);
  return at < 0 ? rest : whole.slice(0, at + rest.length);
}

/** What was said in a call, as the model gets it: bounded, and with nothing in it that the caller did not hear. */
class History {
  /** @param {number} most messages that are kept @param {Message[]} [messages] */
  constructor(most, messages = []) {
    this.most = most;
    this.messages = messages;
  }

  /** The caller's words. Two in a row become one, as models want turns to alternate. @param {string} content */
  user(content) {
    const last = this.messages.at(-1);
    if (last?.role === 'user') last.content += `\n${content}`;
    else this.messages.push({ role: 'user', content });
    this.bound();
  }

  /** An answer that is about to be said; its content grows. @returns {Message} */
  begin() {
    /** @type {Message} */
    const message = { role: 'assistant', content: '' };
    this.messages.push(message);
    return message;
  }

  /** @param {string} content */
  assistant(content) {
    this.begin().content = content;
  }

  /** @param {Call} call @param {string} content */
  tool(call, content) {
    this.messages.push({ role: 'tool', id: call.id, content });
  }

  /** Takes an answer out that came to nothing. @param {Message} message */
  drop(message) {
    this.messages = this.messages.filter((m) => m !== message);
  }

  /** The caller interrupted: the last answer ends where the voice did. @param {string} utterance @param {string} [filler] */
  heard(utterance, filler = '') {
    const last = this.messages.findLast((m) => m.role === 'assistant');
    if (last === undefined) return;
    last.content = cut(last.content, filler, utterance);
    if (last.content === '' && !last.calls) this.drop(last);
  }

  /** Takes out what the caller said in mere digits lately. */
  forgetDigits() {
    for (const message of this.messages.slice(-8)) {
      if (message.role === 'user') message.content = message.content.replace(/\d[\d ,.-]{2,}/g, '[digits removed]');
    }
  }

  /** Drops the oldest, up to something the caller said: a tool's answer without its call would be refused. */
  bound() {
    if (this.messages.length <= this.most) return;
    const rest = this.messages.slice(-this.most);
    const first = rest.findIndex((m) => m.role === 'user');
    this.messages = rest.slice(Math.max(first, 0));
  }
}

module.exports = { History, cut };
