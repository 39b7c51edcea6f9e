'use strict';

const { ask } = require('./ask');
const { lines, parsed } = require('./lines');

/** @typedef {import('../model').Model} Model */

/** @param {any} result of a run that was not streamed */
function whole(result) {
  return result?.outputs?.[0]?.outputs?.[0]?.results?.message?.text ?? '';
}

/**
 * A flow of Langflow. It has its own instructions, its own tools and its own memory, which is kept apart by session_id: each
 * call has one of its own.
 * @param {{ url: string, key: string, name: string }} flow name is its id or endpoint name
 * @returns {Model}
 */
function langflow({ url, key, name }) {
  return async function* answer({ messages, sessionId, signal }) {
    const said = messages.findLast((message) => message.role === 'user')?.content ?? '';
    const response = await ask(`${url}/api/v1/run/${encodeURIComponent(name)}?stream=true`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { 'x-api-key': key } : {}) },
      body: JSON.stringify({ input_value: said, input_type: 'chat', output_type: 'chat', session_id: sessionId }),
      signal,
    }, 'the flow');
    let spoken = false;
    for await (const line of lines(response, 'the flow')) {
      if (line.trim() === '') continue;
      const { event, data } = parsed(line, 'the flow');
      if (event === 'error') throw new Error('the flow fails');
      if (event === 'token' && data.chunk) {
        spoken = true;
        yield { text: data.chunk };
      }
      if (event === 'end' && !spoken && whole(data.result) !== '') yield { text: whole(data.result) };
    }
  };
}

module.exports = { langflow };
