'use strict';

const { anthropic } = require('./models/anthropic');
const { echo } = require('./models/echo');
// {{#flow-tool}}
const { langflow } = require('./models/langflow');
// {{/flow-tool}}
const { openai } = require('./models/openai');

/** @typedef {import('./history').Message} Message */
/** @typedef {import('./history').Call} Call */
/** @typedef {{ name: string, description: string, parameters: Record<string, unknown> }} ToolDescription parameters as JSON Schema */
/** @typedef {{ text: string, call?: undefined } | { call: Call, text?: undefined }} Piece */
/**
 * The port to what decides on the words. Another vendor is another function of this shape, that gives its pieces untrimmed.
 * @typedef {(request: { system: string, messages: Message[], tools: ToolDescription[], sessionId: string, signal: AbortSignal }) => AsyncIterable<Piece>} Model
 */

/**
 * The model that the environment names.
 * @param {Record<string, string | undefined>} environment MODEL, MODEL_URL, MODEL_NAME, MODEL_KEY
 * @param {Record<string, any>} settings
 * @returns {Model}
 */
function model({ MODEL = 'echo', MODEL_URL = '', MODEL_NAME = '', MODEL_KEY = '' }, settings) {
  const vendor = { url: MODEL_URL.replace(/\/+$/, ''), key: MODEL_KEY, name: MODEL_NAME };
  const known = /** @type {Record<string, () => Model>} */ ({
    anthropic: () => anthropic(vendor),
    echo: () => echo(settings),
    // {{#flow-tool}}
    langflow: () => langflow(vendor),
    // {{/flow-tool}}
    openai: () => openai(vendor),
  });
  if (!Object.hasOwn(known, MODEL)) throw new Error(`MODEL is one of ${Object.keys(known).join(', ')}, not ${MODEL}`);
  if (MODEL !== 'echo' && (vendor.url === '' || vendor.name === '')) throw new Error(`MODEL_URL and MODEL_NAME are not set, which ${MODEL} needs`);
  return known[MODEL]();
}

module.exports = { model };
