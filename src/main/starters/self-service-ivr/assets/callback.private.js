'use strict';

// What stands in place of a number that was withheld.
const WITHHELD = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253']);

/**
 * The number in international form, or nothing where it can be none.
 * @param {unknown} given as it called, or as it was keyed in @param {Record<string, any>} settings
 */
function callable(given, settings) {
  if (typeof given !== 'string' || WITHHELD.has(given)) return undefined;
  const number = given.startsWith('+') ? given : `${settings.countryPrefix}${given.replace(/^0+/, '')}`;
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : undefined;
}

module.exports = { callable };
