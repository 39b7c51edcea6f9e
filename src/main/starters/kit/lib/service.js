'use strict';

const http = require('node:http');
const { signed } = require('./signature');

const MOST_BYTES = 256 * 1024;
const GRACE = 10_000;

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {{ status?: number, type?: string, body?: string }} Reply */
/** @typedef {(parameters: Record<string, string>, request: Request) => Promise<Reply> | Reply} Route */

/** @param {Request} request @returns {Promise<string>} */
function body(request) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const parts = [];
    let size = 0;
    request.on('data', (part) => {
      size += part.length;
      if (size <= MOST_BYTES) parts.push(part);
      else reject(Object.assign(new Error('the request is too long'), { status: 413 }));
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

/**
 * A server for what a Function cannot host: signed webhooks under `routes`, /health, and an end that lets work finish.
 * @param {object} options
 * @param {Record<string, Route>} [options.routes] by path; each request to them must be signed
 * @param {string} options.token the account's auth token
 * @param {string} options.publicUrl the address that Twilio calls
 * @param {ReturnType<import('../assets/log.private').logger>} options.log
 * @param {() => Record<string, unknown>} [options.health] what /health adds
 * @param {(signal: string) => Promise<void> | void} [options.finish] asked to end what is under way
 */
function service({ routes = {}, token, publicUrl, log, health = () => ({}), finish = () => {} }) {
  let ending = false;
  /** @param {Request} request @returns {Promise<Reply>} */
  const reply = async (request) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (pathname === '/health') {
      return { status: ending ? 503 : 200, type: 'application/json', body: JSON.stringify({ status: ending ? 'ending' : 'up', ...health() }) };
    }
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
    if (route === undefined) return { status: 404, body: 'not here' };
    if (request.method !== 'POST') return { status: 405, body: 'POST only' };
    const sent = await body(request);
    const json = /\bjson\b/.test(request.headers['content-type'] ?? '');
    const form = json ? {} : Object.fromEntries(new URLSearchParams(sent));
    if (!signed(token, publicUrl, request, form, json ? sent : undefined)) {
      log.warn('refused', { path: pathname, reason: 'bad signature' });
      return { status: 403, body: 'not signed by Twilio' };
    }
    return route(json ? JSON.parse(sent) : form, request);
  };
  const server = http.createServer(async (request, response) => {
    /** @type {Reply} */
    let out;
    try {
      out = await reply(request);
    } catch (error) {
      log.error('failed', { error, path: request.url?.split('?')[0] });
      out = { status: /** @type {any} */ (error).status ?? 500, body: 'failed' };
    }
    response.writeHead(out.status ?? 200, { 'content-type': out.type ?? 'text/plain', connection: ending ? 'close' : 'keep-alive' });
    response.end(out.body ?? '');
  });

  /** @type {[string, () => void][]} */
  const listeners = ['SIGTERM', 'SIGINT'].map((name) => [name, () => { void end(name); }]);

  /** @param {string} signal */
  const end = async (signal) => {
    if (ending) return;
    ending = true;
    for (const [name, listener] of listeners) process.off(name, listener);
    log.info('ending', { signal });
    const forced = setTimeout(() => process.exit(1), GRACE);
    forced.unref();
    server.close();
    await finish(signal);
    server.closeAllConnections();
    clearTimeout(forced);
  };

  return {
    server,
    end,
    /** @param {number} port @param {string} [host] @returns {Promise<number>} the port it listens on */
    listen(port, host) {
      for (const [name, listener] of listeners) process.once(name, listener);
      return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          const at = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
          log.info('listening', { port: at });
          resolve(at);
        });
      });
    },
  };
}

module.exports = { service };
