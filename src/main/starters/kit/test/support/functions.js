'use strict';

const fs = require('node:fs');
const http = require('node:http');
const os = require('node:os');
const path = require('node:path');
const twilio = require('twilio');

const ROOT = path.join(__dirname, '..', '..');
const ACCOUNT = `AC${'a'.repeat(32)}`;
const TOKEN = 'b'.repeat(32);
const BASE = 'https://calls.example.test';

/** @param {string} folder @param {string} kind @returns {any[]} */
function routes(folder, kind) {
  const root = path.join(ROOT, folder);
  if (!fs.existsSync(root)) return [];
  return fs.readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(path.join(root, name)).isFile())
    .map((name) => {
      const access = /\.(protected|private)\.[^.]+$/.exec(name)?.[1] ?? 'public';
      const plain = name.replace(`.${access}.`, '.').split(path.sep).join('/');
      return {
        name: plain,
        path: `/${kind === 'function' ? plain.replace(/\.js$/, '') : plain}`,
        filePath: path.join(root, name),
        content: '',
        access,
      };
    });
}

/**
 * Runs the project's Functions with Twilio's own runtime on loopback. As on Twilio, and other than in its local server, what
 * is protected refuses requests that Twilio did not sign.
 * @param {Record<string, string>} [environment] what the Functions find in their context besides the account
 * @param {Record<string, any>} [settings] instead of those of the project
 */
async function functions(environment = {}, settings = undefined) {
  const { LocalDevelopmentServer } = require('@twilio/runtime-handler/dev');
  const env = { ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN, DOMAIN_NAME: BASE.slice('https://'.length), PUBLIC_BASE_URL: BASE, ...environment };
  const found = { functions: routes('functions', 'function'), assets: routes('assets', 'asset') };
  const folder = settings && fs.mkdtempSync(path.join(os.tmpdir(), 'settings-'));
  if (folder) {
    const file = path.join(folder, 'settings.json');
    fs.writeFileSync(file, JSON.stringify(settings));
    Object.assign(found.assets.find((asset) => asset.path === '/settings.json'), { filePath: file });
  }
  const runtime = new LocalDevelopmentServer(0, /** @type {any} */ ({
    baseDir: ROOT, env, port: 0, url: BASE, detailedLogs: false, live: false, logs: false, legacyMode: false,
    appName: 'test', forkProcess: false, enableDebugLogs: false, routes: found,
  }));
  const app = runtime.getApp();
  const kept = new Set(found.functions.filter((f) => f.access === 'protected').map((f) => f.path));
  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString('utf8');
    const json = /json/.test(request.headers['content-type'] ?? '');
    const parameters = json ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
    const url = request.url ?? '/';
    const header = String(request.headers['x-twilio-signature'] ?? '');
    const signed = () => (json
      ? twilio.validateRequestWithBody(TOKEN, header, BASE + url, body)
      : twilio.validateRequest(TOKEN, header, BASE + url, parameters));
    if (kept.has(url.split('?')[0]) && !signed()) {
      response.writeHead(403).end('Unauthorized - you are not authorized to perform this action');
      return;
    }
    Object.assign(request, { body: parameters, _body: true });
    app(request, response);
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    base: BASE,
    token: TOKEN,
    account: ACCOUNT,
    /** @returns {Promise<void>} */
    close: () => new Promise((closed) => {
      if (folder) fs.rmSync(folder, { recursive: true });
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

module.exports = { ACCOUNT, BASE, ROOT, TOKEN, functions };
