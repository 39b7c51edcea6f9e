'use strict';

/**
 * What the caller has to pay: the place for a look-up in a system of the business. Here it is the sum of the settings; none
 * means that the card is only stored.
 * @param {{ settings: Record<string, any>, event: Record<string, any>, context: Record<string, any> }} turn
 * @returns {Promise<{ amount: string, currency: string, description: string }>}
 */
async function due({ settings }) {
  return { amount: String(settings.chargeAmount ?? '0'), currency: settings.currency, description: settings.chargeFor };
}

/** @param {string} amount */
const charges = (amount) => Number(amount) > 0;

module.exports = { charges, due };
