'use strict';

/** @param {{ milliseconds: number }} time */
exports.wait = (time) => new Promise((done) => setTimeout(done, time.milliseconds));
