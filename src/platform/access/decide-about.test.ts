import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { type Actor, roles } from './decide.ts';
import { type AboutRequest, decideAbout, relationHolds } from './decide-about.ts';
import { type AccessRule, accessHolders, accessRelations, type Policy, personActs } from './policy.ts';
import type { Protection, Relation } from './relation.ts';

const school = '0192f000-0000-7000-8000-00000000000a';
const other = '0192f000-0000-7000-8000-00000000000b';
const at = new Date('2026-11-22T09:00:00Z');

const actor: Actor = { id: 'a', name: 'A', role: 'staff', tenant: 't', units: [], person: 'p', secondFactor: true };

const plain = { holds: [], identityNumber: false, protectedAddress: false };
const data = new Map([
  ['name', { name: 'Navn', twoFactors: false, privateArea: false, ofGuardians: ['register'], ...plain }],
  ['grades', { name: 'Karakterer', twoFactors: true, privateArea: false, ofGuardians: [], ...plain }],
  ['diary', { name: 'Dagbok', twoFactors: false, privateArea: true, ofGuardians: [], ...plain }],
]);

function policyOf(...rules: Partial<AccessRule>[]): Policy {
  return {
    tenant: 't',
    rules: rules.map((rule) => ({
      activity: 'assess',
      line: 0,
      purposes: ['assessing'],
      role: 'rolle',
      relation: 'own-groups',
      holders: [],
      may: ['see'],
      data: ['grades'],
      ...rule,
    })),
    data,
    purposes: new Map([
      ['assessing', 'Vurdere'],
      ['registering', 'Registrere'],
    ]),
    activities: new Map([['assess', 'Vurdering']]),
    unplaced: [],
  };
}

const every: Readonly<Record<string, Relation>> = {
  self: { kind: 'self', school },
  'parent with responsibility': { kind: 'guardian', school, guardianship: 'parental-responsibility' },
  'parent with information only': { kind: 'guardian', school, guardianship: 'information-only' },
  'foster parent': { kind: 'guardian', school, guardianship: 'foster' },
  'appointed guardian': { kind: 'guardian', school, guardianship: 'appointed' },
  'guardian of no told kind': { kind: 'guardian', school },
  teaches: { kind: 'teaches', school, group: '9B norsk' },
  'contact teacher': { kind: 'contact-teacher', school, group: '9B' },
  assists: { kind: 'assists', school, group: '9B' },
  leads: { kind: 'leads-school', school, role: 'leader' },
  'works as teacher': { kind: 'works-at-school', school, role: 'teacher' },
  'works in health': { kind: 'works-at-school', school, role: 'health' },
  'works, nobody says as what': { kind: 'works-at-school', school },
  'works for the owner': { kind: 'works-for-owner', school },
  support: {
    kind: 'support-case',
    school,
    support: {
      reference: 'S-1',
      data: ['grades'],
      from: new Date('2026-11-22T08:00:00Z'),
      until: new Date('2026-11-22T16:00:00Z'),
    },
  },
};

const ask = (policy: Policy, relations: readonly Relation[], more: Partial<AboutRequest> = {}) =>
  decideAbout(policy, {
    actor,
    act: 'see',
    category: 'grades',
    purpose: 'assessing',
    relations,
    protection: 'none',
    at,
    ...more,
  });

const whoSees = (rule: Partial<AccessRule>, more: Partial<AboutRequest> = {}) =>
  Object.keys(every).filter((name) => {
    const relation = every[name];
    return relation !== undefined && ask(policyOf(rule), [relation], more).allowed;
  });

describe('each relation of the register lets in those who stand so, and nobody else', () => {
  const guardians = [
    'parent with responsibility',
    'parent with information only',
    'foster parent',
    'appointed guardian',
  ];
  const table: readonly (readonly [Partial<AccessRule>, readonly string[]])[] = [
    [{ relation: 'self' }, ['self']],
    [{ relation: 'guardian' }, guardians],
    [{ relation: 'own-groups' }, ['teaches', 'contact teacher']],
    [{ relation: 'own-groups', holders: ['assistant'] }, ['assists']],
    [{ relation: 'own-groups', holders: ['teacher', 'assistant'] }, ['teaches', 'contact teacher', 'assists']],
    [{ relation: 'own-class' }, ['contact teacher']],
    [{ relation: 'own-school' }, []],
    [{ relation: 'own-school', holders: ['teacher'] }, ['works as teacher']],
    [{ relation: 'own-school', holders: ['health', 'leader'] }, ['works in health']],
    [{ relation: 'leads-school' }, ['leads']],
    [{ relation: 'owner' }, []],
    [{ relation: 'support-case' }, ['support']],
  ];
  it.each(table)('%j', (rule, allowed) => {
    expect(whoSees(rule)).toEqual(allowed);
  });

  it.each(roles)('an account of the role %s sees for the whole owner only where the register names it', (role) => {
    const named = { relation: 'owner', holders: ['coordinator', 'archivist'] } as const;
    const sees = whoSees(named, { actor: { ...actor, role } });
    expect(sees).toEqual(['coordinator', 'archivist'].includes(role) ? ['works for the owner'] : []);
  });
});

describe('the rules of inventory 43 to 48', () => {
  const names = (relations: readonly Relation[], more: Partial<AboutRequest>, ...rules: Partial<AccessRule>[]) =>
    ask(policyOf(...rules), relations, more).because.en;
  const one = (name: keyof typeof every) => [every[name] as Relation];

  it('says which relation, and what for', () => {
    expect(ask(policyOf({ relation: 'own-class' }), one('contact teacher')).because).toEqual({
      nb: 'fordi du er kontaktlærer for 9B, til formålet «Vurdere»',
      nn: 'fordi du er kontaktlærar for 9B, til formålet «Vurdere»',
      en: 'because you are contact teacher of 9B, for “Vurdere”',
    });
  });

  it('gives the activity, the purpose, the role and the relation as ground', () => {
    const { ground, schools } = ask(policyOf({ relation: 'own-class' }), one('contact teacher'));
    expect(ground).toEqual({
      activity: 'assess',
      purpose: 'assessing',
      role: 'rolle',
      relation: every['contact teacher'],
    });
    expect(schools).toEqual([school]);
  });

  it('refuses what each of them lacks, in words', () => {
    const rule = { relation: 'own-groups' } as const;
    expect(names([], {}, rule)).toBe('no: you have no relation to the person today');
    expect(names(one('assists'), {}, rule)).toContain('gives no role that stands as you do');
    expect(names(one('teaches'), { act: 'change' }, rule)).toContain('does not let you change');
    expect(names(one('teaches'), { purpose: 'registering' }, rule)).toContain('not among those');
    expect(names(one('teaches'), { purpose: 'curiosity' }, rule)).toContain('not among those');
    expect(names(one('teaches'), { category: 'secrets' }, rule)).toContain('knows no such kind of data');
    expect(names(one('teaches'), { actor: { ...actor, tenant: 'u' } }, rule)).toContain('do not work for this owner');
  });

  it('asks for two factors where the data are more than ordinary, and only then', () => {
    const weak = { actor: { ...actor, secondFactor: false } };
    const graded = ask(policyOf({}), one('teaches'), weak);
    expect([graded.allowed, graded.stepUp, graded.schools]).toEqual([false, true, []]);
    expect(graded.because.en).toContain('two factors');
    const plain = ask(policyOf({ data: ['name'] }), one('teaches'), { ...weak, category: 'name' });
    expect([plain.allowed, plain.stepUp]).toEqual([true, false]);
    expect(ask(policyOf({}), one('assists'), weak).stepUp).toBe(false);
  });

  it('keeps the private area for the person, whatever a role says', () => {
    const all = accessRelations.map((relation) => ({ relation, holders: accessHolders, data: ['diary'] }));
    const seen = Object.entries(every).filter(
      ([, relation]) => ask(policyOf(...all), [relation], { category: 'diary' }).allowed,
    );
    expect(seen.map(([name]) => name)).toEqual(['self']);
  });

  it('lets a parent with the right to information see, not change, and nothing that may concern the other parent', () => {
    const rule = { relation: 'guardian', may: personActs, data: ['grades', 'name'], activity: 'register' } as const;
    const may = (name: string, more: Partial<AboutRequest>) => ask(policyOf(rule), one(name), more).allowed;
    const limited = 'parent with information only';
    expect(personActs.map((act) => may(limited, { act }))).toEqual([true, false, false]);
    expect(personActs.map((act) => may('parent with responsibility', { act }))).toEqual([true, true, true]);
    expect([limited, 'parent with responsibility'].map((who) => may(who, { category: 'name' }))).toEqual([false, true]);
    for (const protection of ['confidential', 'strictly-confidential'] as const) {
      expect([limited, 'parent with responsibility'].map((who) => may(who, { protection }))).toEqual([false, true]);
    }
    const { protection: _, ...untold } = { protection: 'none' };
    expect(
      decideAbout(policyOf(rule), {
        actor,
        act: 'see',
        category: 'grades',
        purpose: 'assessing',
        relations: one(limited),
        at,
        ...untold,
      }).allowed,
    ).toBe(false);
  });

  it('lets support see only the data of the case, while it is open, and nobody in hiding', () => {
    const rule = { relation: 'support-case', data: ['grades', 'name'] } as const;
    const open = (more: Partial<AboutRequest>) => ask(policyOf(rule), one('support'), more).allowed;
    expect(open({})).toBe(true);
    expect(open({ category: 'name' })).toBe(false);
    expect(open({ protection: 'strictly-confidential' })).toBe(false);
    expect(
      ['07:59:59.999', '08:00:00.000', '15:59:59.999', '16:00:00.000'].map((time) =>
        open({ at: new Date(`2026-11-22T${time}Z`) }),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('counts the first and the last day in Oslo, and none beside', () => {
    const held: Relation = { ...(every['teaches'] as Relation), from: '2026-11-20', to: '2026-11-22' };
    const days = ['2026-11-19T22:59:59Z', '2026-11-19T23:00:00Z', '2026-11-22T22:59:59Z', '2026-11-22T23:00:00Z'];
    expect(days.map((day) => relationHolds(held, new Date(day)))).toEqual([false, true, true, false]);
    expect(days.map((day) => ask(policyOf({}), [held], { at: new Date(day) }).allowed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('reaches only the schools where a relation that gives it holds', () => {
    const relations = [...one('teaches'), { kind: 'works-at-school', school: other, role: 'teacher' } as const];
    expect(ask(policyOf({}), relations).schools).toEqual([school]);
  });
});

const day = fc.constantFrom('2026-11-20', '2026-11-22', '2026-11-24');
const relation: fc.Arbitrary<Relation> = fc
  .record({
    base: fc.constantFrom(...Object.values(every)),
    at: fc.constantFrom(school, other),
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
  })
  .map(({ base, at: where, from, to }) => ({
    ...base,
    school: where,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));
const rule: fc.Arbitrary<Partial<AccessRule>> = fc.record({
  relation: fc.constantFrom(...accessRelations),
  holders: fc.subarray([...accessHolders]),
  may: fc.subarray([...personActs]),
  data: fc.subarray([...data.keys()]),
  purposes: fc.subarray(['assessing', 'registering']),
});
const request = fc.record({
  actor: fc.record({
    id: fc.constant('a'),
    name: fc.constant('A'),
    role: fc.constantFrom(...roles),
    tenant: fc.constant('t'),
    units: fc.constant<string[]>([]),
    secondFactor: fc.boolean(),
  }),
  act: fc.constantFrom(...personActs),
  category: fc.constantFrom(...data.keys()),
  purpose: fc.constantFrom('assessing', 'registering'),
  relations: fc.array(relation, { maxLength: 5 }),
  protection: fc.constantFrom<Protection>('none', 'confidential', 'strictly-confidential'),
  at: fc.constant(at),
});
const policies = fc.array(rule, { maxLength: 6 }).map((rules) => policyOf(...rules));
const reach = (policy: Policy, asked: AboutRequest) => decideAbout(policy, asked).allowed;

describe('whatever the register and the relations are', () => {
  it('gives somebody something at times, so that the rest says something', () => {
    expect(fc.sample(fc.tuple(policies, request), 3000).some(([policy, asked]) => reach(policy, asked))).toBe(true);
  });

  it('never gives more when a relation or a rule is taken away, or the sign-in is weaker', () => {
    fc.assert(
      fc.property(policies, request, fc.nat(), (policy, asked, index) => {
        if (reach(policy, asked)) return;
        const relations = asked.relations.filter((_, place) => place !== index % Math.max(1, asked.relations.length));
        const rules = policy.rules.filter((_, place) => place !== index % Math.max(1, policy.rules.length));
        expect(reach(policy, { ...asked, relations })).toBe(false);
        expect(reach({ ...policy, rules }, asked)).toBe(false);
        expect(reach(policy, { ...asked, actor: { ...asked.actor, secondFactor: false } })).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives nothing to another owner, without a relation, of an unknown kind, for an unknown purpose', () => {
    fc.assert(
      fc.property(policies, request, fc.string(), (policy, asked, word) => {
        expect(reach(policy, { ...asked, actor: { ...asked.actor, tenant: `t${word}x` } })).toBe(false);
        expect(reach(policy, { ...asked, relations: [] })).toBe(false);
        expect(reach(policy, { ...asked, category: `x${word}` })).toBe(false);
        expect(reach(policy, { ...asked, purpose: `x${word}` })).toBe(false);
        expect(reach({ ...policy, rules: [] }, asked)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('allows only by a rule that names the act, the data and the purpose, at a school where the relation holds', () => {
    fc.assert(
      fc.property(policies, request, (policy, asked) => {
        const { allowed, ground, schools, stepUp, because } = decideAbout(policy, asked);
        expect(allowed && stepUp).toBe(false);
        expect(languages.every((lang) => because[lang] !== '' && !because[lang].includes('undefined'))).toBe(true);
        if (!allowed) {
          expect(schools).toEqual([]);
          return;
        }
        expect(asked.relations).toContain(ground?.relation);
        expect(schools).toContain(ground?.relation.school);
        const named = policy.rules.some(
          ({ may, data: kinds, purposes }) =>
            may.includes(asked.act) && kinds.includes(asked.category) && purposes.includes(asked.purpose),
        );
        expect(named).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
