'use strict';

const { callable } = /** @type {import('./callback.private')} */ (require(Runtime.getAssets()['/callback.js'].path));

/**
 * The number on file of whoever calls: the place for a look-up in a system of the business. Here it is the number that calls,
 * so a code shows that the caller holds that telephone and has not only made its number up.
 * @param {{ event: Record<string, any>, settings: Record<string, any>, context: Record<string, any> }} turn
 * @returns {Promise<string | undefined>}
 */
async function numberOnFile({ event, settings }) {
  return callable(event.From, settings);
}

module.exports = { numberOnFile };
