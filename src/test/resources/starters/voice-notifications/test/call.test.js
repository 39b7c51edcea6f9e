'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { call } = require('../functions/call');
const settings = require('../assets/settings.private.json');

test('the name is said as it is', () => {
  assert.equal(call('+15550100').say, settings.business);
  assert.equal(call('+15550100').label, settings.business);
});
