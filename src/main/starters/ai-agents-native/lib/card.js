'use strict';

const WORDS = /** @type {Record<string, string>} */ ({
  zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
});
const PIECE = new RegExp(`\\d+|\\b(?:${Object.keys(WORDS).join('|')})\\b`, 'gi');
const BETWEEN = /^[\s,.-]*$/;
// payment cards have 13 to 19 digits, telephone numbers fewer
const FEWEST = 13;

/** @param {string} text @returns {{ from: number, to: number, digits: string }[]} runs of digits, in figures or in words */
function runs(text) {
  /** @type {{ from: number, to: number, digits: string }[]} */
  const found = [];
  for (const piece of text.matchAll(PIECE)) {
    const digits = WORDS[piece[0].toLowerCase()] ?? piece[0];
    const last = found.at(-1);
    const to = piece.index + piece[0].length;
    if (last && BETWEEN.test(text.slice(last.to, piece.index))) Object.assign(last, { to, digits: last.digits + digits });
    else found.push({ from: piece.index, to, digits });
  }
  return found;
}

/** Keeps card numbers away from the model, also those that come in several pieces. */
class CardGuard {
  constructor() {
    this.carried = '';
  }

  /** @param {string} text what was said or keyed @returns {{ text: string, card: boolean }} */
  check(text) {
    const all = runs(text);
    const digits = all.map((run) => run.digits).join('');
    const spoken = text.replace(PIECE, '').replace(/[\s,.-]/g, '');
    this.carried = digits.length >= 3 && spoken === '' ? this.carried + digits : '';
    if (this.carried.length >= FEWEST) {
      this.carried = '';
      return { text: '[card number removed]', card: true };
    }
    let out = '';
    let at = 0;
    let card = false;
    for (const run of all) {
      if (run.digits.length < FEWEST) continue;
      out += `${text.slice(at, run.from)}[card number removed]`;
      at = run.to;
      card = true;
    }
    return { text: out + text.slice(at), card };
  }
}

module.exports = { CardGuard };
