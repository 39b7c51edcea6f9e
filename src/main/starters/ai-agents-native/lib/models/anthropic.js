'use strict';

const { ask } = require('./ask');
const { events } = require('./lines');

const VERSION = '2023-06-01';
// long answers are not for the telephone
const MOST_TOKENS = 500;

/** @typedef {import('../model').Model} Model */
/** @typedef {import('../history').Message} Message */

/** What the model gave as arguments, also where it was no JSON: one slip must not spoil each request after it. @param {string} text */
function input(text) {
  try {
    return JSON.parse(text || '{}') ?? {};
  } catch {
    return {};
  }
}

/** @param {Message} message @returns {{ role: string, content: any[] }} */
function translated({ role, content, calls = [], id }) {
  if (role === 'tool') return { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content }] };
  const text = content ? [{ type: 'text', text: content }] : [];
  return { role, content: [...text, ...calls.map((call) => ({ type: 'tool_use', id: call.id, name: call.name, input: input(call.arguments) }))] };
}

/** Turns have to alternate and the first is the caller's. @param {Message[]} messages */
function conversation(messages) {
  /** @type {{ role: string, content: any[] }[]} */
  const out = [];
  for (const message of messages.map(translated)) {
    const last = out.at(-1);
    if (last?.role === message.role) last.content.push(...message.content);
    else out.push(message);
  }
  if (out[0]?.role === 'assistant') out.unshift({ role: 'user', content: [{ type: 'text', text: '[the call begins]' }] });
  return out;
}

/**
 * Messages as Anthropic offers them.
 * @param {{ url: string, key: string, name: string }} vendor url without /v1/messages
 * @returns {Model}
 */
function anthropic({ url, key, name }) {
  return async function* answer({ system, messages, tools, signal }) {
    const response = await ask(`${url}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key, 'anthropic-version': VERSION },
      body: JSON.stringify({
        model: name, max_tokens: MOST_TOKENS, stream: true, system, messages: conversation(messages),
        ...(tools.length > 0 ? { tools: tools.map(({ name: tool, description, parameters }) => ({ name: tool, description, input_schema: parameters })) } : {}),
      }),
      signal,
    }, 'the model');
    /** @type {Map<number, import('../history').Call>} */
    const calls = new Map();
    for await (const event of events(response, 'the model')) {
      if (event.type === 'error') throw new Error(`the model fails: ${event.error?.type}`);
      if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') {
        calls.set(event.index, { id: event.content_block.id, name: event.content_block.name, arguments: '' });
      }
      if (event.type !== 'content_block_delta') continue;
      if (event.delta.type === 'text_delta') yield { text: event.delta.text };
      const call = calls.get(event.index);
      if (event.delta.type === 'input_json_delta' && call) call.arguments += event.delta.partial_json;
    }
    for (const call of calls.values()) yield { call };
  };
}

module.exports = { anthropic };
