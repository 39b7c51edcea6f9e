'use strict';

// a caller waits: what cannot be had by then is told
const SHORTEST_PAUSE = 200;
const LONGEST_PAUSE = 2000;
const TRIES = 2;

/** @param {number} milliseconds @param {AbortSignal} signal @returns {Promise<void>} */
function pause(milliseconds, signal) {
  return new Promise((done, fail) => {
    const off = () => {
      clearTimeout(timer);
      fail(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', off);
      done();
    }, milliseconds);
    signal.addEventListener('abort', off, { once: true });
  });
}

/** How long to wait before the second try; undefined where it would be too long for somebody on the telephone. @param {Response} response */
function wait(response) {
  if (response.status !== 429 && response.status < 500) return undefined;
  const asked = Number(response.headers.get('retry-after') ?? 0) * 1000;
  const milliseconds = Number.isFinite(asked) ? Math.max(asked, SHORTEST_PAUSE) : Infinity;
  return milliseconds > LONGEST_PAUSE ? undefined : milliseconds * (1 + Math.random() / 4);
}

/**
 * A question to a model, asked once more where the vendor is busy or stumbles: nothing has been said or done by then.
 * @param {string} url @param {RequestInit & { signal: AbortSignal }} options @param {string} who is named when it fails
 */
async function ask(url, options, who) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, options);
    if (response.ok) return response;
    await response.body?.cancel();
    const milliseconds = wait(response);
    if (milliseconds === undefined || attempt === TRIES) throw new Error(`${who} answers ${response.status}`);
    await pause(milliseconds, options.signal);
  }
}

module.exports = { ask };
