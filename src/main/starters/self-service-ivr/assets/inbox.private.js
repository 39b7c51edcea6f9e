'use strict';

const fs = require('node:fs/promises');
const path = require('node:path');
// {{#sync}}
const { restClient } = /** @type {import('./rest.private')} */ (require(Runtime.getAssets()['/rest.js'].path));
// {{/sync}}

/**
 * @typedef {object} Inbox where people of the business find what callers left: messages, requests, payments
 * @property {(id: string, item: Record<string, unknown>) => Promise<void>} keep twice the same id is one item
 */

const PATIENCE = 5000;

/** @param {string} url @param {string | undefined} secret @returns {Inbox} posts each item to a system of the business */
function webhook(url, secret) {
  return {
    async keep(id, item) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id, ...(secret && { authorization: `Bearer ${secret}` }) },
        body: JSON.stringify({ id, ...item }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      // 409: it knows this one already
      if (!answer.ok && answer.status !== 409) throw new Error(`the inbox answers ${answer.status}`);
    },
  };
}

/** @param {string} file @returns {Inbox} for a desk of one's own; the disk of a Function is gone after the request */
function lines(file) {
  return {
    async keep(id, item) {
      await fs.mkdir(path.dirname(file), { recursive: true });
      const there = await fs.readFile(file, 'utf8').catch(() => '');
      if (there.split('\n').some((line) => line !== '' && JSON.parse(line).id === id)) return;
      await fs.appendFile(file, `${JSON.stringify({ id, ...item })}\n`);
    },
  };
}

// {{#sync}}
const MAP = 'inbox';

/** @param {Record<string, any>} context @returns {Inbox} items of a Sync Map, which screens see at once; a key is there once */
function sync(context) {
  return {
    async keep(id, item) {
      try {
        await restClient(context).sync.v1.services(context.SYNC_SERVICE_SID).syncMaps(MAP).syncMapItems.create({ key: id, data: item });
      } catch (error) {
        if (/** @type {any} */ (error).status !== 409) throw error;
      }
    },
  };
}
// {{/sync}}

/** @param {Record<string, any>} context the environment @returns {Inbox} */
function inbox(context) {
  // {{#sync}}
  if (context.SYNC_SERVICE_SID) return sync(context);
  // {{/sync}}
  if (context.INBOX_URL) return webhook(context.INBOX_URL, context.INBOX_SECRET);
  if (context.INBOX_FILE) return lines(context.INBOX_FILE);
  throw new Error('no inbox is set: INBOX_URL or INBOX_FILE');
}

module.exports = { inbox };
