'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { connectAgent } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{#recording}}
const { own } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{/recording}}
const { opening } = /** @type {import('../assets/text.private')} */ (require(Runtime.getAssets()['/text.js'].path));
// {{#page-calls}}
const { fromPage } = /** @type {import('../assets/page.private')} */ (require(Runtime.getAssets()['/page.js'].path));
// {{/page-calls}}
// {{#platform}}
const { toPlatform } = /** @type {import('../assets/platform.private')} */ (require(Runtime.getAssets()['/platform.js'].path));
// {{/platform}}

/** Answers the call and hands it to the agent. */
exports.handler = answering('call', (turn) => {
  // <Connect> holds the call until the conversation is over: what runs beside it has to be started first.
  // {{#recording}}
  turn.twiml.start().recording({
    channels: turn.settings.recordingChannels,
    recordingStatusCallback: own(turn.context, '/recorded'),
    recordingStatusCallbackMethod: 'POST',
    recordingStatusCallbackEvent: ['completed', 'absent'],
  });
  // {{/recording}}
  // {{#stream}}
  if (turn.context.LISTENER_URL) turn.twiml.start().stream({ url: turn.context.LISTENER_URL, track: 'both_tracks' });
  // {{/stream}}
  // {{#platform}}
  if (!turn.settings.hears.includes('twilio')) {
    toPlatform(turn);
    return;
  }
  // {{/platform}}
  connectAgent(turn, {
    greeting: opening(turn.settings, undefined, turn.event.Direction),
    // {{#page-calls}}
    parameters: fromPage(turn.event, turn.settings),
    // {{/page-calls}}
  });
});
