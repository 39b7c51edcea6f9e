'use strict';

const { randomUUID } = require('node:crypto');
const { restClient } = require('../assets/rest.private');

const LONGEST = 1000;

/**
 * The tool that writes to the page or app from which somebody calls. Nothing comes back this way.
 * @param {Record<string, string | undefined>} environment
 * @returns {import('./tools').Tool}
 */
function showOnPage(environment) {
  return {
    name: 'show_on_page',
    description: 'Puts something on the page or app from which the caller talks, such as a reference that is hard to say.',
    parameters: { type: 'object', properties: { title: { type: 'string', description: 'a few words' }, text: { type: 'string', description: 'what to show' } }, required: ['title', 'text'] },
    async run({ title = '', text = '' }, talk) {
      // only the leg of a page or app can be written to
      if (!talk.person.startsWith('client:')) return 'this caller sees no page; say it instead';
      await restClient(environment).calls(talk.callSid).userDefinedMessages.create({
        content: JSON.stringify({ title: String(title).slice(0, LONGEST), text: String(text).slice(0, LONGEST) }), idempotencyKey: randomUUID(),
      });
      return 'shown';
    },
  };
}

module.exports = { showOnPage };
