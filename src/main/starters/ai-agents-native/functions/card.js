'use strict';

const { due } = /** @type {import('../assets/charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{#recording}}
const { pauseRecording } = /** @type {import('../assets/charge.private')} */ (require(Runtime.getAssets()['/charge.js'].path));
// {{/recording}}
const { Wrong, inward } = /** @type {import('../assets/own-systems.private')} */ (require(Runtime.getAssets()['/own-systems.js'].path));
const { own } = /** @type {import('../assets/relay.private')} */ (require(Runtime.getAssets()['/relay.js'].path));
const { restClient } = /** @type {import('../assets/rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));

/** @typedef {import('twilio/lib/rest/api/v2010/account/call/payment').PaymentContextUpdateOptions} Update */

/** What each step asks of the payment that runs. @type {Record<string, Pick<Update, 'capture' | 'status'>>} */
const STEPS = {
  number: { capture: 'payment-card-number' }, expiry: { capture: 'expiration-date' }, code: { capture: 'security-code' },
  postal: { capture: 'postal-code' }, complete: { status: 'complete' }, cancel: { status: 'cancel' },
};

/** @param {Record<string, any>} event @param {string} name @param {RegExp} shape @returns {string} */
function given(event, name, shape) {
  const value = String(event[name] ?? '');
  if (!shape.test(value)) throw new Wrong(`${name} is missing, or not what it should be`);
  return value;
}

/**
 * A card is taken while a person of yours talks with the caller, who keys it in: neither voice nor screen gets the number. The
 * desk asks for one step after another: { callSid, step, key } with `reference` for start, and with the `paymentSid` that start
 * gave for all others. `callSid` is the caller's leg. `key` is made anew for each press of a button, so that one which is sent
 * twice does nothing twice. Only `complete` charges.
 */
exports.handler = inward('card', 'DESK_SECRET', async ({ event, context, settings, log }) => {
  const callSid = given(event, 'callSid', /^CA[0-9a-f]{32}$/);
  const step = given(event, 'step', /^(start|number|expiry|code|postal|complete|cancel)$/);
  const idempotencyKey = given(event, 'key', /^[\w-]{8,64}$/);
  const call = restClient(context).calls(callSid);
  log.info('card', { result: step });
  if (step !== 'start') {
    const paymentSid = given(event, 'paymentSid', /^PK[0-9a-f]{32}$/);
    const statusCallback = own(context, `/card-step?step=${step}&payment=${paymentSid}`);
    await call.payments(paymentSid).update({ idempotencyKey, statusCallback, ...STEPS[step] });
    return { paymentSid };
  }
  const amount = await due(settings, String(event.reference ?? ''));
  if (amount === undefined) throw new Wrong('nothing is due under that reference');
  // {{#recording}}
  await pauseRecording(context, callSid, 'paused');
  // {{/recording}}
  try {
    const { sid } = await call.payments.create({
      idempotencyKey, statusCallback: own(context, '/card-step?step=start'), chargeAmount: Number(amount), currency: settings.payment.currency,
      paymentConnector: context.PAYMENT_CONNECTOR, paymentMethod: 'credit-card', input: 'dtmf', securityCode: true, postalCode: true, timeout: 10,
    });
    return { paymentSid: sid, amount, currency: settings.payment.currency };
  } catch (error) {
    // {{#recording}}
    await pauseRecording(context, callSid, 'in-progress');
    // {{/recording}}
    throw error;
  }
});
