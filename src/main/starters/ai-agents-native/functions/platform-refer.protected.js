'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));
const { fromPlatform } = /** @type {import('../assets/platform.private')} */ (require(Runtime.getAssets()['/platform.js'].path));
// {{#people}}
const { toPerson } = /** @type {import('../assets/people.private')} */ (require(Runtime.getAssets()['/people.js'].path));
const { say } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
// {{/people}}

/** The platform gives the call back by a SIP REFER. Only names of ours are targets; where it wants to send it otherwise does not count. */
exports.handler = answering('platform-refer', (turn) => {
  const user = /sips?:([^@;>]+)/.exec(turn.event.ReferTransferTarget ?? '')?.[1];
  turn.log.info('platform gives back', {});
  // {{#people}}
  if (user === 'people') {
    say(turn, 'toPerson');
    toPerson(turn, {});
    return;
  }
  // {{/people}}
  if (user !== 'agent') turn.log.warn('unknown target', { reason: 'taken by the agent' });
  fromPlatform(turn, 'transferred');
});
