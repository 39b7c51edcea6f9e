'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { logger } = require('../assets/log.private');

/** @param {(log: ReturnType<typeof logger>) => void} work */
function logged(work) {
  /** @type {any[]} */
  const lines = [];
  work(logger({ function: 'menu' }, (line) => lines.push(JSON.parse(line))));
  return lines;
}

test('a line is an object with the call it is about', () => {
  const [line] = logged((log) => log.info('answered', { callSid: 'CA1', milliseconds: 12 }));
  assert.deepEqual(line, { level: 'info', event: 'answered', function: 'menu', callSid: 'CA1', milliseconds: 12 });
});

test('what may be personal is left out and named', () => {
  const [line] = logged((log) => log.info('heard', { speech: 'my name is Ann', digits: '4111' }));
  assert.deepEqual(line.leftOut, ['speech', 'digits']);
  assert.equal(JSON.stringify(line).includes('Ann'), false);
});

test('a number inside an error is masked, a SID is not', () => {
  const [line] = logged((log) => log.error('failed', { error: new Error('no route to +1 (500) 555-0001 for CA11112222333344445555') }));
  assert.equal(line.error, 'Error: no route to [number] for CA11112222333344445555');
});
