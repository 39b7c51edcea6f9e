'use strict';

const fs = require('node:fs');
const http = require('node:http');
const { redirect } = require('./redirect');

/** @typedef {{ method: string, host: string, path: string, query: URLSearchParams, form: URLSearchParams, json: any }} Request */
/** @typedef {{ status?: number, headers?: Record<string, string>, body?: any }} Answer */

/**
 * Twilio's side of the REST API: keeps what was asked and answers as a test says. What no test expects is refused, and fails
 * the test when the recorder closes.
 */
class Rest {
  constructor() {
    /** @type {Request[]} */
    this.requests = [];
    /** @type {string[]} */
    this.unexpected = [];
    /** @type {{ method: string, pattern: RegExp, answer: (request: Request, ...parts: string[]) => Answer }[]} */
    this.routes = [];
    this.server = http.createServer((request, response) => { void this.take(request, response); });
    this.address = '';
    this.undo = () => {};
  }

  /** Listens, and sends there what the SDK sends in this process. */
  async open() {
    await new Promise((listening) => { this.server.listen(0, '127.0.0.1', () => listening(undefined)); });
    const { port } = /** @type {import('node:net').AddressInfo} */ (this.server.address());
    this.address = `http://127.0.0.1:${port}`;
    this.undo = redirect(this.address);
    return this;
  }

  /**
   * What to answer. `path` holds host and path, with * for a part: api.twilio.com/2010-04-01/Accounts/*\/Calls.json
   * @param {string} method
   * @param {string} path
   * @param {(request: Request, ...parts: string[]) => Answer} answer the later of two that fit
   */
  on(method, path, answer) {
    const pattern = new RegExp(`^${path.split('*').map((p) => p.replace(/[.\\+?^${}()|[\]/]/g, '\\$&')).join('([^/]+)')}$`);
    this.routes.unshift({ method, pattern, answer });
    return this;
  }

  /** The requests of a method to a path that contains this. @param {string} method @param {string} part */
  sent(method, part) {
    return this.requests.filter((r) => r.method === method && `${r.host}${r.path}`.includes(part));
  }

  /** @param {http.IncomingMessage} incoming @param {http.ServerResponse} outgoing */
  async take(incoming, outgoing) {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const body = Buffer.concat(parts).toString('utf8');
    const url = new URL(incoming.url ?? '/', this.address);
    const [, host, ...rest] = url.pathname.split('/');
    const json = /json/.test(incoming.headers['content-type'] ?? '');
    const request = {
      method: incoming.method ?? '', host, path: `/${rest.join('/')}`, query: url.searchParams,
      form: new URLSearchParams(json ? '' : body), json: json && body ? JSON.parse(body) : undefined,
    };
    this.requests.push(request);
    if (process.env.REST_OUT) {
      const line = { method: request.method, host, path: request.path, query: [...url.searchParams], form: [...request.form], json };
      fs.appendFileSync(process.env.REST_OUT, `${JSON.stringify(line)}\n`);
    }
    const address = `${host}${request.path}`;
    for (const { method, pattern, answer } of this.routes) {
      const found = method === request.method && pattern.exec(address);
      if (!found) continue;
      const out = answer(request, ...found.slice(1));
      outgoing.writeHead(out.status ?? 200, { 'content-type': 'application/json', ...out.headers });
      outgoing.end(JSON.stringify(out.body ?? {}));
      return;
    }
    this.unexpected.push(`${request.method} ${address}`);
    outgoing.writeHead(404, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ code: 20404, message: `no test expects ${request.method} ${address}`, status: 404 }));
  }

  async close() {
    this.undo();
    this.server.closeAllConnections();
    await new Promise((closed) => { this.server.close(closed); });
    if (this.unexpected.length > 0) throw new Error(`requests that no test expects: ${this.unexpected.join(', ')}`);
  }
}

module.exports = { Rest };
