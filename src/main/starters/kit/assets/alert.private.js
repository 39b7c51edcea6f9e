'use strict';

const LONGEST_WAIT = 5000;

/**
 * The port to whoever looks after alarms: a POST with JSON, for a chat, a pager or a ticket. Without an address it is off.
 * @param {Record<string, any>} context with ALERT_URL and ALERT_TOKEN
 * @param {Record<string, unknown>} news
 */
async function alert(context, news) {
  if (!context.ALERT_URL) return;
  const answer = await fetch(context.ALERT_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(context.ALERT_TOKEN && { authorization: `Bearer ${context.ALERT_TOKEN}` }) },
    body: JSON.stringify(news),
    signal: AbortSignal.timeout(LONGEST_WAIT),
  });
  if (!answer.ok) throw new Error(`the alert port answers ${answer.status}`);
}

module.exports = { alert };
