'use strict';

const { WebSocketServer } = require('ws');
const { validToken } = require('../assets/session-token.private');
const { signedSocket } = require('./signature');

const MOST_BYTES = 64 * 1024;
const RESTARTING = 1012;
const REFUSED = 1008;
const CLOSING = 1000;

/** @typedef {{ sessionId: string, callSid: string, from?: string, to?: string, direction?: string, customParameters?: Record<string, string> }} Setup */
/**
 * @typedef {{ type: 'text', token: string, last: boolean, lang?: string }
 *   | { type: 'language', ttsLanguage: string, transcriptionLanguage: string }
 *   | { type: 'end', handoffData: string }} Outgoing
 */
/** @typedef {{ take: (message: any) => void, close: () => Promise<void> }} Listener */
/** @typedef {(setup: Setup, send: (message: Outgoing) => void) => Promise<Listener>} Open */

/** @param {string} data @returns {any} */
function parsed(data) {
  try {
    return JSON.parse(data) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * The socket that ConversationRelay opens for each call: frames of JSON in both directions.
 * @param {object} options
 * @param {import('node:http').Server} options.server
 * @param {string} options.path
 * @param {string} options.token the account's auth token
 * @param {string} options.publicUrl the address in the TwiML, with https instead of wss
 * @param {ReturnType<import('../assets/log.private').logger>} options.log
 * @param {Open} options.open a session for a call
 * @param {number} options.longest milliseconds after which a socket is cut that nobody closed
 */
function relay({ server, path, token, publicUrl, log, open, longest }) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  let ending = false;
  /** @type {Set<Promise<void>>} sessions that are being put away */
  const closing = new Set();

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {});
    // a stranger's path may be anything, also what is no address
    const [pathname] = (request.url ?? '/').split('?');
    const refusal = pathname !== path ? '404 Not Found' : ending ? '503 Service Unavailable' : signedSocket(token, publicUrl, request) ? '' : '401 Unauthorized';
    if (refusal !== '') {
      log.warn('handshake refused', { path: pathname, reason: refusal });
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, connected);
  });

  /** @param {import('ws').WebSocket} socket */
  function connected(socket) {
    /** @type {Listener | undefined} */
    let session;
    // frames wait for those before them, and the first for the session to be opened; none is lost meanwhile
    let line = Promise.resolve();
    socket.on('message', (data) => {
      line = line.then(() => take(String(data))).catch((error) => {
        log.error('failed', { error });
        if (session === undefined) socket.close(REFUSED);
      });
    });
    const forgotten = setTimeout(() => socket.terminate(), longest);
    socket.on('error', (error) => log.warn('socket', { error }));
    socket.on('close', (code) => {
      clearTimeout(forgotten);
      log.info('socket closed', { code });
      const done = line.then(() => session?.close()).catch((error) => log.error('failed', { error }));
      closing.add(done);
      void done.then(() => closing.delete(done));
    });

    /** @param {Outgoing} message */
    const send = (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    };

    /** @param {string} data */
    async function take(data) {
      const message = parsed(data);
      if (message === undefined) {
        log.warn('no JSON', { bytes: data.length });
        return;
      }
      if (session !== undefined) {
        session.take(message);
        return;
      }
      if (message.type !== 'setup' || !validToken(token, message.callSid, message.customParameters?.token)) {
        log.warn('session refused', { reason: 'no setup, or not of this call', callSid: message.callSid });
        socket.close(REFUSED);
        return;
      }
      session = await open(message, send);
    }
  }

  /** Waits until no call is on. @param {number} until */
  async function emptied(until) {
    while (sockets.clients.size > 0 && Date.now() < until) await new Promise((done) => { setTimeout(done, 10); });
  }

  return {
    /** How many calls are on. */
    count: () => sockets.clients.size,
    /**
     * Takes no more calls, lets those that are on end, and closes what is left; Twilio then asks the action URL, which
     * opens a session at another process.
     * @param {number} milliseconds
     */
    async drain(milliseconds) {
      ending = true;
      const until = Date.now() + milliseconds;
      await emptied(until);
      for (const socket of sockets.clients) socket.close(RESTARTING);
      await emptied(Date.now() + CLOSING);
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all(closing);
    },
  };
}

module.exports = { relay };
