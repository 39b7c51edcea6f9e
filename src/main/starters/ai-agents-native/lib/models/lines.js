'use strict';

const LONGEST = 1024 * 1024;

/** @param {Response} response @param {string} who */
async function* text(response, who) {
  if (response.body === null) throw new Error(`${who} answers nothing`);
  const decoder = new TextDecoder();
  for await (const part of response.body) yield decoder.decode(part, { stream: true });
}

/**
 * The lines of a streamed answer.
 * @param {Response} response
 * @param {string} who is named when it fails
 */
async function* lines(response, who) {
  let rest = '';
  for await (const part of text(response, who)) {
    const all = (rest + part).split(/\r?\n/);
    rest = all.pop() ?? '';
    if (rest.length > LONGEST) throw new Error(`${who} sends a line without end`);
    yield* all;
  }
  if (rest !== '') yield rest;
}

/** Its own complaint would quote what was said, into the log. @param {string} text @param {string} who @returns {any} */
function parsed(text, who) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${who} sends what is no JSON`);
  }
}

/**
 * The data of server-sent events, each of them JSON.
 * @param {Response} response
 * @param {string} who
 * @returns {AsyncGenerator<any>}
 */
async function* events(response, who) {
  for await (const line of lines(response, who)) {
    if (!line.startsWith('data:')) continue;
    const data = line.slice('data:'.length).trim();
    if (data === '[DONE]') return;
    yield parsed(data, who);
  }
}

module.exports = { events, lines, parsed };
