import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessRelations } from '#src/platform/access/policy.ts';
import { parseLandscape } from '../landscape/parse.ts';
import { type Landscape, snapshotOf } from '../snapshot.ts';
import { compilePolicy } from './compile-policy.ts';
import { proposeRelation } from './propose-relation.ts';

const solvik = parseLandscape(readFileSync('landscapes/perfect-owner.yaml', 'utf8'), 'perfect-owner.yaml');
const bergen = parseLandscape(readFileSync('landscapes/bergen-mohlenpris-2013.yaml', 'utf8'), 'bergen.yaml');
const compile = (landscape: Landscape) => compilePolicy(snapshotOf(landscape, '2026-11-22'), 't');

type Body = Record<string, unknown>;

/** A register with one activity that uses a name and a protected address. */
function small(access: unknown, more: { purposes?: Body; dataUses?: Body; dataTypes?: Body } = {}): Landscape {
  return {
    origin: { kind: 'invented', title: 'T', date: '2026-01-01' },
    owner: [{ id: 'o', name: 'O' }],
    entries: {
      activities: { a: [{ name: 'A', systems: [], access }] },
      purposes: { p: [{ name: 'P', activity: 'a' }], ...more.purposes },
      dataTypes: {
        name: [{ name: 'N', sensitivity: 'ordinary' }],
        hidden: [{ name: 'H', sensitivity: 'protected-address' }],
        untold: [{ name: 'U' }],
        ...more.dataTypes,
      },
      dataUses: {
        one: [{ activity: 'a', data: 'name', subjects: 'pupils' }],
        two: [{ activity: 'a', data: 'hidden', subjects: 'guardians' }],
        ...more.dataUses,
      },
    },
  } as unknown as Landscape;
}

const line = (facts: object) => [{ role: 'R', relation: 'own-groups', may: ['see'], ...facts }];

describe('the register as policy', () => {
  it('opens all that the activity uses, but a protected address only where a role names it', () => {
    expect(compile(small(line({}))).rules.map(({ data }) => data)).toEqual([['name']]);
    expect(compile(small(line({ data: ['hidden'] }))).rules.map(({ data }) => data)).toEqual([['hidden']]);
  });

  it('opens nothing that the activity does not use, though a role names it', () => {
    expect(compile(small(line({ data: ['untold'] }))).rules).toEqual([]);
    const excess = { two: [{ activity: 'a', data: 'hidden', subjects: 'pupils', basis: 'excess' }] };
    expect(compile(small(line({ data: ['hidden'] }), { dataUses: excess })).rules).toEqual([]);
  });

  it.each([
    ['no-relation', { relation: undefined }],
    ['no-holders', { relation: 'own-school' }],
    ['no-holders', { relation: 'owner', who: [] }],
    ['no-acts', { may: undefined }],
    ['no-acts', { may: [] }],
    ['no-data', { data: [] }],
  ])('gives nothing for a role that is not wholly told: %s', (why, facts) => {
    const { rules, unplaced } = compile(small(line(facts)));
    expect(rules).toEqual([]);
    expect(unplaced).toEqual([{ activity: 'a', line: 0, role: 'R', why }]);
  });

  it('gives nothing for an activity without a purpose', () => {
    const { unplaced } = compile(small(line({}), { purposes: { p: [{ name: 'P', activity: 'b' }] } }));
    expect(unplaced).toEqual([{ activity: 'a', line: 0, role: 'R', why: 'no-purpose' }]);
  });

  it('gives nothing where nobody has said who has access', () => {
    expect(
      [compile(small('–')), compile(small(undefined))].flatMap(({ rules, unplaced }) => [...rules, ...unplaced]),
    ).toEqual([]);
  });

  it('asks for two factors for all but ordinary data, and for what nobody has graded', () => {
    const { data } = compile(small([]));
    expect([...data].map(([key, { twoFactors }]) => [key, twoFactors])).toEqual([
      ['hidden', true],
      ['name', false],
      ['untold', true],
    ]);
    expect(data.get('hidden')?.ofGuardians).toEqual(['a']);
  });

  it('says which of our own fields a kind of data is, which are numbers and which protected addresses', () => {
    const dataTypes = {
      name: [{ name: 'N', sensitivity: 'ordinary', holds: ['name', 'phone', 'name'] }],
      untold: [{ name: 'U', identityNumber: true, holds: '–' }],
    };
    const { data } = compile(small([], { dataTypes }));
    expect(
      [...data].map(([key, { holds, identityNumber, protectedAddress }]) => [
        key,
        holds,
        identityNumber,
        protectedAddress,
      ]),
    ).toEqual([
      ['hidden', [], false, true],
      ['name', ['name', 'phone'], false, false],
      ['untold', [], true, false],
    ]);
  });

  it('reads only what held on the day', () => {
    const landscape = small(line({}));
    const [before] = landscape.entries.activities?.['a'] ?? [];
    if (before === undefined) throw new Error('no activity');
    const versions = [
      { ...before, to: '2026-11-22' },
      { ...before, access: [], from: '2026-11-22' },
    ];
    const changed = { ...landscape, entries: { ...landscape.entries, activities: { a: versions } } };
    expect(compilePolicy(snapshotOf(changed, '2026-11-21'), 't').rules).toHaveLength(1);
    expect(compile(changed).rules).toHaveLength(0);
  });

  it('finds the roles of a real register without relations, and gives them nothing', () => {
    const { rules, unplaced } = compile(bergen);
    expect(rules).toEqual([]);
    expect(unplaced.length).toBeGreaterThan(0);
  });

  it('finds every relation in the perfect owner, and one role that it leaves to the owner', () => {
    const { rules, unplaced } = compile(solvik);
    const used = new Set(rules.map(({ relation }) => relation));
    expect(accessRelations.filter((relation) => !used.has(relation))).toEqual([]);
    expect(unplaced.map(({ role }) => role)).toEqual(['jubileumskomiteen']);
  });
});

describe('what the words of a role suggest', () => {
  it.each([
    ['kontaktlærer', 'own-class'],
    ['Kontaktlærar på 9. trinn', 'own-class'],
    ['faglærer', 'own-groups'],
    ['matematikklærer', 'own-groups'],
    ['vikar', 'own-groups'],
    ['assistent', 'own-groups'],
    ['rektor', 'leads-school'],
    ['skoleleder', 'leads-school'],
    ['skuleleiar', 'leads-school'],
    ['elev', 'self'],
    ['elever', 'self'],
    ['foresatt', 'guardian'],
    ['foreldre', 'guardian'],
    ['føresette', 'guardian'],
    ['leverandørens support', 'support-case'],
    ['sosiallærer', 'own-school'],
    ['helsesykepleier', 'own-school'],
    ['skolesekretær', 'own-school'],
    ['arkivar', 'owner'],
    ['personvernombud', 'owner'],
  ])('%s: %s', (role, relation) => {
    expect(proposeRelation(role)?.relation).toBe(relation);
  });

  it.each(['alle', 'prosjektgruppen', 'jubileumskomiteen', ''])('nothing for %j', (role) => {
    expect(proposeRelation(role)).toBeUndefined();
  });

  it('agrees with what the perfect owner has said', () => {
    const { rules } = compile(solvik);
    const differs = rules.filter(({ role, relation }) => {
      const proposed = proposeRelation(role)?.relation;
      return proposed !== undefined && proposed !== relation;
    });
    expect(differs.map(({ role }) => role)).toEqual([]);
  });
});
