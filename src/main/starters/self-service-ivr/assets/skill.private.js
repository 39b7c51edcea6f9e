'use strict';

/** The name of a skill as attributes and expressions of TaskRouter take it: a hyphen is accepted there and matches nobody. @param {string} name */
const skillName = (name) => name.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');

module.exports = { skillName };
