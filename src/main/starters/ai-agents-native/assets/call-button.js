'use strict';

// For the page that calls the agent. It needs the Voice JavaScript SDK, which you host: the file dist/twilio.min.js of the
// package @twilio/voice-sdk, or the package itself where the page is built.

/** @typedef {{ on: (event: string, listener: (value: any) => void) => void }} Emitter */
/** @typedef {Emitter & { disconnect: () => void, sendDigits: (digits: string) => void }} Talk */
/** @typedef {Emitter & { connect: (options: { params: Record<string, string> }) => Promise<Talk>, updateToken: (token: string) => void }} Phone */

/**
 * @param {object} page
 * @param {new (token: string) => Phone} page.Device of the SDK: Twilio.Device
 * @param {() => Promise<string>} page.token asks your server, behind your login, for a token
 * @param {(state: 'calling' | 'talking' | 'over' | 'failed') => void} page.state what the button is to show
 * @param {(shown: any) => void} [page.show] what the agent puts on the page
 */
function callButton({ Device, token, state, show = () => {} }) {
  /** @type {Phone | undefined} */
  let phone;
  /** @type {Talk | undefined} */
  let talk;
  let busy = false;

  /** @param {'over' | 'failed'} how */
  function ended(how) {
    busy = false;
    talk = undefined;
    state(how);
  }

  async function made() {
    if (phone !== undefined) return phone;
    const device = new Device(await token());
    // a call goes on without, the next one could not be placed
    device.on('tokenWillExpire', () => { token().then((fresh) => device.updateToken(fresh)).catch(() => { phone = undefined; }); });
    device.on('error', () => { phone = undefined; });
    phone = device;
    return device;
  }

  return {
    /** @param {Record<string, string>} [params] such as the page; the agent is told that nothing proves them */
    async call(params = {}) {
      if (busy) return;
      busy = true;
      state('calling');
      try {
        const device = await made();
        talk = await device.connect({ params });
        talk.on('accept', () => state('talking'));
        talk.on('disconnect', () => ended('over'));
        talk.on('error', () => ended('failed'));
        // {{#screen-data}}
        talk.on('messageReceived', ({ content }) => show(content));
        // {{/screen-data}}
      } catch {
        ended('failed');
      }
    },
    hangUp() {
      talk?.disconnect();
    },
    /** @param {string} digits */
    press(digits) {
      talk?.sendDigits(digits);
    },
  };
}

if (typeof module === 'object') module.exports = { callButton };
