'use strict';

// node scripts/sheet.js    what has to be entered on the other side; asks Twilio nothing, holds no password

const { environment, settings } = require('../lib/environment');
const { sheet } = require('../lib/sheet');

try {
  for (const [side, lines] of Object.entries(sheet(settings(), environment(['ACCOUNT_SID']).ACCOUNT_SID))) {
    console.log(`${side}\n${lines.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`);
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
