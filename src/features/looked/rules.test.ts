import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '#src/features/register/index.ts';
import type { Relation } from '#src/platform/access/relation.ts';
import { landscapeOf } from '#test/small-register.ts';
import { actionOf } from './actions.ts';
import { type Exemption, exemptionOf } from './exemption.ts';
import { lineOfDays, pageOf } from './line-of-days.ts';
import { dayOf, type Look } from './look.ts';
import { maySeeLooks } from './may-see.ts';
import { usesFeide } from './names.ts';
import { ownKeeping } from './own-keeping.ts';

const look = (changed: Partial<Look> = {}): Look => ({
  key: 'ours:1',
  origin: 'ours',
  system: null,
  at: new Date('2026-11-20T09:00:00Z'),
  who: { account: 'teacher', person: null, name: 'Kim Lærer', role: 'staff' },
  act: 'people.see',
  subject: 'person:1',
  allowed: true,
  category: 'fravaer',
  purpose: 'vurdere',
  because: null,
  persons: 1,
  ...changed,
});

const exemption = (changed: Partial<Exemption> = {}): Exemption => ({
  id: 'e1',
  category: 'fravaer',
  purpose: null,
  act: null,
  towards: 'everyone',
  letter: 'b',
  considerations: null,
  countShown: true,
  countGround: null,
  decidedBy: 'rådmannen',
  decidedOn: '2026-01-01',
  endedOn: null,
  ...changed,
});

const reader = { account: 'pupil', person: 'p1', towards: 'self', readings: [], today: '2026-11-22' } as const;

describe('the line of days', () => {
  const anyLook = fc.record({
    at: fc.date({ min: new Date('2026-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
    account: fc.constantFrom('pupil', 'teacher', 'leader', null),
    category: fc.constantFrom('fravaer', 'helse', null),
    purpose: fc.constantFrom('vurdere', 'barnevern', null),
    subject: fc.constantFrom('log-reading:a', 'log-reading:b', 'person:1'),
    act: fc.constantFrom('people.see', 'log.read', 'looked.see'),
  });
  const anyExemption = fc.record({
    category: fc.constantFrom('fravaer', null),
    purpose: fc.constantFrom('barnevern', null),
    act: fc.constantFrom('log.read', null),
    towards: fc.constantFrom('everyone' as const, 'guardians' as const),
    countShown: fc.boolean(),
  });
  const readings = [
    { subject: 'log-reading:a', told: 'after', toldGround: 'senere', notifiedOn: null },
    { subject: 'log-reading:b', told: 'not', toldGround: '§ 16 b', notifiedOn: null },
  ] as const;

  test('holds every look exactly once, on a day or in a number withheld, whatever is exempt', () => {
    fc.assert(
      fc.property(
        fc.array(anyLook, { maxLength: 60 }),
        fc.array(anyExemption, { maxLength: 4 }),
        fc.constantFrom('self' as const, 'guardian' as const),
        (drawn, rules, towards) => {
          const looks = drawn.map(({ account, ...one }, n) =>
            look({ ...one, key: `ours:${n}`, who: { account, person: null, name: null, role: 'staff' } }),
          );
          const exemptions = rules.map((rule, n) => exemption({ ...rule, id: `e${n}` }));
          const { days, withheld } = lineOfDays(looks, { ...reader, towards, exemptions, readings });
          const shown = days.flatMap(({ day, others, own }) => [...others, ...own].map((one) => ({ day, one })));
          expect(new Set(shown.map(({ one }) => one.key)).size).toBe(shown.length);
          expect(shown.length + withheld.reduce((sum, { count }) => sum + count, 0)).toBe(looks.length);
          for (const { day, one } of shown) expect(dayOf(one)).toBe(day);
          expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort().reverse());
          // A look by another that the law exempts is never among those shown.
          for (const { others } of days)
            for (const one of others) expect(exemptionOf(one, exemptions, towards, reader.today)).toBeUndefined();
        },
      ),
    );
  });

  test('pages hold every day once and in order', () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (drawn, size) => {
        const looks = drawn.map(({ account: _, ...one }, n) => look({ ...one, key: `ours:${n}` }));
        const { days } = lineOfDays(looks, { ...reader, exemptions: [] });
        const { pages } = pageOf(days, 1, size);
        const all = Array.from({ length: pages }, (_, n) => pageOf(days, n + 1, size).days).flat();
        expect(all).toEqual(days);
        expect(pageOf(days, pages + 1, size).days).toEqual([]);
      }),
    );
  });

  test('a day is the day in Oslo, not in Greenwich', () => {
    const { days } = lineOfDays([look({ at: new Date('2026-11-19T23:30:00Z') })], { ...reader, exemptions: [] });
    expect(days.map(({ day }) => day)).toEqual(['2026-11-20']);
  });

  test('an exemption towards guardians hides nothing from the pupil', () => {
    const exemptions = [exemption({ towards: 'guardians' })];
    expect(lineOfDays([look()], { ...reader, exemptions }).withheld).toEqual([]);
    expect(lineOfDays([look()], { ...reader, towards: 'guardian', exemptions }).withheld).toMatchObject([
      { kind: 'exempt', count: 1 },
    ]);
  });

  test('an exemption that has ended hides nothing any more, and one with several keys asks for all of them', () => {
    const hides = (one: Exemption) => exemptionOf(look(), [one], 'self', '2026-11-22') !== undefined;
    expect(hides(exemption({ endedOn: '2026-11-22' }))).toBe(false);
    expect(hides(exemption({ endedOn: '2026-11-23' }))).toBe(true);
    expect(hides(exemption({ purpose: 'vurdere' }))).toBe(true);
    expect(hides(exemption({ purpose: 'barnevern' }))).toBe(false);
    expect(hides(exemption({ category: null }))).toBe(false);
  });

  test('a reading of the log is told when those concerned have been told', () => {
    const lines = [look({ subject: 'log-reading:a', act: 'log.read' })];
    const quiet = { subject: 'log-reading:a', told: 'after', toldGround: 'senere', notifiedOn: null } as const;
    expect(lineOfDays(lines, { ...reader, exemptions: [], readings: [quiet] }).withheld).toEqual([
      { kind: 'later', count: 1 },
    ]);
    const told = { ...quiet, notifiedOn: '2026-11-21' };
    expect(lineOfDays(lines, { ...reader, exemptions: [], readings: [told] }).withheld).toEqual([]);
  });
});

describe('who may see who has looked', () => {
  const relation = (guardianship: NonNullable<Relation['guardianship']>): Relation => ({
    kind: 'guardian',
    school: 's',
    guardianship,
  });
  const child = { birthDate: '2012-05-17', guardiansUntil: 18, today: '2026-11-22' };

  test.each([
    ['parental-responsibility', true, 'barnelova § 30'],
    ['foster', true, 'opplæringslova § 24-4'],
    ['appointed', true, 'vergemålsloven'],
    ['information-only', false, 'barnelova § 47'],
  ] as const)('%s: %s, with its ground', (kind, allowed, law) => {
    expect(maySeeLooks([relation(kind)], child)).toMatchObject({ allowed, law });
  });

  test('the pupil may; a teacher, a leader and a stranger may not', () => {
    expect(maySeeLooks([{ kind: 'self', school: 's' }], child).allowed).toBe(true);
    const contact: Relation = { kind: 'contact-teacher', school: 's', group: '9B' };
    expect(maySeeLooks([contact, { kind: 'leads-school', school: 's' }], child).allowed).toBe(false);
    expect(maySeeLooks([], child).allowed).toBe(false);
  });

  test('a guardian may until the age that the owner has set, from the birthday on not', () => {
    const at = (today: string) =>
      maySeeLooks([relation('parental-responsibility')], { ...child, guardiansUntil: 15, today }).allowed;
    expect([at('2027-05-16'), at('2027-05-17')]).toEqual([true, false]);
  });
});

test.each([
  ['people.see-person', 'see'],
  ['class-list.hand-out', 'hand-out'],
  ['people.change-contact', 'change'],
  ['log.read', 'read-log'],
  ['looked.see', 'see-looks'],
  ['people.export', 'export'],
  ['something.unheard-of', 'see'],
  ['constructor', 'see'],
] as const)('the verb %s is to %s', (act, action) => {
  expect(actionOf(act)).toBe(action);
});

describe('how long our own log is kept', () => {
  const decision = { period: 'P12M', decidedBy: 'rådmannen', decidedOn: '2026-01-01' };

  test.each([
    ['nobody has said', undefined, undefined, undefined],
    ['the decision holds where the register says nothing', undefined, decision, { period: 'P12M', decided: decision }],
    ['the register holds where nothing else was decided', 'P2Y', undefined, { period: 'P2Y', inRegister: true }],
    ['both say the same, each in its way', 'P1Y', decision, { period: 'P1Y', inRegister: true, decided: decision }],
    ['they differ', 'P13M', decision, { period: 'P13M', inRegister: true, overruled: decision }],
    ['what is no period counts as not said', 'lenge', decision, { period: 'P12M', decided: decision }],
  ])('%s', (_, said, decided, holds) => {
    const nothing = { inRegister: false, decided: undefined, overruled: undefined };
    expect(ownKeeping(said, decided)).toEqual(holds && { ...nothing, ...holds });
  });
});

test.each([
  ['Feide', true],
  ['Pålogging med FEIDE (Sikt)', true],
  ['Feideo', false],
])('whose register has %s: that pupils see for themselves what services get, is told: %j', (name, told) => {
  const landscape = landscapeOf('nord', { systems: { inn: { name, personalData: true } }, uses: {}, notices: {} });
  expect(usesFeide(snapshotOf(landscape, '2026-11-23'))).toBe(told);
});
