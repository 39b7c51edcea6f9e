'use strict';

const { desk } = require('../assets/desk.private');
// {{#messaging}}
const { restClient } = require('../assets/rest.private');
// {{/messaging}}
// {{#screen-data}}
const { showOnPage } = require('./page');
// {{/screen-data}}
const { within } = require('./patience');

/** @typedef {import('./model').ToolDescription} ToolDescription */
/**
 * @typedef {object} Talk what a tool may do with the call
 * @property {string} callSid
 * @property {string} person their number
 * @property {(reason: string, about?: Record<string, string>) => void} leave ends the session; the action URL goes on with the reason
 * @property {(language: string) => void} speak goes over to another language
 // {{#sync}}
 * @property {(summary: string) => void} note what people are to see of the call
 // {{/sync}}
 */
/** @typedef {ToolDescription & { run: (given: Record<string, any>, talk: Talk) => Promise<string> }} Tool */

/** @param {Record<string, string>} properties name to description @param {string[]} [required] */
function schema(properties, required = []) {
  const described = Object.fromEntries(Object.entries(properties).map(([name, description]) => [name, { type: 'string', description }]));
  return { type: 'object', properties: described, required };
}

/** @param {Record<string, any>} settings @param {Record<string, string | undefined>} environment @returns {Tool[]} */
function tools(settings, environment) {
  const known = desk(environment);
  return [
    {
      name: 'leave_note',
      description: 'Notes down something for people of the business: a booking, an order, a question, a request to be called back.',
      parameters: schema({ note: 'what they should know or do, in full sentences' }, ['note']),
      async run({ note }, talk) {
        await known.tell('note', { callSid: talk.callSid, note: String(note) });
        return 'noted';
      },
    },
    {
      name: 'end_call',
      description: 'Ends the call, when the caller has nothing more to ask or says goodbye.',
      parameters: schema({ summary: 'what was agreed, in one sentence' }),
      async run({ summary = '' }, talk) {
        talk.leave('goodbye', { summary: String(summary) });
        return 'the call ends';
      },
    },
    // {{#people}}
    {
      name: 'hand_over',
      description: 'Puts the caller through to a person, who hears the summary first.',
      parameters: schema({ summary: 'who calls, what for, and what was done so far, in two sentences' }, ['summary']),
      async run({ summary = '' }, talk) {
        talk.leave('person', { summary: String(summary) });
        return 'the caller is being put through';
      },
    },
    // {{/people}}
    // {{#sync}}
    {
      name: 'sum_up',
      description: 'Tells the people who follow the calls what this caller wants. Use it once that is known, and again when it changes.',
      parameters: schema({ summary: 'in one sentence, without names and numbers' }, ['summary']),
      async run({ summary = '' }, talk) {
        talk.note(String(summary));
        return 'shown';
      },
    },
    // {{/sync}}
    // {{#payments}}
    {
      name: 'take_payment',
      description: 'Lets the caller pay an invoice by card. Card data are keyed in afterwards; never ask for them.',
      parameters: schema({ reference: 'the number of the invoice', summary: 'what the call is about, in one sentence' }, ['reference']),
      async run({ reference, summary = '' }, talk) {
        talk.leave('payment', { reference: String(reference), summary: String(summary) });
        return 'the caller is asked for the card now';
      },
    },
    // {{/payments}}
    // {{#platform}}
    {
      name: 'to_platform',
      description: settings.platformTopics,
      parameters: schema({ summary: 'what the caller wants, in one sentence' }, ['summary']),
      async run({ summary = '' }, talk) {
        talk.leave('platform', { summary: String(summary) });
        return 'the call is being passed on';
      },
    },
    // {{/platform}}
    // {{#languages}}
    {
      name: 'switch_language',
      description: `Goes on in another language, when the caller speaks it or asks for it. One of: ${settings.languages.join(', ')}`,
      parameters: schema({ language: 'its tag as listed' }, ['language']),
      async run({ language }, talk) {
        if (!settings.languages.includes(language)) return `not spoken here; one of ${settings.languages.join(', ')}`;
        talk.speak(language);
        return `answer in ${language} from now on`;
      },
    },
    // {{/languages}}
    // {{#messaging}}
    {
      name: 'send_link',
      description: `Sends the caller a text message with a link. One of: ${Object.keys(settings.links).join(', ')}`,
      parameters: schema({ link: 'its name as listed' }, ['link']),
      async run({ link }, talk) {
        if (!Object.hasOwn(settings.links, link)) return 'there is no such link';
        // a page, an app, or somebody who keeps their number to themselves
        if (!/^\+[1-9]\d{6,14}$/.test(talk.person)) return 'this caller cannot be sent a text; say the address instead';
        const messages = restClient(environment).messages;
        const sender = environment.MESSAGING_SERVICE_SID ?? '';
        await messages.create({ to: talk.person, messagingServiceSid: sender, body: `${settings.business}: ${settings.links[link]}` });
        return 'sent';
      },
    },
    // {{/messaging}}
    // {{#screen-data}}
    showOnPage(environment),
    // {{/screen-data}}
  ];
}

/** What the model gave along. The complaint of JSON.parse would quote it, into the log. @param {string} text @returns {Record<string, any>} */
function given(text) {
  try {
    return JSON.parse(text || '{}') ?? {};
  } catch {
    throw new Error('its arguments are no JSON');
  }
}

/**
 * Runs a tool. The model learns what came of it, whatever that is.
 * @param {Tool[]} all
 * @param {import('./history').Call} call
 * @param {Talk} talk
 * @param {number} milliseconds
 * @param {ReturnType<import('../assets/log.private').logger>} log
 */
async function run(all, call, talk, milliseconds, log) {
  const tool = all.find(({ name }) => name === call.name);
  const started = Date.now();
  let waited = true;
  // a tool that comes too late has been called failed by then, and no longer moves the call
  /** @type {Talk} */
  const still = {
    ...talk,
    leave: (reason, about) => { if (waited) talk.leave(reason, about); },
    // {{#sync}}
    note: (summary) => { if (waited) talk.note(summary); },
    // {{/sync}}
    speak: (language) => { if (waited) talk.speak(language); },
  };
  try {
    if (tool === undefined) throw new Error('no such tool');
    const answer = await within(tool.run(given(call.arguments), still), milliseconds, call.name);
    log.info('tool', { tool: call.name, milliseconds: Date.now() - started });
    return answer;
  } catch (error) {
    log.warn('tool failed', { tool: call.name, error });
    return 'this did not work; say so, and do not claim that it was done';
  } finally {
    waited = false;
  }
}

module.exports = { run, tools };
