'use strict';

// node server/index.js    the steps of functions/ on a server of one's own, behind a proxy that ends TLS

const fs = require('node:fs');
const path = require('node:path');
const { logger } = require('../assets/log.private');
const { ROOT, environment } = require('../lib/environment');
const { runtime } = require('../lib/runtime');
const { service } = require('../lib/service');

const PORT = 3000;

/** @param {Record<string, string>} env @returns {Record<string, import('../lib/service').Route>} one for each protected step */
function routes(env) {
  const folder = path.join(ROOT, 'functions');
  const steps = fs.readdirSync(folder).filter((name) => name.endsWith('.protected.js'));
  return Object.fromEntries(steps.map((name) => {
    const { handler } = require(path.join(folder, name));
    /** @type {import('../lib/service').Route} */
    const route = (parameters, request) => new Promise((resolve, reject) => {
      const query = Object.fromEntries(new URL(request.url ?? '/', 'http://here').searchParams);
      const ended = (/** @type {unknown} */ error, /** @type {import('../lib/service').Reply} */ answer) => (error ? reject(error) : resolve(answer));
      Promise.resolve(handler(env, { ...query, ...parameters }, ended)).catch(reject);
    });
    return [`/${name.replace('.protected.js', '')}`, route];
  }));
}

/** @param {Record<string, string>} env */
function host(env) {
  runtime();
  return service({ routes: routes(env), token: env.AUTH_TOKEN, publicUrl: env.PUBLIC_BASE_URL, log: logger({ function: 'server' }) });
}

if (require.main === module) {
  const env = environment(['ACCOUNT_SID', 'AUTH_TOKEN', 'PUBLIC_BASE_URL']);
  host(env).listen(Number(env.PORT) || PORT).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

module.exports = { host };
