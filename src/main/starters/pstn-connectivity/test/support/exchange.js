'use strict';

// What the tests are run with, whatever this project's own settings say.

const { SHARED_ENV } = require('./shared-account');

const ACCOUNT_SID = `AC${'a'.repeat(32)}`;

/** @returns {Record<string, any>} */
const settings = () => ({
  business: 'Garnet & Sons',
  languages: ['en-US'],
  apology: 'Sorry.',
  name: 'garnet',
  countries: ['US'],
  edge: 'ashburn',
  // {{#exchange}}
  exchangeAddresses: ['sip:pbx.garnet.test', 'sip:pbx2.garnet.test:5070'],
  exchangeIps: ['20.1.2.3', '20.1.2.8/29'],
  // {{/exchange}}
  // {{#trunk}}
  exchangeUser: 'exchange',
  numbers: ['+12025550101', '+12025550102'],
  trunkCallsPerSecond: 1,
  peakPerHour: 400,
  // {{/trunk}}
  // {{#private-link}}
  interconnectEdge: 'ashburn-ix',
  publicExchangeAddress: 'sip:public.garnet.test',
  // {{/private-link}}
  // {{#recording}}
  speakersApart: true,
  // {{/recording}}
  // {{#trunk-transfer}}
  transferMode: 'sip-only',
  // {{/trunk-transfer}}
  // {{#calls}}
  ringSeconds: 20,
  notReached: 'Nobody "here" & </Say><Hangup/> ${process.exit(1)} `now`',
  // {{/calls}}
  // {{#call-flow}}
  callFlowNumbers: ['+12025550111'],
  callerId: '+12025550111',
  unknownNumber: 'No such number.',
  // {{/call-flow}}
  // {{#phones}}
  phones: ['reception', 'workshop'],
  // {{/phones}}
  // {{#byoc}}
  carrierAddresses: ['sip:sbc.carrier.test'],
  carrierIps: ['30.1.2.3'],
  // {{/byoc}}
  // {{#recovery}}
  fallbackNumber: '+12025550199',
  backupUrl: 'https://static.garnet.test/backup.xml',
  recovering: 'One moment.',
  // {{/recovery}}
  // {{#emergency}}
  emergencyNumbers: ['911', '933'],
  emergencyCallerId: '+12025550111',
  // {{/emergency}}
  // {{#usage-trigger}}
  callsADay: 1000,
  // {{/usage-trigger}}
  // {{#number-documents-bundle}}
  numberTypes: ['local'],
  // {{/number-documents-bundle}}
});

/** @returns {Record<string, string>} */
const environment = () => ({
  ACCOUNT_SID,
  AUTH_TOKEN: 'b'.repeat(32),
  PUBLIC_BASE_URL: 'https://calls.garnet.test',
  // {{#trunk}}
  SIP_PASSWORD_EXCHANGE: 'Secret-of-exchange-1',
  // {{/trunk}}
  // {{#phones}}
  SIP_PASSWORD_RECEPTION: 'Secret-of-reception-1',
  SIP_PASSWORD_WORKSHOP: 'Secret-of-workshop-1',
  // {{/phones}}
  // {{#emergency}}
  EMERGENCY_ADDRESS_SID: `AD${'d'.repeat(32)}`,
  // {{/emergency}}
  ...SHARED_ENV,
});

module.exports = { ACCOUNT_SID, environment, settings };

// A script that is run as a process with `node --require` of this file gets these settings, too.
if (process.env.TEST_SETTINGS) {
  const known = JSON.parse(process.env.TEST_SETTINGS);
  Object.assign(require('../../lib/environment'), { settings: () => known, environment: () => process.env });
}
