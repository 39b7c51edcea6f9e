'use strict';

const twilio = require('twilio');

const { own, say } = /** @type {import('./relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));

/** @typedef {import('./relay.private').Turn} Turn */
// {{#suite}}

const LONGEST_HEADER = 300;
// {{/suite}}

/**
 * Rings the people who take over, one line after the other.
 * @param {Turn} turn
 * @param {number} index of the line in the settings
 */
function ring(turn, index) {
  const { twiml, context, settings } = turn;
  const line = settings.lines[index];
  if (line === undefined) {
    say(turn, 'nobodyFree');
    twiml.hangup();
    return;
  }
  const dial = twiml.dial({
    action: own(context, `/person-ended?line=${index}`), method: 'POST', timeout: settings.limits.ringSeconds, answerOnBridge: true,
    // the caller's own number goes along by itself; a page, an app or a telephone over SIP has none
    ...(/^\+?\d+$/.test(turn.event.From) ? {} : { callerId: context.PHONE_NUMBER }),
  });
  // a private mailbox answers, too, but presses no key
  const screened = { url: own(context, '/screen'), method: 'POST' };
  if (line.startsWith('sip:')) dial.sip(screened, line);
  else if (line.startsWith('client:')) dial.client(screened, line.slice('client:'.length));
  else dial.number(screened, line);
}

/**
 * Puts the caller through to people.
 * @param {Turn} turn
 * @param {{ summary?: string, language?: string }} notes what the agent knows
 */
function toPerson(turn, notes) {
  // {{#live-text}}
  liveText(turn, notes.language ?? turn.settings.languages[0]);
  // {{/live-text}}
  // {{#suite}}
  if (turn.context.SUITE_SIP) {
    toSuite(turn, notes);
    return;
  }
  // {{/suite}}
  // {{#taskrouter}}
  if (turn.context.WORKFLOW_SID) {
    const attributes = { summary: notes.summary ?? '', language: notes.language ?? turn.settings.languages[0] };
    turn.twiml.enqueue({
      workflowSid: turn.context.WORKFLOW_SID, action: own(turn.context, '/queue-ended'), method: 'POST',
      waitUrl: own(turn.context, '/waiting'), waitUrlMethod: 'POST',
    }).task({}, JSON.stringify(attributes));
    return;
  }
  // {{/taskrouter}}
  // {{#queue}}
  if (turn.context.QUEUE_NAME) {
    turn.twiml.enqueue({
      action: own(turn.context, '/queue-ended'), method: 'POST', waitUrl: own(turn.context, '/waiting'), waitUrlMethod: 'POST',
    }, turn.context.QUEUE_NAME);
    return;
  }
  // {{/queue}}
  ring(turn, 0);
}

// {{#suite}}
/**
 * Passes the call to the contact-centre suite, whose queues go on with it. Nothing but the call would get there, so the notes
 * go along in headers.
 * @param {Turn} turn
 * @param {{ summary?: string }} notes
 */
function toSuite({ twiml, event, context }, { summary = '' }) {
  const headers = new URLSearchParams({ 'X-Call-Key': event.CallSid, 'X-Summary': summary.slice(0, LONGEST_HEADER) });
  const dial = twiml.dial({ action: own(context, '/suite-ended'), method: 'POST', answerOnBridge: true });
  dial.sip(`${context.SUITE_SIP}${String(context.SUITE_SIP).includes('?') ? '&' : '?'}${headers.toString().replaceAll('+', '%20')}`);
}
// {{/suite}}

// {{#live-text}}
/** The agent's own words came over its socket; what people say from here on is written along. @param {Turn} turn @param {string} language */
function liveText({ twiml, context }, language) {
  twiml.start().transcription({
    statusCallbackUrl: own(context, '/live-text'), statusCallbackMethod: 'POST',
    transcriptionEngine: 'deepgram', speechModel: 'nova-3-general', languageCode: language, track: 'both_tracks',
  });
}
// {{/live-text}}

/**
 * What the agent wrote down about a call, fetched from its server; nothing if that is down.
 * @param {Turn} turn
 * @param {string} callSid
 * @returns {Promise<{ summary?: string }>}
 */
async function notes({ context, log }, callSid) {
  const url = `${String(context.AGENT_URL).replace(/\/+$/, '')}/notes`;
  const signature = twilio.getExpectedTwilioSignature(context.AUTH_TOKEN, url, { CallSid: callSid });
  try {
    const answer = await fetch(url, {
      method: 'POST', headers: { 'X-Twilio-Signature': signature }, body: new URLSearchParams({ CallSid: callSid }), signal: AbortSignal.timeout(2000),
    });
    return answer.ok ? /** @type {any} */ (await answer.json()) : {};
  } catch (error) {
    log.warn('no notes', { error });
    return {};
  }
}

module.exports = { notes, ring, toPerson };
