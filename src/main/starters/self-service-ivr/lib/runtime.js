'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./environment');

/** What a step answers with; the same as on Twilio. */
class Response {
  constructor() {
    this.status = 200;
    this.type = 'text/plain';
    this.body = '';
  }

  /** @param {number} status */
  setStatusCode(status) { this.status = status; }

  /** @param {string} name @param {string} value */
  appendHeader(name, value) { if (name.toLowerCase() === 'content-type') this.type = value; }

  /** @param {string} body */
  setBody(body) { this.body = body; }
}

/** Gives the modules of the steps what Twilio's runtime gives them, in a process of our own. */
function runtime() {
  const folder = path.join(ROOT, 'assets');
  const assets = Object.fromEntries(fs.readdirSync(folder).filter((name) => name.includes('.private.')).map((name) => {
    const file = path.join(folder, name);
    return [`/${name.replace('.private.', '.')}`, { path: file, open: () => fs.readFileSync(file, 'utf8') }];
  }));
  Object.assign(globalThis, { Runtime: { getAssets: () => assets }, Twilio: { Response } });
}

module.exports = { runtime };
