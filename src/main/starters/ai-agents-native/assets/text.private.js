'use strict';

/**
 * A text of the settings with its {places} filled in; what is put in is taken as it is.
 * @param {string} text
 * @param {Record<string, unknown>} values
 */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => (Object.hasOwn(values, name) ? String(values[name] ?? '') : place));
}

/**
 * A text in the language that is being spoken, or else as the settings have it.
 * @param {Record<string, any>} settings
 * @param {string} key
 * @param {string} [language]
 * @returns {any}
 */
function said(settings, key, language) {
  // {{#languages}}
  const translated = settings.translations?.[String(language).split('-')[0]]?.[key];
  if (translated !== undefined) return translated;
  // {{/languages}}
  return settings[key];
}

/**
 * What the agent says first.
 * @param {Record<string, any>} settings
 * @param {string} [language]
 * @param {string} [direction] of the call
 */
function opening(settings, language, direction = 'inbound') {
  const parts = [];
  // {{#announcement}}
  parts.push(said(settings, 'announcement', language));
  // {{/announcement}}
  // {{#outbound}}
  const placed = direction.startsWith('outbound');
  if (placed) parts.unshift(said(settings, 'introduction', language));
  // {{/outbound}}
  parts.push(said(settings, 'greeting', language));
  return fill(parts.join(' '), { business: settings.business });
}

module.exports = { fill, opening, said };
