import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asVersion11, filesOf, oneRosterTables, type Tables } from '#test/people-files.ts';
import { readOneRoster } from './oneroster/read.ts';
import { type Plan, plan } from './plan.ts';
import type { Roster } from './roster.ts';
import type { Rows } from './rows.ts';
import { matchSchools } from './store.ts';
import { withUnits } from './unit-of-school.ts';

const today = '2026-11-22';
const empty: Rows = { schools: [], persons: [], groups: [], members: [], roles: [], guardianships: [] };

/** Ids that are the same for the same order of asking. */
function counter(): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `00000000-0000-7000-8000-${String(next).padStart(12, '0')}`;
  };
}

const newId = counter();
const read = (tables: Tables, mode = {}) => readOneRoster(filesOf(tables, mode), { identityNumbers: true });

function planned(existing: Rows, roster: Roster, acceptWeaker = false, day = today): Plan {
  const schools = matchSchools(existing.schools, roster, newId);
  return plan(existing, roster, { today: day, newId, schools, acceptWeaker });
}

const keys: { readonly [K in keyof Rows]: (row: Rows[K][number]) => string } = {
  schools: ({ id }) => id,
  persons: ({ school, id }) => `${school} ${id}`,
  groups: ({ school, id }) => `${school} ${id}`,
  members: ({ school, group_id, person, role }) => `${school} ${group_id} ${person} ${role}`,
  roles: ({ school, person, role }) => `${school} ${person} ${role}`,
  guardianships: ({ school, guardian, child }) => `${school} ${guardian} ${child}`,
};

/** What the tables hold after the rows of a plan are written. */
function written(existing: Rows, { write }: Plan): Rows {
  const merged = <K extends keyof Rows>(name: K) => {
    const key = keys[name] as (row: Rows[K][number]) => string;
    const rows = new Map([...existing[name], ...write[name]].map((row) => [key(row as Rows[K][number]), row]));
    return [...rows.values()];
  };
  return Object.fromEntries(Object.keys(keys).map((name) => [name, merged(name as keyof Rows)])) as unknown as Rows;
}

const rowsIn = ({ write }: Plan) => Object.values(write).reduce((sum, rows) => sum + rows.length, 0);
const small = () => oneRosterTables({ pupils: 12, classSize: 4, classes: 2 });
const first = (tables = small()) => written(empty, planned(empty, read(tables)));

/** The tables with each cell changed by `change`, which knows the row's first cell and the column's name. */
function edited(tables: Tables, name: string, id: string, cells: Record<string, string>): Tables {
  const [heading = [], ...rows] = tables[name] ?? [];
  const changed = rows.map((row) =>
    row[0] === id ? row.map((cell, index) => cells[heading[index] ?? ''] ?? cell) : row,
  );
  return { ...tables, [name]: [heading, ...changed] };
}

function without(tables: Tables, name: string, isGone: (row: readonly string[]) => boolean): Tables {
  const [heading = [], ...rows] = tables[name] ?? [];
  return { ...tables, [name]: [heading, ...rows.filter((row) => !isGone(row))] };
}

describe('an import', () => {
  it('brings in schools, people, groups, roles and guardians', () => {
    const rows = first();
    expect(Object.fromEntries(Object.entries(rows).map(([name, some]) => [name, some.length]))).toEqual({
      schools: 2,
      persons: 12 + 12 + 2 + 3,
      groups: 6,
      members: 24 + 6,
      roles: 12 + 12 + 2 + 3,
      guardianships: 24,
    });
    expect(rows.members.filter(({ role }) => role === 'contact-teacher')).toHaveLength(3);
    expect(rows.members.filter(({ role }) => role === 'teacher')).toHaveLength(3);
    expect(rows.groups.every((group) => group.valid_from === '2026-08-01' && group.valid_to === '2027-07-31')).toBe(
      true,
    );
  });

  it('brought in twice makes no difference the second time, on the same day or a later one', () => {
    fc.assert(
      fc.property(
        fc.record({ pupils: fc.integer({ min: 1, max: 30 }), classSize: fc.integer({ min: 1, max: 9 }) }),
        fc.constantFrom('2026-11-22', '2026-11-23', '2027-05-01'),
        (size, day) => {
          const roster = read(oneRosterTables({ ...size, classes: 2 }));
          const once = written(empty, planned(empty, roster));
          const again = planned(once, roster, false, day);
          expect([again.difference, rowsIn(again), again.faults]).toEqual([[], 0, []]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of rows', () => {
    const tables = small();
    const before = first(tables);
    const changed = without(
      edited(tables, 'users', 'p3', { givenName: 'Annet', status: '' }),
      'enrollments',
      (row) => row[0] === 'e-c0-p1',
    );
    const told = planned(before, read(changed)).difference;
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const shuffled = Object.fromEntries(
          Object.entries(changed).map(([name, [heading = [], ...rows]]) => {
            const order = rows.map((row) => [numbers.next().value as number, row] as const);
            return [name, [heading, ...order.sort(([a], [b]) => a - b).map(([, row]) => row)]];
          }),
        );
        expect(planned(before, read(shuffled)).difference).toEqual(told);
      }),
      { numRuns: 20 },
    );
    expect(told).toMatchObject([{ changed: { pupils: 1 }, left: 1 }]);
  });

  it('says the same of version 1.1', () => {
    const tables = small();
    const old = readOneRoster(filesOf(asVersion11(tables), {}, '1.1'), { identityNumbers: true });
    const [a, b] = [first(tables), written(empty, planned(empty, old))];
    const shape = (rows: Rows) =>
      [rows.persons, rows.members, rows.roles, rows.guardianships].map((some) => some.length);
    expect(shape(b)).toEqual(shape(a));
    expect(old.faults).toEqual([]);
  });

  it('never loads passwords or race, and says so', () => {
    const roster = read(small());
    expect(JSON.stringify(roster)).not.toContain('not-to-be-loaded');
    expect(roster.leftOut).toEqual(['passwords', 'race', 'sex']);
  });

  it('loads identity numbers only when the register has a use for them', () => {
    const roster = readOneRoster(filesOf(small()), { identityNumbers: false });
    expect(JSON.stringify(roster)).not.toMatch(/\d{11}/);
    expect(roster.leftOut).toContain('identity-numbers');
  });
});

describe('a later import', () => {
  it('tells of moves, of who is new and of who has left', () => {
    const tables = small();
    const moved = edited(tables, 'enrollments', 'e-c0-p1', { classSourcedId: 'c1' });
    const gone = ['users', 'roles', 'enrollments', 'demographics'].reduce(
      (some, name) => without(some, name, (row) => /(?:^|-)p0$/.test(row[0] ?? '')),
      moved,
    );
    const result = planned(first(tables), read(gone));
    expect(result.difference).toMatchObject([
      {
        name: 'Nordby 1. skole',
        ended: { pupils: 1, staff: 0, guardians: 0 },
        moves: [{ from: '1A', to: '2A', count: 1 }],
      },
    ]);
    const ended = result.write.persons.filter(({ source_id }) => source_id === 'p0');
    expect(ended).toMatchObject([{ ended_on: '2026-11-21' }]);
    // The guardians' bond to the child who left stays; that to the sibling does too.
    expect(result.write.guardianships).toEqual([]);
    expect(result.write.members.filter(({ person }) => person === ended[0]?.id).map((row) => row.valid_to)).toEqual([
      '2026-11-21',
      '2026-11-21',
    ]);
  });

  it('takes back who has left and comes again, with the same id', () => {
    const tables = small();
    const before = first(tables);
    const gone = ['users', 'roles', 'enrollments', 'demographics'].reduce(
      (some, name) => without(some, name, (row) => /(?:^|-)p0$/.test(row[0] ?? '')),
      tables,
    );
    const left = written(before, planned(before, read(gone)));
    const back = planned(left, read(tables), false, '2026-12-01');
    expect(back.difference).toMatchObject([{ returned: { pupils: 1 }, added: { pupils: 0 } }]);
    const idIn = (rows: Rows) => rows.persons.find(({ source_id }) => source_id === 'p0')?.id;
    expect(idIn(written(left, back))).toBe(idIn(before));
  });

  it('of changes only ends what is told to be deleted, and leaves the rest', () => {
    const tables = small();
    const [heading = [], ...users] = tables.users ?? [];
    const row = users.find(([id]) => id === 'p2') ?? [];
    const delta = { users: [heading, row.with(1, 'tobedeleted')] };
    const result = planned(first(tables), read(delta, { users: 'delta' }));
    expect(result.difference).toMatchObject([{ ended: { pupils: 1, staff: 0, guardians: 0 }, left: 2 }]);
    expect(result.write.persons).toMatchObject([{ source_id: 'p2', ended_on: '2026-11-21' }]);
    expect(result.faults).toEqual([]);
  });

  it('of changes takes a new name wherever the person is known', () => {
    const tables = small();
    const [heading = [], ...users] = tables.users ?? [];
    const row = users.find(([id]) => id === 'p2') ?? [];
    const delta = { users: [heading, row.with(heading.indexOf('familyName'), 'Nytt')] };
    const result = planned(first(tables), read(delta, { users: 'delta' }));
    expect(result.write.persons).toMatchObject([{ source_id: 'p2', family_name: 'Nytt', ended_on: null }]);
  });

  it('of changes moves an enrolment without the other files', () => {
    const tables = small();
    const [heading = [], ...rows] = tables.enrollments ?? [];
    const row = rows.find(([id]) => id === 'e-c0-p1') ?? [];
    const delta = { enrollments: [heading, row.with(1, 'tobedeleted'), row.with(3, 'c1')] };
    const result = planned(first(tables), read(delta, { enrollments: 'delta' }));
    expect(result.faults).toEqual([]);
    expect(result.difference).toMatchObject([{ moves: [{ from: '1A', to: '2A', count: 1 }], joined: 0, left: 0 }]);
  });

  it('ends nothing of a kind in which a row could not be read', () => {
    const tables = small();
    const broken = edited(
      without(tables, 'users', ([id]) => id === 'p0'),
      'users',
      'p1',
      { familyName: '' },
    );
    const result = planned(first(tables), read(broken));
    expect(result.faults).toContainEqual({
      file: 'users.csv',
      line: expect.any(Number),
      column: 'familyName',
      reason: 'missing',
      kind: 'persons',
    });
    expect(result.nothingEnds).toContain('persons');
    expect(result.write.persons).toEqual([]);
  });

  it('leaves other schools and other sources alone', () => {
    const tables = small();
    const before = first(tables);
    const oneSchool = without(tables, 'orgs', ([id]) => id === 's1');
    const only = ['roles', 'enrollments', 'classes'].reduce(
      (some, name) => without(some, name, (row) => row.includes('s1')),
      oneSchool,
    );
    expect(rowsIn(planned(before, read(only)))).toBe(0);
    expect(rowsIn(planned(before, { ...read(only), source: 'another' })) > 0).toBe(true);
  });
});

describe('the unit of the register that a school is', () => {
  const place = { file: 'x', line: 1 };
  const called = (...names: string[]) => names.map((name) => ({ id: name, name, place }));
  const units = [
    { key: 'nesset', name: 'Nesset oppvekstsenter' },
    { key: 'lia', name: 'Lia skole' },
    { key: 'lia2', name: 'Lia skole' },
  ];
  const unitsOf = (...names: string[]) => withUnits(called(...names), units).map(({ unit }) => unit);

  it('is found by its name, however it is written, and never guessed between two', () => {
    expect(unitsOf('  NESSET  oppvekstsenter ')).toEqual(['nesset']);
    expect(unitsOf('Nesset', 'Lia skole')).toEqual([undefined, undefined]);
    expect(unitsOf('Nesset oppvekstsenter', 'nesset oppvekstsenter')).toEqual([undefined, undefined]);
    expect(withUnits([{ id: 'a', name: 'Nesset oppvekstsenter', unit: 'own', place }], units)[0]?.unit).toBe('own');
  });

  it('makes a school of two sources one, and is taken from nobody', () => {
    const spreadsheet = {
      ...read(small()),
      source: 'spreadsheet',
      schools: withUnits(called(units[0]?.name ?? ''), units),
    };
    const had = { id: newId(), name: 'Nesset', org_number: null, source: 'oneroster', source_id: 's1' };
    const [row] = matchSchools([{ ...had, unit: 'nesset' }], spreadsheet, newId).values();
    expect(row).toMatchObject({ id: had.id, unit: 'nesset', name: 'Nesset' });
    // The school of this source was there before the unit was given to another.
    const own = { ...had, id: newId(), unit: null, source: 'spreadsheet', source_id: units[0]?.name ?? '' };
    const [kept] = matchSchools([{ ...had, unit: 'nesset' }, own], spreadsheet, newId).values();
    expect(kept).toMatchObject({ id: own.id, unit: null });
    const [given] = matchSchools([own], spreadsheet, newId).values();
    expect(given).toMatchObject({ id: own.id, unit: 'nesset' });
  });
});

describe('protection', () => {
  const rosterWith = (protection: 'none' | 'confidential' | undefined): Roster => {
    const roster = read(small());
    const persons = roster.persons.map((one) => (one.id === 'p2' ? { ...one, protection } : one));
    return { ...roster, persons };
  };
  const hidden = () => written(empty, planned(empty, rosterWith('confidential')));

  it('never falls away unless somebody says yes', () => {
    const held = planned(hidden(), rosterWith('none'));
    expect(held.weaker).toMatchObject([{ from: 'confidential', to: 'none', place: { file: 'users.csv' } }]);
    expect(held.write.persons).toEqual([]);
    const accepted = planned(hidden(), rosterWith('none'), true);
    expect(accepted.write.persons).toMatchObject([{ source_id: 'p2', protection: 'none' }]);
    expect(accepted.difference).toMatchObject([{ weaker: 1 }]);
  });

  it('stays where the source says nothing of it, and is told when it becomes stricter', () => {
    expect(rowsIn(planned(hidden(), rosterWith(undefined)))).toBe(0);
    expect(planned(first(), rosterWith('confidential')).difference).toMatchObject([{ stricter: 1 }]);
  });
});

describe('what is wrong', () => {
  it.each([
    ['users', 'p1', { givenName: '' }, 'givenName', 'missing'],
    ['users', 'p1', { userIds: '{Fnr:12345678901}' }, 'userIds', 'not-an-identity-number'],
    ['users', 'p1', { status: 'perhaps' }, 'status', 'unknown-status'],
    ['demographics', 'p1', { birthDate: '2012-02-30' }, 'birthDate', 'not-a-date'],
    ['roles', 'r-p1', { role: 'wizard' }, 'role', 'unknown-role'],
    ['enrollments', 'e-c0-p1', { beginDate: '2026-09-01', endDate: '2026-08-01' }, 'endDate', 'ends-before-it-begins'],
    ['enrollments', 'e-c0-p1', { classSourcedId: 'nowhere' }, 'group', 'no-such-group'],
    ['enrollments', 'e-c0-p1', { userSourcedId: 'nobody' }, 'person', 'no-such-person'],
    ['classes', 'c0', { schoolSourcedId: 'nowhere' }, 'school', 'no-such-school'],
  ])('in %s of %s: %j', (name, id, cells, column, reason) => {
    const { faults } = planned(empty, read(edited(small(), name, id, cells)));
    const line = (small()[name] ?? []).findIndex((row) => row[0] === id) + 1;
    expect(faults).toContainEqual(expect.objectContaining({ file: `${name}.csv`, line, column, reason }));
    expect(JSON.stringify(faults)).not.toMatch(/\d{11}/);
  });

  it('is a person said twice with another name, of whom neither is taken', () => {
    const tables = small();
    const [heading = [], ...users] = tables.users ?? [];
    const twice = users.find(([id]) => id === 'p1')?.with(heading.indexOf('givenName'), 'Annet') ?? [];
    const { faults, write } = planned(empty, read({ ...tables, users: [heading, ...users, twice] }));
    expect(faults.filter(({ reason }) => reason === 'said-twice')).toHaveLength(2);
    expect(write.persons.some(({ source_id }) => source_id === 'p1')).toBe(false);
  });

  it.each([
    ['a file that the manifest names is missing', { users: 'bulk', orgs: 'bulk' }, {}, 'orgs.csv'],
    ['a column is missing', { users: 'bulk' }, { users: [['sourcedId', 'familyName']] }, 'givenName'],
  ])('stops everything when %s', (_, mode, tables, told) => {
    expect(() => read({ ...tables } as Tables, mode)).toThrow(told);
  });

  it('stops everything when quotes do not match, without quoting what stood there', () => {
    const files = filesOf(small());
    files.set('users.csv', new TextEncoder().encode('sourcedId,givenName,familyName\n1,"Hemmelig,Navn\n'));
    const attempt = () => readOneRoster(files, { identityNumbers: true });
    expect(attempt).toThrow('not a CSV file');
    expect(attempt).not.toThrow('Hemmelig');
  });
});
