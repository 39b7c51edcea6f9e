'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { connectAgent } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{#recording}}
const { pauseRecording } = /** @type {import('../assets/charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{/recording}}
const { fill, said } = /** @type {import('../assets/text.private')} */ (require(Runtime.getAssets()['/text.js'].path));

const TEXTS = /** @type {Record<string, string>} */ ({ success: 'paid', 'caller-interrupted-with-star': 'payStopped' });

/** The payment is over: the caller hears how it went and is back with the agent, which learns the result and no card. */
exports.handler = answering('paid', async (turn) => {
  const { event, settings, log } = turn;
  log.info('payment over', { result: event.Result });
  // {{#recording}}
  try {
    await pauseRecording(turn.context, event.CallSid, 'in-progress');
  } catch (error) {
    log.error('recording stays paused', { error });
  }
  // {{/recording}}
  const language = settings.languages.includes(event.language) ? event.language : settings.languages[0];
  const payment = TEXTS[event.Result] ?? 'payFailed';
  const greeting = fill(said(settings, payment, language), { business: settings.business });
  connectAgent(turn, { greeting, language, parameters: { payment, reference: String(event.reference ?? '') } });
});
