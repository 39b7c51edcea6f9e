'use strict';

const { fill } = require('../../assets/text.private');

/** @typedef {import('../model').Model} Model */

/**
 * Says again what it heard, word by word as models do, and needs no key. A few words make it use a tool.
 * @param {Record<string, any>} settings
 * @returns {Model}
 */
function echo(settings) {
  return async function* answer({ messages, tools }) {
    const last = messages.at(-1);
    const said = last?.role === 'user' ? last.content : '';
    for (const [word, tool] of Object.entries(/** @type {Record<string, string>} */ (settings.echoTools))) {
      if (!said.toLowerCase().includes(word) || !tools.some(({ name }) => name === tool)) continue;
      yield { call: { id: 'echo', name: tool, arguments: JSON.stringify({ summary: said }) } };
      return;
    }
    for (const piece of fill(settings.echo, { words: said }).split(/(?= )/)) yield { text: piece };
  };
}

module.exports = { echo };
