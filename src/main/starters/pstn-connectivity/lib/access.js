'use strict';

const { nothingElse } = require('./resource');

/** @typedef {import('./resource').Made} Made */
/** @typedef {import('./resource').Project} Project */
/** @typedef {import('./resource').Resource} Resource */

/** @param {string} text such as 203.0.113.0/29 @returns {{ ipAddress: string, cidrPrefixLength: number }} */
function network(text) {
  const [ipAddress, length = '32'] = text.split('/');
  return { ipAddress, cidrPrefixLength: Number(length) };
}

/** @param {{ ipAddress: string, cidrPrefixLength: number }} one */
const asText = ({ ipAddress, cidrPrefixLength }) => `${ipAddress}/${cidrPrefixLength}`;

/**
 * A list of the addresses from which calls are taken.
 * @param {Project} project
 * @param {string} name
 * @param {string[]} addresses
 * @returns {Resource[]}
 */
function addressList({ client }, name, addresses) {
  const list = `address list ${name}`;
  /** @param {Made} made */
  const known = async (made) => (made.has(list) ? client.api.v2010.account.sip.ipAccessControlLists(made.get(list).sid).ipAddresses.list() : []);
  const wanted = addresses.map(network);
  return [
    {
      name: list,
      find: async () => (await client.api.v2010.account.sip.ipAccessControlLists.list()).find((l) => l.friendlyName === name),
      create: () => client.api.v2010.account.sip.ipAccessControlLists.create({ friendlyName: name }),
    },
    ...wanted.map((one) => ({
      name: `${list}: ${asText(one)}`,
      find: async (/** @type {Made} */ made) => (await known(made)).find((a) => asText(a) === asText(one)),
      create: (/** @type {Made} */ made) => client.api.v2010.account.sip.ipAccessControlLists(made.get(list).sid).ipAddresses.create({ friendlyName: asText(one), ...one }),
    })),
    nothingElse(`${list}: no other address`, async (made) => (await known(made)).map(asText).filter((a) => !wanted.some((w) => asText(w) === a))),
  ];
}

/** The name of the environment's variable that holds a user's password. @param {string} user */
const passwordName = (user) => `SIP_PASSWORD_${user.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;

/**
 * A list of the users who may send calls or log in. Passwords come from the environment and cannot be read back, so that one
 * that is there is left as it is.
 * @param {Project} project
 * @param {string} name
 * @param {string[]} users
 * @returns {Resource[]}
 */
function userList({ client, env }, name, users) {
  const list = `credential list ${name}`;
  /** @param {Made} made */
  const known = async (made) => (made.has(list) ? client.api.v2010.account.sip.credentialLists(made.get(list).sid).credentials.list() : []);
  return [
    {
      name: list,
      find: async () => (await client.api.v2010.account.sip.credentialLists.list()).find((l) => l.friendlyName === name),
      create: () => client.api.v2010.account.sip.credentialLists.create({ friendlyName: name }),
    },
    ...users.map((username) => ({
      name: `${list}: ${username}`,
      find: async (/** @type {Made} */ made) => (await known(made)).find((c) => c.username === username),
      create: (/** @type {Made} */ made) => client.api.v2010.account.sip.credentialLists(made.get(list).sid).credentials.create({ username, password: env[passwordName(username)] }),
    })),
    nothingElse(`${list}: nobody else`, async (made) => (await known(made)).map((c) => c.username).filter((u) => !users.includes(u))),
  ];
}

/**
 * Ties a list to what it guards.
 * @param {string} owner name of the resource that is guarded
 * @param {string} list name of the list's resource
 * @param {string} what calls or registrations
 * @param {(ownerSid: string) => { list(): Promise<{ sid: string }[]>, create(listSid: string): Promise<any> }} mappings
 * @returns {Resource}
 */
function tied(owner, list, what, mappings) {
  return {
    name: `${owner}: ${what} by ${list}`,
    find: async (made) => {
      if (!made.has(owner) || !made.has(list)) return undefined;
      return (await mappings(made.get(owner).sid).list()).find((m) => m.sid === made.get(list).sid);
    },
    create: (made) => mappings(made.get(owner).sid).create(made.get(list).sid),
  };
}

module.exports = { addressList, asText, network, passwordName, tied, userList };
