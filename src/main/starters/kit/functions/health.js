'use strict';

/** Says that the Functions are up; looked at by monitoring, tells nothing else. */
/** @param {unknown} context @param {unknown} event @param {(error: null, answer: object) => void} callback */
exports.handler = (context, event, callback) => callback(null, { status: 'up' });
