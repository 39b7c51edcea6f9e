'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { connectAgent, say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{#people}}
const { toPerson } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));
// {{/people}}
// {{#payments}}
const { toPayment } = /** @type {import('../assets/payment.private')} */ (require(Runtime.getAssets()['/payment.js'].path));
// {{/payments}}
// {{#platform}}
const { toPlatform } = /** @type {import('../assets/platform.private')} */ (require(Runtime.getAssets()['/platform.js'].path));
// {{/platform}}

// a vendor of speech failed, or does not know the voice, language or model
const SPEECH_VENDOR = new Set(['64106', '64111', '64112', '64114']);

/** @param {unknown} text @returns {{ reason?: string, summary?: string, language?: string, reference?: string }} */
function handoff(text) {
  try {
    const data = JSON.parse(String(text ?? '{}'));
    return data !== null && typeof data === 'object' ? data : {};
  } catch {
    return {};
  }
}

/** What the call does once a session with the agent is over: the only place where that is told. */
exports.handler = answering('relay-ended', async (turn) => {
  const { twiml, event, settings, log } = turn;
  const attempt = Number(event.attempt ?? 0);
  log.info('session ended', { status: event.SessionStatus, sessionId: event.SessionId, code: event.ErrorCode, error: event.ErrorMessage, attempt });
  // the caller hung up
  if (event.SessionStatus === 'completed') return;
  if (event.SessionStatus !== 'ended' && attempt < settings.limits.reconnects) {
    connectAgent(turn, { attempt: attempt + 1, backup: SPEECH_VENDOR.has(String(event.ErrorCode)) });
    return;
  }
  const data = event.SessionStatus === 'ended' ? handoff(event.HandoffData) : { reason: 'trouble' };
  const language = settings.languages.includes(data.language) ? data.language : settings.languages[0];
  // {{#payments}}
  if (data.reason === 'payment') {
    await toPayment(turn, String(data.reference ?? ''), language);
    return;
  }
  // {{/payments}}
  // {{#platform}}
  if (data.reason === 'platform') {
    toPlatform(turn);
    return;
  }
  // {{/platform}}
  // {{#people}}
  if (data.reason === 'person' || data.reason === 'trouble') {
    say(turn, 'toPerson', {}, language);
    toPerson(turn, data);
    return;
  }
  // {{/people}}
  say(turn, data.reason === 'trouble' ? 'apology' : 'goodbye', {}, language);
  twiml.hangup();
});
