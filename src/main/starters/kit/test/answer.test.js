'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const { before, mock, test } = require('node:test');

const ASSETS = path.join(__dirname, '..', 'assets');
/** @type {typeof import('../assets/answer.private')} */
let kit;

before(() => {
  const settings = JSON.stringify({ apology: 'Sorry & goodbye.' });
  class Response {
    setStatusCode(/** @type {number} */ status) { this.status = status; }
    appendHeader(/** @type {string} */ name, /** @type {string} */ value) { this.type = value; }
    setBody(/** @type {string} */ body) { this.body = body; }
  }
  Object.assign(globalThis, {
    Twilio: { Response },
    Runtime: { getAssets: () => ({ '/log.js': { path: path.join(ASSETS, 'log.private.js') }, '/settings.json': { open: () => settings } }) },
  });
  mock.method(console, 'log', () => {});
  kit = require('../assets/answer.private');
});

/** @param {(context: any, event: any, callback: any) => Promise<void>} handler @returns {Promise<any>} */
const run = (handler) => new Promise((done) => { void handler({}, { CallSid: 'CA1' }, (/** @type {any} */ _, /** @type {any} */ answer) => done(answer)); });

test('what breaks is answered with an apology, as TwiML', async () => {
  const answer = await run(kit.answering('broken', ({ twiml }) => {
    twiml.say('half an answer');
    throw new Error('no such customer');
  }));
  assert.equal(answer.status, 200);
  assert.equal(answer.type, 'text/xml');
  assert.match(answer.body, /<Response><Say>Sorry &amp; goodbye\.<\/Say><Hangup\/><\/Response>$/);
});

test('what takes too long is answered before Twilio gives up', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const late = run(kit.answering('slow', () => new Promise(() => {})));
  mock.timers.tick(8000);
  const answer = await late;
  mock.timers.reset();
  assert.match(answer.body, /Sorry/);
});

test('a callback that could not be dealt with is not said to be received', async () => {
  assert.equal((await run(kit.hearing('status', () => {}))).status, 204);
  assert.equal((await run(kit.hearing('status', () => { throw new Error('full'); }))).status, 500);
});
