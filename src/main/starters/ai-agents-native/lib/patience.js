'use strict';

/** @param {number} milliseconds @param {string} what */
function deadline(milliseconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = /** @type {Promise<never>} */ (new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${milliseconds} ms`)), milliseconds);
  }));
  return { late, clear: () => clearTimeout(timer) };
}

/**
 * What a promise gives, if it does in time.
 * @template T @param {Promise<T>} work @param {number} milliseconds @param {string} what @returns {Promise<T>}
 */
async function within(work, milliseconds, what) {
  const { late, clear } = deadline(milliseconds, what);
  try {
    return await Promise.race([work, late]);
  } finally {
    clear();
  }
}

/**
 * The pieces of a stream, as long as none of them takes too long and nobody calls it off.
 * @template T
 * @param {AsyncIterable<T>} stream @param {number} milliseconds @param {string} what @param {AbortSignal} signal
 * @returns {AsyncGenerator<T>}
 */
async function* steady(stream, milliseconds, what, signal) {
  const iterator = stream[Symbol.asyncIterator]();
  const off = /** @type {Promise<never>} */ (new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  }));
  off.catch(() => {});
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = iterator.next();
      next.catch(() => {});
      const { done, value } = await within(Promise.race([next, off]), milliseconds, what);
      if (done) return;
      yield value;
    }
  } finally {
    // whoever breaks off does not wait until the stream has put itself away
    iterator.return?.().catch(() => {});
  }
}

module.exports = { steady, within };
