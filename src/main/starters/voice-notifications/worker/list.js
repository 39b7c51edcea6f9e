'use strict';

const fs = require('node:fs');
const { fieldsOf, language: lang } = require('../assets/texts.private');

/**
 * @typedef {object} Listed a person as the list has them
 * @property {string} id the customer's own identifier; a person is called once for it
 * @property {string} number in E.164
 * @property {string} zone such as America/New_York, from the address and not from the number; may be empty
 * @property {string} language
 * @property {string} consent what the person agreed to, in a word; empty for nothing
 * @property {Record<string, string>} fields all other columns, for the texts
 */

// of all that is said from the list; it travels in the addresses of the call
const LONGEST = 1500;
const NUMBER = /^\+[1-9]\d{6,14}$/;

/** @param {string} text @returns {string[][]} rows of cells; quoted cells may hold commas, quotes and line ends */
function rows(text) {
  /** @type {string[][]} */
  const out = [];
  /** @type {string[]} */
  let row = [];
  let cell = '';
  let quoted = false;
  const end = () => { row.push(cell); cell = ''; };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') { cell += '"'; at += 1; } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',') end();
    else if (sign === '\n') {
      end();
      out.push(row);
      row = [];
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) {
    end();
    out.push(row);
  }
  return out.filter((cells) => cells.some((c) => c !== ''));
}

/** @param {string} text @returns {Record<string, string>[]} */
function fromCsv(text) {
  const [head = [], ...rest] = rows(text.replace(/^\ufeff/, ''));
  const names = head.map((name) => name.trim());
  return rest.map((cells) => Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])));
}

/** @param {string} text @returns {Record<string, unknown>[]} */
function fromJsonLines(text) {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => {
    try {
      return JSON.parse(line);
    } catch {
      return {};
    }
  });
}

/** @param {string} zone */
function known(zone) {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** @param {Record<string, unknown>} row @param {Record<string, any>} settings @returns {Listed} */
function person(row, settings) {
  const { id, number, zone, language, consent, ...fields } = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]),
  );
  if (!id) throw new Error('has no id');
  if (!NUMBER.test(number ?? '')) throw new Error('its number is not in the form +15005550001');
  if (zone && !known(zone)) throw new Error('its zone is none, such as America/New_York');
  const spokenTo = lang(settings, language);
  const named = fieldsOf(settings, spokenTo);
  const lacking = named.find((field) => !fields[field]);
  if (lacking) throw new Error(`has no ${lacking}, which a text names`);
  if (named.reduce((sum, field) => sum + fields[field].length, 0) > LONGEST) throw new Error('says more than an address can carry');
  return { id, number, zone: zone ?? '', language: language ?? '', consent: consent ?? '', fields };
}

/**
 * The people of a CSV file with a head line, or of a file with one JSON object a line (.jsonl).
 * @param {string} file
 * @param {Record<string, any>} settings
 * @returns {{ people: Listed[], problems: string[] }} problems name rows and never what stands in them
 */
function readList(file, settings) {
  const text = fs.readFileSync(file, 'utf8');
  /** @type {Listed[]} */
  const people = [];
  /** @type {string[]} */
  const problems = [];
  const all = file.endsWith('.jsonl') ? fromJsonLines(text) : fromCsv(text);
  all.forEach((row, index) => {
    try {
      people.push(person(row, settings));
    } catch (error) {
      problems.push(`entry ${index + 1} ${/** @type {Error} */ (error).message}`);
    }
  });
  return { people, problems };
}

module.exports = { readList };
