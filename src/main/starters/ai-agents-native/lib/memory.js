'use strict';

const fs = require('node:fs/promises');
const path = require('node:path');

const KEPT = 4 * 3600 * 1000;

/** @typedef {import('./history').Message} Message */
/** @typedef {{ language: string, summary: string, messages: Message[] }} State what outlives a session, by CallSid */
/** @typedef {{ load: (callSid: string) => Promise<State | undefined>, save: (callSid: string, state: State) => Promise<void> }} Memory */

/**
 * Keeps the state of conversations in files, so that a session that is opened anew goes on where the last one was lost, also
 * after the process was exchanged. Several hosts need one store that all of them reach.
 * @param {string} folder
 * @returns {Memory & { sweep: (now?: number) => Promise<void> }}
 */
function fileMemory(folder) {
  /** @param {string} callSid */
  const file = (callSid) => {
    if (!/^CA[0-9a-f]{32}$/.test(callSid)) throw new Error('that is no Call SID');
    return path.join(folder, `${callSid}.json`);
  };
  return {
    async load(callSid) {
      try {
        return JSON.parse(await fs.readFile(file(callSid), 'utf8'));
      } catch (error) {
        if (/** @type {any} */ (error).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async save(callSid, state) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const whole = file(callSid);
      await fs.writeFile(`${whole}.part`, JSON.stringify(state), { mode: 0o600 });
      await fs.rename(`${whole}.part`, whole);
    },
    /** Deletes what is older than the longest call. */
    async sweep(now = Date.now()) {
      const names = await fs.readdir(folder).catch(() => /** @type {string[]} */ ([]));
      for (const name of names) {
        // it may be gone by now, by a call that writes it anew
        const found = await fs.stat(path.join(folder, name)).catch(() => undefined);
        if (found && now - found.mtimeMs > KEPT) await fs.rm(path.join(folder, name), { force: true });
      }
    },
  };
}

module.exports = { fileMemory };
