import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { tellings } from '../clocks/stage.ts';
import { type Listed, onListBecause } from './on-list.ts';
import { matterStates } from './states.ts';

const actor = (id: string, role: Role, units: string[] = []): Actor => ({ id, name: id, role, tenant: 't', units });
const people = [
  actor('coordinator', 'coordinator'),
  actor('leads-a', 'leader', ['a']),
  actor('leads-b', 'leader', ['b']),
  actor('teacher', 'staff'),
  actor('other', 'staff'),
];
const someone = fc.constantFrom(...people.map(({ id }) => id));

const anyListed: fc.Arbitrary<Listed> = fc.record({
  state: fc.constantFrom(...matterStates),
  unit: fc.constantFrom('a', 'b', 'c', null),
  handler: fc.option(someone),
  handlerIsThere: fc.boolean(),
  offeredAccount: fc.option(someone),
  offeredUnit: fc.option(fc.constantFrom('a', 'b', 'c')),
  openedBy: fc.option(someone),
  tasks: fc.array(fc.record({ holder: fc.option(someone), unit: fc.option(fc.constantFrom('a', 'b', 'c')) }), {
    maxLength: 2,
  }),
  unread: fc.boolean(),
  told: fc.subarray([...tellings]),
});

const holders = (matter: Listed) => people.filter((one) => onListBecause(one, matter).length > 0).map(({ id }) => id);

test('a case stands on somebody’s list until it is closed, and after that while something in it is unread', () => {
  fc.assert(
    fc.property(anyListed, (matter) => {
      if (matter.state !== 'closed' || matter.unread) expect(holders(matter)).not.toEqual([]);
      else expect(holders(matter)).toEqual([]);
    }),
  );
});

test('to offer it takes it off nobody’s list', () => {
  fc.assert(
    fc.property(anyListed, someone, (matter, to) => {
      const before = holders({ ...matter, offeredAccount: null, offeredUnit: null });
      expect(holders({ ...matter, offeredAccount: to, offeredUnit: null })).toEqual(expect.arrayContaining(before));
    }),
  );
});

test('what is overdue is on more lists and on no fewer', () => {
  fc.assert(
    fc.property(anyListed, (matter) => {
      const quiet = holders({ ...matter, told: [] });
      const late = holders({ ...matter, told: [...tellings] });
      expect(late).toEqual(expect.arrayContaining(quiet));
      if (matter.state !== 'closed') expect(late).toContain('coordinator');
    }),
  );
});

test('it stays with its handler until somebody has accepted it', () => {
  const mine = { state: 'active', unit: 'a', handler: 'teacher', handlerIsThere: true, openedBy: null } as const;
  const rest = { offeredUnit: null, tasks: [], unread: false, told: [] } as const;
  expect(holders({ ...mine, ...rest, offeredAccount: 'other' })).toEqual(['teacher', 'other']);
  expect(holders({ ...mine, ...rest, handler: 'other', offeredAccount: null })).toEqual(['other']);
});
