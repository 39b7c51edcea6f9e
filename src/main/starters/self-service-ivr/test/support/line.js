'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spoken } = require('../../assets/flow.private');
const { settings } = require('../../lib/environment');
const { Caller } = require('./caller');
const { functions } = require('./functions');

const FIRST = 'en-US';

/** @type {Record<string, import('../../assets/menu.private').Menu>} menus that tests know, whatever those of the project are */
const MENUS = {
  main: {
    says: 'Main menu.',
    options: [
      { key: '1', label: 'questions', words: { 'en-US': ['questions', 'opening hours'], 'es-US': ['preguntas'] }, does: 'menu', to: 'about' },
      { key: '0', label: 'a person', words: ['person', 'talk to someone'], does: 'person' },
      // {{#taskrouter}}
      { key: '5', label: 'billing', words: ['invoice'], does: 'person', by: 'workflow', skill: 'Card-Payments' },
      // {{/taskrouter}}
      // {{#queue}}
      { key: '6', label: 'the line', words: ['line'], does: 'person', by: 'queue' },
      // {{/queue}}
      // {{#dial}}
      { key: '7', label: 'a telephone', words: ['telephone'], does: 'person', by: 'telephone' },
      // {{/dial}}
      // {{#pay}}
      { key: '2', label: 'paying', words: ['pay', 'pay my bill'], does: 'pay' },
      // {{/pay}}
      // {{#callback}}
      { key: '3', label: 'a call back', words: ['call back'], does: 'callback' },
      // {{/callback}}
      // {{#voicemail}}
      { key: '4', label: 'a message', words: ['message'], does: 'voicemail' },
      // {{/voicemail}}
      // {{#virtual-agent}}
      { key: '8', label: 'the assistant', words: ['assistant'], does: 'virtual-agent' },
      // {{/virtual-agent}}
    ],
  },
  about: {
    says: 'About us.',
    options: [
      { key: '1', label: 'our address', words: ['address', 'bill'], does: 'say', text: 'We are in the High Street.' },
      // {{#messaging}}
      { key: '3', label: 'a text', words: ['text'], does: 'text-message', text: '{business}: High Street.' },
      // {{/messaging}}
      // {{#proof}}
      { key: '4', label: 'the account', words: ['account'], does: 'say', text: 'Your account is open.', proof: true },
      // {{/proof}}
      { key: '9', label: 'the main menu', words: ['back'], does: 'menu', to: 'main' },
    ],
  },
};

/**
 * The line on loopback, with the project's texts and with menus that tests know.
 * @param {Record<string, any>} [changes] of the settings
 * @param {Record<string, string>} [environment]
 */
async function line(changes = {}, environment = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inbox-'));
  const file = path.join(folder, 'items.jsonl');
  /** @type {Record<string, any>} */
  const known = { ...settings(), languages: [FIRST], menus: MENUS, tries: 3, people: ['+15005550010', '+15005550011'], ...changes };
  const running = await functions({ INBOX_FILE: file, WORKFLOW_SID: `WW${'1'.repeat(32)}`, CONNECTOR_NAME: 'assistant', ...environment }, known);
  return {
    ...running,
    settings: known,
    /** @param {Record<string, string>} [parameters] of each request */
    caller: (parameters = {}) => new Caller({ ...running, parameters }),
    /** What is heard of a text. @param {string} key @param {Record<string, string>} [values] */
    said: (key, values = {}) => {
      /** @type {Record<string, string>} */
      const all = { business: known.business, ...values };
      return spoken(known[key], FIRST, FIRST).words.replace(/\{(\w+)\}/g, (text, name) => (Object.hasOwn(all, name) ? all[name] : text)).trim();
    },
    /** @returns {any[]} what the inbox holds */
    items: () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').map((text) => JSON.parse(text)) : []),
    close: async () => {
      await running.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** Waits for what was opened with it. @template T @param {Promise<Awaited<T>>} opening @param {(open: Awaited<T>) => Promise<void>} work */
async function using(opening, work) {
  const open = await opening;
  try {
    await work(open);
  } finally {
    await /** @type {any} */ (open).close();
  }
}

module.exports = { FIRST, MENUS, line, using };
