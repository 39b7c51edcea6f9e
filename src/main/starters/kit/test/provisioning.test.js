'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { provision, shown, waiting } = require('../lib/provisioning');

/** An account with nothing in it yet. @returns {{ trunk?: any, number?: any }} */
const account = () => ({});

/** @param {ReturnType<typeof account>} there @returns {import('../lib/provisioning').Resource[]} */
const resources = (there) => [
  {
    name: 'trunk',
    find: async () => there.trunk,
    differs: (found) => (found.secure ? [] : ['secure media is off, it should be on']),
    create: async () => { there.trunk = { sid: 'TK1', secure: true }; return there.trunk; },
    change: async () => { there.trunk.secure = true; return there.trunk; },
  },
  { name: 'number', find: async (made) => made.get('trunk') && there.number, missing: 'buy one in the Console' },
];

test('without a say nothing is changed', async () => {
  const there = account();
  const { lines } = await provision(resources(there), { apply: false });
  assert.deepEqual(lines.map((l) => l.action), ['create', 'by hand']);
  assert.deepEqual(there, {});
});

test('a second run finds everything and leaves it', async () => {
  const there = account();
  await provision(resources(there), { apply: true });
  there.number = { sid: 'PN1' };
  const { lines } = await provision(resources(there), { apply: true });
  assert.equal(shown(lines, true), 'left     trunk\nleft     number');
});

test('what is there but otherwise is changed, and only then', async () => {
  const there = { trunk: { sid: 'TK1', secure: false }, number: { sid: 'PN1' } };
  const dry = await provision(resources(there), { apply: false });
  assert.deepEqual(dry.lines[0], { name: 'trunk', action: 'change', details: ['secure media is off, it should be on'] });
  assert.equal(there.trunk.secure, false);
  await provision(resources(there), { apply: true });
  assert.equal(there.trunk.secure, true);
});

test('what is held back is not changed and says why', async () => {
  const there = { trunk: { sid: 'TK1', secure: false } };
  const [trunk] = resources(there);
  const { lines } = await provision([{ ...trunk, held: () => ['somebody has to agree'] }], { apply: true });
  assert.deepEqual(lines, [{ name: 'trunk', action: 'by hand', details: ['secure media is off, it should be on', 'somebody has to agree'] }]);
  assert.equal(there.trunk.secure, false);
});

test('what is left to a person once something was made is said with it, and what is refused stops nothing', async () => {
  const there = account();
  const [trunk, number] = resources(there);
  const refused = () => ['ask for it in the Console'];
  const { lines } = await provision([
    { name: 'region', find: async () => { throw new Error('not here'); }, refused }, { ...trunk, then: ['tell the exchange its host'] }, number,
  ], { apply: true });
  assert.deepEqual(lines.map((l) => [l.action, l.details]), [
    ['by hand', ['ask for it in the Console']], ['create', ['tell the exchange its host']], ['by hand', ['buy one in the Console']],
  ]);
  await assert.rejects(provision([{ name: 'region', find: async () => { throw new Error('not here'); }, refused: () => undefined }], { apply: true }), /not here/);
});

test('a step is told in the plan where something stands for it, and beside it otherwise', async () => {
  const [trunk] = resources(account());
  const { lines } = await provision([{ ...trunk, step: 'trunk' }], { apply: false });
  assert.deepEqual(waiting([{ id: 'trunk' }, { id: 'contract' }], lines), [{ id: 'contract' }]);
});
