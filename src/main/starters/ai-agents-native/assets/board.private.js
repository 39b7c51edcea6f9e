'use strict';

/** @typedef {{ state: string, language?: string, summary?: string }} Line what people see of a call */
/** @typedef {{ show: (callSid: string, line: Line) => Promise<void>, drop: (callSid: string) => Promise<void> }} Board */

/** @param {number} index @param {string} name */
const mapName = (index, name) => `${name}-${index}`;

/**
 * The board on which people see the calls that the agent has: Sync Maps with an item for each call, which screens follow. It
 * holds no number and no name. Writes to one map count together, so calls are spread over several. An item that nobody takes
 * away goes by itself.
 * @param {ReturnType<import('./rest.private').restClient> | undefined} client nothing is shown without
 * @param {Record<string, any>} environment
 * @param {Record<string, any>} settings
 * @returns {Board}
 */
function board(client, { SYNC_SERVICE_SID }, { board: { name, maps, seconds } }) {
  /** @param {string} callSid */
  const items = (callSid) => {
    if (!client || !SYNC_SERVICE_SID) return undefined;
    const index = Number.parseInt(callSid.slice(-4), 16) % maps;
    return client.sync.v1.services(SYNC_SERVICE_SID).syncMaps(mapName(index, name)).syncMapItems;
  };
  return {
    async show(callSid, line) {
      const all = items(callSid);
      const data = {
        state: line.state, language: line.language, at: new Date().toISOString(),
        // {{^hipaa}}
        summary: line.summary,
        // {{/hipaa}}
      };
      const written = { data, itemTtl: seconds };
      await all?.(callSid).update(written).catch((error) => {
        if (error.status !== 404) throw error;
        return all.create({ key: callSid, ...written });
      });
    },
    async drop(callSid) {
      await items(callSid)?.(callSid).remove().catch((error) => { if (error.status !== 404) throw error; });
    },
  };
}

module.exports = { board, mapName };
