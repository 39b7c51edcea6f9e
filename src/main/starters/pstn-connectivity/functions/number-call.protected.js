'use strict';

const assets = Runtime.getAssets();
const { answering } = /** @type {import('../assets/answer.private')} */ (require(assets['/answer.js'].path));
const { bringIn } = /** @type {import('../assets/calls.private')} */ (require(assets['/calls.js'].path));

/** The voice URL of numbers that are on no trunk, and of the carrier's trunk: somebody calls from outside. */
exports.handler = answering('number-call', (call) => bringIn(call, '/after-dial?caller=outside'));
