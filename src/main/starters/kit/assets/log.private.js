'use strict';

// What may stand in a log line. Numbers, names, what was said and keys that were pressed may not.
const KEYS = new Set([
  'accountSid', 'attempt', 'bytes', 'callSid', 'code', 'count', 'error', 'function', 'language', 'limit', 'milliseconds',
  'path', 'port', 'queueSid', 'reason', 'recordingSid', 'resource', 'result', 'route', 'sequence', 'sessionId', 'signal',
  'status', 'taskSid', 'tool', 'transcriptSid', 'url', 'verdict',
]);
const LONGEST = 200;
// longer runs of digits may be somebody's number; SIDs are hexadecimal and keep their letters
const NUMBER = /(?<![0-9A-Za-z])\+?\d[\d ().-]{5,}\d(?![0-9A-Za-z])/g;

/** @param {unknown} value */
function plain(value) {
  if (value instanceof Error) return plain(`${value.name}: ${value.message}`);
  if (typeof value !== 'string') return value;
  return value.replace(NUMBER, '[number]').slice(0, LONGEST);
}

/**
 * A log of one JSON object a line, with nothing personal in it: keys that are not known to be harmless are left out and named.
 * @param {Record<string, unknown>} about what stands in each line
 * @param {(line: string) => void} [write]
 */
function logger(about, write = (line) => console.log(line)) {
  /** @param {string} level @param {string} event @param {Record<string, unknown>} fields */
  const line = (level, event, fields) => {
    /** @type {Record<string, unknown>} */
    const out = { level, event };
    const left = [];
    for (const [key, value] of Object.entries({ ...about, ...fields })) {
      if (value === undefined) continue;
      if (KEYS.has(key)) out[key] = plain(value);
      else left.push(key);
    }
    if (left.length > 0) out.leftOut = left;
    write(JSON.stringify(out));
  };
  return {
    /** @param {string} event @param {Record<string, unknown>} [fields] */
    info: (event, fields = {}) => line('info', event, fields),
    /** @param {string} event @param {Record<string, unknown>} [fields] */
    warn: (event, fields = {}) => line('warn', event, fields),
    /** @param {string} event @param {Record<string, unknown>} [fields] */
    error: (event, fields = {}) => line('error', event, fields),
  };
}

module.exports = { logger };
