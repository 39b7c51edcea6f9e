'use strict';

// node scripts/recordings.js    hands over the recordings that the trunk made since the last time; for a scheduler, such as cron

const path = require('node:path');
const { ROOT, environment } = require('../lib/environment');
const { collect } = require('../lib/recordings');
const { logger } = require('../assets/log.private');
const { restClient } = require('../assets/rest.private');

const log = logger({ function: 'recordings' });

/** Put the archive, the ticket system or the transcription here; a recording that fails comes again. @param {import('../lib/recordings').Found} recording */
async function take({ sid, callSid }) {
  log.info('recorded', { recordingSid: sid, callSid });
}

collect(restClient(environment(['ACCOUNT_SID', 'AUTH_TOKEN'])), path.join(ROOT, 'data', 'recordings.json'), take)
  .then((count) => log.info('collected', { count }))
  .catch((error) => {
    log.error('failed', { error });
    process.exitCode = 1;
  });
