'use strict';

const assets = Runtime.getAssets();
const { answering } = /** @type {import('../assets/answer.private')} */ (require(assets['/answer.js'].path));
const { connect } = /** @type {import('../assets/calls.private')} */ (require(assets['/calls.js'].path));
const { userPart } = /** @type {import('../assets/dialling.private')} */ (require(assets['/dialling.js'].path));

/** The other side goes on to where somebody transferred the call. */
exports.handler = answering('refer', (call) => connect(call, userPart(call.event.ReferTransferTarget)));
