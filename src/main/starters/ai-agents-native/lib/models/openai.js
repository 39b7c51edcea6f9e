'use strict';

const { ask } = require('./ask');
const { events } = require('./lines');

/** @typedef {import('../model').Model} Model */
/** @typedef {import('../history').Message} Message */

/** @param {Message} message */
function translated({ role, content, calls, id }) {
  if (role === 'tool') return { role, tool_call_id: id, content };
  if (!calls) return { role, content };
  return {
    role, content: content || null,
    tool_calls: calls.map((call) => ({ id: call.id, type: 'function', function: { name: call.name, arguments: call.arguments } })),
  };
}

/**
 * Chat completions as OpenAI and many others offer them, also servers of your own.
 * @param {{ url: string, key: string, name: string }} vendor url without /chat/completions
 * @returns {Model}
 */
function openai({ url, key, name }) {
  return async function* answer({ system, messages, tools, signal }) {
    const response = await ask(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({
        model: name, stream: true, messages: [{ role: 'system', content: system }, ...messages.map(translated)],
        ...(tools.length > 0 ? { tools: tools.map(({ name: tool, description, parameters }) => ({ type: 'function', function: { name: tool, description, parameters } })) } : {}),
      }),
      signal,
    }, 'the model');
    /** @type {Map<number, import('../history').Call>} */
    const calls = new Map();
    for await (const { choices = [] } of events(response, 'the model')) {
      const delta = choices[0]?.delta ?? {};
      if (delta.content) yield { text: delta.content };
      for (const part of delta.tool_calls ?? []) {
        const call = calls.get(part.index) ?? { id: `call-${messages.length}-${calls.size}`, name: '', arguments: '' };
        if (part.id) call.id = part.id;
        call.name += part.function?.name ?? '';
        call.arguments += part.function?.arguments ?? '';
        calls.set(part.index, call);
      }
    }
    for (const call of calls.values()) yield { call };
  };
}

module.exports = { openai };
