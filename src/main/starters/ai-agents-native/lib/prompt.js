'use strict';

const { fill } = require('../assets/text.private');

/**
 * The instructions of the model. All of their text is in the settings.
 * @param {Record<string, any>} settings
 * @param {string} language that is being spoken
 */
function prompt(settings, language) {
  const lines = [
    ...settings.instructions,
    // {{#people}}
    settings.peopleInstruction,
    // {{/people}}
    // {{#payments}}
    settings.paymentInstruction,
    // {{/payments}}
    // {{#hipaa}}
    settings.healthInstruction,
    // {{/hipaa}}
    ...settings.knowledge,
  ];
  return fill(lines.join('\n'), { business: settings.business, language, today: new Date().toISOString().slice(0, 10) });
}

module.exports = { prompt };
