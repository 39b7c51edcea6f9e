'use strict';

const assets = Runtime.getAssets();
const { answering } = /** @type {import('../assets/answer.private')} */ (require(assets['/answer.js'].path));
const { dial, say } = /** @type {import('../assets/calls.private')} */ (require(assets['/calls.js'].path));

/** Nobody within can be reached: the call goes to a telephone that needs none of it. */
exports.handler = answering('recovery', (call) => {
  say(call, 'recovering');
  dial(call).number(call.settings.fallbackNumber);
});
