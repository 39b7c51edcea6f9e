'use strict';

const assets = Runtime.getAssets();
const { answering } = /** @type {import('../assets/answer.private')} */ (require(assets['/answer.js'].path));
const { connect } = /** @type {import('../assets/calls.private')} */ (require(assets['/calls.js'].path));
const { userPart } = /** @type {import('../assets/dialling.private')} */ (require(assets['/dialling.js'].path));

/** The voice URL of the SIP Domain: somebody at a telephone or behind the exchange dials. */
exports.handler = answering('sip-call', (call) => connect(call, userPart(call.event.To)));
