'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const twilio = require('twilio');
const { XMLParser } = require('fast-xml-parser');

const MOST_DOCUMENTS = 40;
const PARSER = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false });

/** @typedef {{ name: string, attributes: Record<string, string>, children: Verb[], text: string }} Verb */
/** @typedef {{ as: string, parameters?: Record<string, string>, silent?: boolean }} Input what the person at the other end does */

/** Presses keys. @param {string} digits @returns {Input} */
const press = (digits) => ({ as: 'dtmf', parameters: { Digits: digits } });
/** Says something. @param {string} words @param {number} [confidence] @returns {Input} */
const speak = (words, confidence = 0.9) => ({ as: 'speech', parameters: { SpeechResult: words, Confidence: String(confidence) } });
/** Does nothing. @type {Input} */
const silence = { as: 'silence', silent: true };
/** Puts down the receiver. @type {Input} */
const hangUp = { as: 'hang up' };
/** What came of a verb that ends with a request to its action. @param {Record<string, string>} parameters @returns {Input} */
const outcome = (parameters) => ({ as: 'outcome', parameters });

/** @param {any} node @returns {Verb} */
function verb(node) {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return { name, attributes: {}, children: [], text: String(node[name]) };
  const children = node[name].map(verb);
  return { name, attributes: node[':@'] ?? {}, children, text: children.map((/** @type {Verb} */ c) => c.text).join('') };
}

/** @param {string} xml @returns {Verb[]} the verbs of a document */
function verbs(xml) {
  const root = PARSER.parse(xml).map(verb).find((/** @type {Verb} */ v) => v.name === 'Response');
  if (root === undefined) throw new Error(`no <Response> in: ${xml}`);
  return root.children.filter((/** @type {Verb} */ v) => v.name !== '#text');
}

/** The other end of a call: asks for TwiML as Twilio does, signed, and goes through it verb by verb. */
class Caller {
  /**
   * @param {object} options
   * @param {string} options.url where the project listens
   * @param {string} options.base its public address, for which requests are signed
   * @param {string} options.token
   * @param {Record<string, string>} [options.parameters] of each request, such as From and To
   */
  constructor({ url, base, token, parameters = {} }) {
    this.url = url;
    this.base = base;
    this.token = token;
    this.parameters = {
      CallSid: `CA${'c'.repeat(32)}`, AccountSid: `AC${'a'.repeat(32)}`, From: '+15005550001', To: '+15005550006',
      CallStatus: 'in-progress', Direction: 'inbound', ApiVersion: '2010-04-01', ...parameters,
    };
    /** @type {string[]} what was said and played */
    this.heard = [];
    /** @type {Verb[]} */
    this.verbs = [];
    /** @type {{ url: string, parameters: Record<string, string>, xml: string }[]} */
    this.documents = [];
    /** @type {string} how it ended: hang up, rejected, end of document, the caller hung up, handed over */
    this.ended = '';
    /** @type {Input[]} */
    this.inputs = [];
  }

  /** A request as Twilio sends it. @param {string} address @param {Record<string, string>} [parameters] @param {string} [method] */
  async request(address, parameters = {}, method = 'POST') {
    const url = new URL(address, this.base);
    const all = { ...this.parameters, ...parameters };
    if (method === 'GET') for (const [key, value] of Object.entries(all)) url.searchParams.set(key, value);
    const form = method === 'GET' ? {} : all;
    const signature = twilio.getExpectedTwilioSignature(this.token, url.href, form);
    return fetch(this.url + url.pathname + url.search, {
      method,
      headers: { 'X-Twilio-Signature': signature },
      ...(method === 'GET' ? {} : { body: new URLSearchParams(form) }),
    });
  }

  /**
   * A report in JSON, as some of Twilio's products send them: the signature covers the body by a hash in the address.
   * @param {string} address
   * @param {unknown} report
   * @param {string} [body] where something else arrives than was signed
   */
  async report(address, report, body = JSON.stringify(report)) {
    const url = new URL(address, this.base);
    url.searchParams.set('bodySHA256', createHash('sha256').update(JSON.stringify(report)).digest('hex'));
    return fetch(this.url + url.pathname + url.search, {
      method: 'POST',
      headers: { 'X-Twilio-Signature': twilio.getExpectedTwilioSignature(this.token, url.href, {}), 'content-type': 'application/json' },
      body,
    });
  }

  /**
   * Goes through a call until it ends or is handed over to a socket or a queue.
   * @param {string} address of the first document
   * @param {Input[]} [inputs] what the person does at each verb that waits for something, in turn; then they hang up
   * @param {Record<string, string>} [parameters] of the first request
   */
  async call(address, inputs = [], parameters = {}) {
    this.inputs.push(...inputs);
    this.ended = '';
    /** @type {{ address: string, parameters: Record<string, string>, method: string } | undefined} */
    let next = { address, parameters, method: 'POST' };
    while (next !== undefined) {
      if (this.documents.length >= MOST_DOCUMENTS) throw new Error(`goes round in circles: ${this.trail()}`);
      const url = new URL(next.address, this.base).href;
      const answer = await this.request(url, next.parameters, next.method);
      const xml = await answer.text();
      if (answer.status !== 200) throw new Error(`${url} answers ${answer.status}: ${xml}`);
      const type = answer.headers.get('content-type') ?? '';
      if (!/\bxml\b/.test(type)) throw new Error(`${url} answers ${type}, not XML: ${xml}`);
      this.documents.push({ url, parameters: next.parameters, xml });
      keep(xml);
      next = this.walk(verbs(xml), url);
    }
    return this;
  }

  trail() {
    return this.documents.map((d) => new URL(d.url).pathname).join(' > ');
  }

  input() {
    return this.inputs.shift() ?? hangUp;
  }

  /** @param {Verb[]} list @param {string} url @returns {{ address: string, parameters: Record<string, string>, method: string } | undefined} */
  walk(list, url) {
    for (const one of list) {
      this.verbs.push(one);
      const { name, attributes } = one;
      /** @param {Record<string, string>} [parameters] */
      const action = (parameters = {}) => ({
        address: new URL(attributes.action ?? url, url).href, parameters, method: attributes.method ?? 'POST',
      });
      if (name === 'Say') this.heard.push(one.text);
      else if (name === 'Play') this.heard.push(one.text || `keys ${attributes.digits}`);
      else if (name === 'Hangup') return this.end('hang up');
      else if (name === 'Reject') return this.end('rejected');
      else if (name === 'Redirect') return { address: new URL(one.text.trim(), url).href, parameters: {}, method: attributes.method ?? 'POST' };
      else if (name === 'Gather') {
        for (const c of one.children) if (c.name === 'Say' || c.name === 'Play') this.heard.push(c.text);
        const input = this.input();
        if (input === hangUp) return this.end('the caller hung up');
        if (input.silent) {
          if (attributes.actionOnEmptyResult === 'true') return action({ Digits: '' });
          continue;
        }
        if (!(attributes.input ?? 'dtmf').split(' ').includes(input.as)) {
          // nobody listens for it
          if (attributes.actionOnEmptyResult === 'true') return action({ Digits: '' });
          continue;
        }
        const parameters = { ...input.parameters };
        if (parameters.Digits !== undefined) {
          const finish = attributes.finishOnKey ?? '#';
          if (finish !== '') parameters.Digits = parameters.Digits.split(finish)[0];
          if (attributes.numDigits) parameters.Digits = parameters.Digits.slice(0, Number(attributes.numDigits));
        }
        return action(parameters);
      } else if (name === 'Record' || name === 'Pay' || name === 'Dial' || name === 'Enqueue') {
        const input = this.input();
        if (input === hangUp) return this.end('the caller hung up');
        // an empty recording, and a verb without an action, go on with what follows
        if (input.silent || (attributes.action === undefined && name !== 'Record')) continue;
        return action(input.parameters);
      } else if (name === 'Connect') {
        this.ended = 'handed over';
        return undefined;
      }
    }
    return this.end('end of document');
  }

  /** @param {string} how @returns {undefined} */
  end(how) {
    this.ended = how;
    return undefined;
  }

  /** What was heard, as one text. */
  get text() {
    return this.heard.join('\n');
  }

  /** The verbs of a name that were met, also inside others. @param {string} name @returns {Verb[]} */
  all(name) {
    /** @param {Verb[]} list @returns {Verb[]} */
    const inside = (list) => list.flatMap((v) => [...(v.name === name ? [v] : []), ...inside(v.children)]);
    return inside(this.verbs);
  }
}

let kept = 0;

/** Puts a document where TWIML_OUT says, for a linter. @param {string} xml */
function keep(xml) {
  const folder = process.env.TWIML_OUT;
  if (!folder) return;
  kept += 1;
  fs.writeFileSync(path.join(folder, `${process.pid}-${kept}.xml`), xml);
}

module.exports = { Caller, hangUp, outcome, press, silence, speak, verbs };
