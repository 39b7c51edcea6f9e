'use strict';

const net = require('node:net');

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((found) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

module.exports = { freePort };
