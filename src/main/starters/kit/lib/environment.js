'use strict';

const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');

/** What assets/settings.private.json says. @returns {Record<string, any>} */
function settings() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, 'assets', 'settings.private.json'), 'utf8'));
}

/**
 * The environment, with what .env adds to it; secrets stand nowhere else.
 * @param {string[]} needed names without which nothing works
 * @returns {Record<string, string>}
 */
function environment(needed = []) {
  const file = path.join(ROOT, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  const missing = needed.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new Error(`not set: ${missing.join(', ')}; copy .env.example to .env and fill it in`);
  }
  return /** @type {Record<string, string>} */ (process.env);
}

module.exports = { ROOT, environment, settings };
