'use strict';

const { jwt } = require('twilio');

const { access } = /** @type {import('../assets/access.private')} */ (require(Runtime.getAssets()['/access.js'].path));
const { inward } = /** @type {import('../assets/own-systems.private')} */ (require(Runtime.getAssets()['/own-systems.js'].path));

/** A token for a screen that follows the board. The server behind your login asks for it; only this identity may read the maps. */
exports.handler = inward('board-token', 'TOKEN_SECRET', ({ context, settings }) => (
  access(context, settings.board.reader, new jwt.AccessToken.SyncGrant({ serviceSid: context.SYNC_SERVICE_SID }))));
