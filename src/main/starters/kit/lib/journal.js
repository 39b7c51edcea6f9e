'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {{ at: number, event: string, [more: string]: any }} Entry
 */
/**
 * @typedef {object} Journal the port behind which a database or a real queue can stand
 * @property {() => Promise<Entry[]>} read everything that was kept, in its order
 * @property {(entry: Entry) => Promise<void>} append done only when the entry will survive the end of the process
 * @property {() => Promise<void>} close
 */

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** Two workers on one file would call everybody twice. @param {string} file */
function lock(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const other = Number(fs.readFileSync(file, 'utf8'));
    if (other !== process.pid && alive(other)) throw new Error(`a worker is at work on this queue already, process ${other}`);
    fs.rmSync(file, { force: true });
  }
}

/** What stands in a file, up to a line that is only half there. @param {string} file @returns {Entry[]} */
function entries(file) {
  const text = fs.readFileSync(file, 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** A file that somebody else may be writing. @param {string} file @returns {Journal} */
function readJournal(file) {
  return {
    read: async () => entries(file),
    append: async () => { throw new Error('this journal is only read'); },
    close: async () => {},
  };
}

/** A file with one JSON object a line. @param {string} file @returns {Journal} */
function fileJournal(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  lock(`${file}.lock`);
  const handle = fs.openSync(file, 'a+', 0o600);
  // what a killed process wrote last may be half a line; it was never said to be kept
  const kept = fs.readFileSync(file);
  fs.ftruncateSync(handle, kept.lastIndexOf('\n') + 1);
  return {
    read: async () => entries(file),
    async append(entry) {
      fs.writeSync(handle, `${JSON.stringify(entry)}\n`);
      fs.fsyncSync(handle);
    },
    async close() {
      fs.closeSync(handle);
      fs.rmSync(`${file}.lock`, { force: true });
    },
  };
}

module.exports = { fileJournal, readJournal };
