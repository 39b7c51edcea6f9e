'use strict';

/** A part of the worker that asks Twilio for something on behalf of the campaign. */
class Part {
  /**
   * @param {object} options
   * @param {import('./campaign').Campaign} options.campaign
   * @param {ReturnType<import('../assets/rest.private').restClient>} options.client
   * @param {Record<string, string>} options.env
   * @param {Record<string, any>} options.settings
   * @param {ReturnType<import('../assets/log.private').logger>} options.log
   */
  constructor({ campaign, client, env, settings, log }) {
    this.campaign = campaign;
    this.client = client;
    this.env = env;
    this.settings = settings;
    this.log = log;
  }
}

module.exports = { Part };
