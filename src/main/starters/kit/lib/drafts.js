'use strict';

// Approvals that Twilio's API takes as drafts. Nothing is submitted here: a person adds what is missing and sends it in.

/** @typedef {import('./provisioning').Resource} Resource */
/** @typedef {ReturnType<import('../assets/rest.private').restClient>} Client */

// from what is done to what has to be begun again
const STATES = ['twilio-approved', 'provisionally-approved', 'in-review', 'pending-review', 'draft', 'twilio-rejected'];
const WITH_TWILIO = new Set(['in-review', 'pending-review', 'provisionally-approved']);
const NO_EMAIL = 'NOTICE_EMAIL is not set; a draft needs an address to which Twilio writes about it';

/** The one that is furthest. @template {{ status: string }} T @param {T[]} all @returns {T | undefined} */
const furthest = (all) => STATES.flatMap((state) => all.filter(({ status }) => status === state))[0];

/** How far it is, and what is left to a person. @param {{ status: string }} found @param {string[]} todo @returns {string[]} */
function left({ status }, todo) {
  if (status === 'twilio-approved') return [];
  if (WITH_TWILIO.has(status)) return [`its status is ${status}; wait for Twilio`];
  return [`its status is ${status}`, ...(status === 'twilio-rejected' ? ['the Console says why; mend that'] : []), ...todo];
}
// {{#trust-hub-profile}}

const PROFILE = 'business profile';

/** @param {Client} client @returns {Resource} */
function profile(client) {
  const todo = 'only the Console makes a primary profile: Trust Hub, Customer profiles; fill it in as the register has it, and submit it';
  return {
    name: PROFILE,
    step: 'trust-hub-profile',
    find: async () => {
      const policies = await client.trusthub.v1.policies.list({ pageSize: 1000 });
      const primary = new Set(policies.filter(({ friendlyName }) => /\bprimary\b/i.test(friendlyName)).map(({ sid }) => sid));
      return furthest((await client.trusthub.v1.customerProfiles.list({ pageSize: 1000 })).filter(({ policySid }) => primary.has(policySid)));
    },
    differs: (found) => left(found, [todo]),
    missing: todo,
  };
}

/** @typedef {{ list: (options: { pageSize: number }) => Promise<{ channelEndpointSid: string }[]>, create: (options: { channelEndpointType: string, channelEndpointSid: string }) => Promise<any> }} Numbers */

/**
 * The calling numbers in a profile or a product; the next run adds those that were bought later.
 * @param {Client} client
 * @param {string} holder
 * @param {string[]} numbers
 * @param {(sid: string) => Numbers} assigned
 * @returns {Resource}
 */
function numbersIn(client, holder, numbers, assigned) {
  return {
    name: `numbers of the ${holder}`,
    find: async (made) => {
      if (!made.has(PROFILE) || !made.has(holder) || numbers.length === 0) return undefined;
      const there = new Set((await assigned(made.get(holder).sid).list({ pageSize: 1000 })).map(({ channelEndpointSid }) => channelEndpointSid));
      const lacking = [];
      const strange = [];
      for (const phoneNumber of numbers) {
        const own = (await client.incomingPhoneNumbers.list({ phoneNumber, limit: 20 })).find((n) => n.phoneNumber === phoneNumber);
        if (!own) strange.push(phoneNumber);
        else if (!there.has(own.sid)) lacking.push(own);
      }
      return { lacking, strange };
    },
    missing: `added when ${PROFILE}, ${holder} and calling numbers are there`,
    differs: ({ lacking, strange }) => [
      ...lacking.map((/** @type {any} */ n) => `${n.phoneNumber} is not in it, so it is not vouched for`),
      ...strange.map((/** @type {string} */ n) => `${n} is not a number of this account`),
    ],
    held: ({ lacking }) => (lacking.length > 0 ? [] : ['buy it or port it']),
    change: async (found, made) => {
      for (const { sid } of found.lacking) await assigned(made.get(holder).sid).create({ channelEndpointType: 'phone-number', channelEndpointSid: sid });
      return found;
    },
  };
}

/**
 * @typedef {object} Product
 * @property {string} name
 * @property {string} step
 * @property {string} policySid Twilio's own, the same in all accounts
 * @property {string[]} todo
 * @property {RegExp} takes which numbers
 */
/** @type {Product[]} */
const PRODUCTS = [
  // {{#shaken-stir-product}}
  {
    name: 'SHAKEN/STIR trust product',
    step: 'shaken-stir-product',
    policySid: 'RN7a97559effdf62d00f4298208492a5ea',
    todo: ['submit it in the Console, Trust Hub, when the business profile is approved'],
    takes: /^\+1/,
  },
  // {{/shaken-stir-product}}
  // {{#cnam-registration}}
  {
    name: 'CNAM trust product',
    step: 'cnam-registration',
    policySid: 'RNf3db3cd1fe25fcfd3c3ded065c8fea53',
    todo: ['add the name that is shown, 15 characters at most, and submit it in the Console, Trust Hub'],
    takes: /^\+1(?!8(00|33|44|55|66|77|88))/,
  },
  // {{/cnam-registration}}
  // {{#voice-integrity-registration}}
  {
    name: 'Voice Integrity trust product',
    step: 'voice-integrity-registration',
    policySid: 'RN5b3660f9598883b1df4e77f77acefba0',
    todo: ['add what the calls are for, how many employees there are and how many calls a day, and submit it in the Console, Trust Hub'],
    takes: /^\+1/,
  },
  // {{/voice-integrity-registration}}
];

/** A draft, with the profile and the numbers in it. @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @param {string[]} numbers @param {Product} product @returns {Resource[]} */
function trustProduct(client, env, settings, numbers, { name, step, policySid, todo, takes }) {
  const { trustProducts } = client.trusthub.v1;
  return [
    {
      name,
      step,
      find: async () => furthest(await trustProducts.list({ policySid, pageSize: 1000 })),
      differs: (found) => left(found, todo),
      ...(env.NOTICE_EMAIL && {
        create: () => trustProducts.create({ friendlyName: `${settings.business.slice(0, 30)} ${name}`, email: env.NOTICE_EMAIL, policySid }),
        then: todo,
      }),
      missing: NO_EMAIL,
    },
    {
      name: `${PROFILE} of the ${name}`,
      find: async (made) => made.has(PROFILE) && made.has(name)
        && { parts: (await trustProducts(made.get(name).sid).trustProductsEntityAssignments.list({ pageSize: 1000 })).map(({ objectSid }) => objectSid) },
      missing: `added when ${PROFILE} and ${name} are there`,
      differs: ({ parts }, made) => (parts.includes(made.get(PROFILE).sid) ? [] : ['it is not in it']),
      held: (_, made) => (['draft', 'twilio-rejected'].includes(made.get(name).status) ? [] : [`the product is ${made.get(name).status}; look at it in the Console`]),
      change: (_, made) => trustProducts(made.get(name).sid).trustProductsEntityAssignments.create({ objectSid: made.get(PROFILE).sid }),
    },
    numbersIn(client, name, numbers.filter((number) => takes.test(number)), (sid) => trustProducts(sid).trustProductsChannelEndpointAssignment),
  ];
}

/** @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @param {string[]} numbers @returns {Resource[]} */
function trustHub(client, env, settings, numbers) {
  return [
    profile(client),
    // a product takes no number that the profile does not have
    numbersIn(client, PROFILE, numbers, (sid) => client.trusthub.v1.customerProfiles(sid).customerProfilesChannelEndpointAssignment),
    ...PRODUCTS.flatMap((product) => trustProduct(client, env, settings, numbers, product)),
  ];
}
// {{/trust-hub-profile}}
// {{#number-documents-bundle}}

const NO_PAPERS = new Set(['US', 'CA']);

/** What a regulation asks for, by its own names. @param {any} requirements @returns {string[]} */
const papers = ({ end_user: people = [], supporting_document: documents = [] }) => [...people, ...documents.flat()].map(({ name }) => name);

/** The papers that a country asks for before a business gets a number there. @param {Client} client @param {Record<string, string>} env @param {Record<string, any>} settings @param {string} isoCountry @param {string} numberType @returns {Resource} */
function bundle(client, env, settings, isoCountry, numberType) {
  const { bundles, regulations } = client.numbers.v2.regulatoryCompliance;
  const which = { isoCountry, numberType, endUserType: /** @type {const} */ ('business') };
  const friendlyName = `${settings.business.slice(0, 30)} ${isoCountry} ${numberType}`;
  const submit = 'add the papers and submit it in the Console, Phone Numbers, Regulatory Compliance';
  return {
    name: `papers for ${numberType} numbers of ${isoCountry}`,
    step: 'number-documents-bundle',
    find: async () => {
      const [regulation] = await regulations.list({ ...which, limit: 1 });
      if (!regulation) return { status: 'twilio-approved', papers: [] };
      const found = furthest(await bundles.list({ ...which, pageSize: 1000 }));
      return found && { sid: found.sid, status: found.status, papers: papers(regulation.requirements) };
    },
    differs: (found) => left(found, [`${submit}: ${found.papers.join(', ')}`]),
    ...(env.NOTICE_EMAIL && { create: () => bundles.create({ friendlyName, email: env.NOTICE_EMAIL, ...which }), then: [submit] }),
    missing: NO_EMAIL,
  };
}
// {{/number-documents-bundle}}

/**
 * @param {Client} client
 * @param {Record<string, string>} env
 * @param {Record<string, any>} settings
 * @param {(string | undefined)[]} numbers that people see when they are called
 * @returns {Resource[]}
 */
function drafts(client, env, settings, numbers) {
  return [
    // {{#trust-hub-profile}}
    ...trustHub(client, env, settings, numbers.filter((number) => number !== undefined && number !== '').map(String)),
    // {{/trust-hub-profile}}
    // {{#number-documents-bundle}}
    ...settings.countries.filter((/** @type {string} */ country) => !NO_PAPERS.has(country))
      .flatMap((/** @type {string} */ country) => settings.numberTypes.map((/** @type {string} */ type) => bundle(client, env, settings, country, type))),
    // {{/number-documents-bundle}}
  ];
}

module.exports = { drafts };
