'use strict';

const http = require('node:http');

/** Another host on the web. @param {() => { status: number, type: string }} answer to whatever is asked */
async function web(answer) {
  const server = http.createServer((_, response) => {
    const { status, type } = answer();
    response.writeHead(status, { 'content-type': type, location: '/there' }).end();
  });
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

module.exports = { web };
