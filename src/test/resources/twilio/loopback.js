'use strict';

// Loaded before a project that is tried: what the SDK sends to Twilio goes to REST_PORT, and no connection leaves the machine;
// one that would is named. It cannot take the place of a method of the SDK, which the local server loads anew again and again.

const https = require('node:https');
const net = require('node:net');

const HERE = new Set([undefined, 'localhost', '127.0.0.1', '::1', '::']);
const { connect } = net.Socket.prototype;
const { createConnection } = https.Agent.prototype;
// the local server takes away what is not in .env
const port = Number(process.env.REST_PORT);

https.Agent.prototype.createConnection = function toRecorder(options, ...rest) {
  if (/\.twilio\.com$/.test(options.host)) return net.connect(port, '127.0.0.1');
  return createConnection.call(this, options, ...rest);
};

net.Socket.prototype.connect = function onlyHere(...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof first === 'object' ? first.host : second;
  if (typeof host === 'function' || HERE.has(host)) return connect.apply(this, given);
  console.error(`LEAVES ${host}`);
  setImmediate(() => this.destroy(new Error(`${host} is not on this machine`)));
  return this;
};
