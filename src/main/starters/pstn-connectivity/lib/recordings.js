'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** @typedef {{ since: string, seen: string[] }} Journal */
/** @typedef {{ sid: string, callSid: string, duration: string, startTime: Date | string }} Found */

// A recording is listed when it begins and finished when the call ends: look back over the longest call there can be.
const LOOK_BACK = 25 * 60 * 60 * 1000;

/** @param {string} file @returns {Journal} */
function journal(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { since: new Date(0).toISOString(), seen: [] };
}

/** @param {string} file @param {Journal} content */
function keep(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, JSON.stringify(content));
  fs.renameSync(`${file}.new`, file);
}

/**
 * Hands over each finished recording of the trunk once. A trunk calls nobody back, so they have to be looked for.
 * @param {import('./resource').Client} client
 * @param {string} file where it is noted which are known
 * @param {(recording: Found) => Promise<void>} take stores it where it belongs; fails where it could not
 * @param {number} [now]
 * @returns {Promise<number>} how many were new
 */
async function collect(client, file, take, now = Date.now()) {
  const { since, seen } = journal(file);
  const known = new Set(seen);
  const listed = (await client.recordings.list({ dateCreatedAfter: new Date(since) })).filter((r) => r.source === 'Trunking');
  let count = 0;
  for (const one of listed) {
    if (known.has(one.sid) || one.status !== 'completed') continue;
    await take(one);
    known.add(one.sid);
    count += 1;
    keep(file, { since, seen: [...known] });
  }
  keep(file, { since: new Date(now - LOOK_BACK).toISOString(), seen: listed.map((r) => r.sid).filter((sid) => known.has(sid)) });
  return count;
}

module.exports = { collect };
