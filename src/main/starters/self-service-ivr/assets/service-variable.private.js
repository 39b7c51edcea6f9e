'use strict';

/** The variable that holds the Intelligence Service of a language, since a service reads only one. @param {string} language */
const serviceVariable = (language) => `INTELLIGENCE_SERVICE_SID_${language.replace(/\W/g, '_').toUpperCase()}`;

module.exports = { serviceVariable };
