'use strict';

const http = require('node:http');

/** The system to which the project tells things. */
async function fakeDesk() {
  /** @type {any[]} */
  const told = [];
  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    told.push(JSON.parse(Buffer.concat(parts).toString('utf8')));
    response.writeHead(204).end();
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { told, url: `http://127.0.0.1:${port}/desk`, close: () => server.close() };
}

module.exports = { fakeDesk };
