'use strict';

const test = require('node:test');
const assert = require('node:assert');
const { verdict } = require('../functions/amd.protected');

test('nobody knows: a person is spoken to', () => assert.equal(verdict('unknown'), 'person'));
