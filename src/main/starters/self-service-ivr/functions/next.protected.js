'use strict';

const { answering } = /** @type {import('../assets/answer.private')} */ (require(Runtime.getAssets()['/answer.js'].path));

const LONGEST_PATIENCE = 600;

/** Somebody of the team calls the team's own number and takes one caller after the other out of the line. */
exports.handler = answering('next', ({ twiml, event, settings, log }) => {
  if (!settings.people.includes(event.From)) {
    log.warn('refused', { reason: 'not of the team' });
    twiml.reject();
    return;
  }
  twiml.dial({ timeout: LONGEST_PATIENCE }).queue(settings.queue);
  twiml.redirect('next');
});
