import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts, inForce } from '../acts.ts';
import { ageRule } from '../ages.ts';
import { documentLaw } from '../documents/laws.ts';
import type { DocumentVerdict } from '../documents/verdict.ts';
import { foiDecisions } from '../foi/decision.ts';
import { resolveReference } from '../resolve.ts';
import {
  judgePartyVerdict,
  type PartyDecision,
  partyAsksFor,
  partyDecisions,
  partyGroundOf,
  partyGroundsFor,
  partySections,
} from './decision.ts';
import { type PartyGround, partyActs, partyGrounds, partyGroundsOn } from './grounds.ts';
import { factsWays, municipalSortNames, municipalSorts } from './municipal.ts';

const today = '2026-11-23';

/** Everything that a verdict may say, so that what is taken away is what is missed. */
const whole = {
  secrecy: 'forvaltningsloven § 13 første ledd nr. 1',
  sort: 'internal',
  facts: 'none',
  why: 'Det gjelder bare søsteren.',
  wider: 'Vurdert. Hensynet til søsteren veier tyngst.',
  rest: 'all',
  explanation: 'Ett avsnitt er tatt ut, resten gis.',
  untilDay: '2026-12-01',
} as const;

/** What each decision asks for, of each ground: the table of the rule, written a second time by hand from the act. */
const asked = (decision: PartyDecision, ground: PartyGround | undefined): readonly string[] => {
  if (decision === 'open') return [];
  if (decision === 'does-not-exist') return ['explanation'];
  if (decision === 'deferred')
    return ground?.id === 'p20-2' ? ['section', 'untilDay', 'why', 'wider'] : ['section', 'untilDay', 'wider'];
  const by = {
    p18a: ['facts', 'section', 'sort', 'wider'],
    'p18b-1': ['facts', 'section', 'sort', 'why', 'wider'],
    'p18b-2': ['facts', 'section', 'sort', 'why', 'wider'],
    'p18b-3': ['facts', 'section', 'sort', 'why', 'wider'],
    'p18-1': ['secrecy', 'section'],
  }[ground?.id ?? ''] ?? ['keepWhy', 'section', 'why', 'wider'];
  const information = !['p18a', 'p18b-1', 'p18b-3'].includes(ground?.id ?? '');
  if (decision === 'partly') return [...by, 'explanation'];
  return information ? [...by, 'rest'] : by;
};

interface Cell {
  readonly decision: PartyDecision;
  readonly ground: PartyGround | undefined;
}
const cells: readonly Cell[] = partyDecisions.flatMap((decision): readonly Cell[] => {
  const grounds = partyGroundsFor(decision, today);
  return grounds.length === 0 ? [{ decision, ground: undefined }] : grounds.map((ground) => ({ decision, ground }));
});
const places = (verdict: DocumentVerdict, asker?: { isGrown: boolean }) =>
  judgePartyVerdict(verdict, today, asker).faults.map(({ place }) => place);
const said = (verdict: DocumentVerdict, asker?: { isGrown: boolean }) =>
  judgePartyVerdict(verdict, today, asker).faults.map(({ text }) => text.nb);

describe('a decision of a document that a party asks for', () => {
  test.each(cells)(
    '$decision by $ground.section asks for what the act asks for, and each part is missed by itself',
    ({ decision, ground }) => {
      const verdict = { decision, section: ground?.section, ...whole };
      const asks = [...partyAsksFor(decision, ground)].toSorted();
      expect(asks).toEqual(asked(decision, ground).toSorted());
      const { faults, decided } = judgePartyVerdict(verdict, today);
      expect(faults).toEqual([]);
      expect(decided.section).toBe(decision === 'does-not-exist' ? '§ 18 første ledd' : ground?.section);
      for (const place of asks.filter((one) => one !== 'keepWhy'))
        expect(places({ ...verdict, [place]: ' ' })).toEqual([place]);
    },
  );

  test('that holds rests on a ground of the day, for what was decided, and keeps nothing that is not of it', () => {
    const verdicts = fc.record({
      decision: fc.constantFrom(...foiDecisions),
      section: fc.constantFrom(...partyGrounds.map(({ section }) => section), '§ 19', '§ 18 d', '§ 14 første ledd', ''),
      secrecy: fc.constantFrom(whole.secrecy, ''),
      sort: fc.constantFrom(...municipalSortNames, 'noe'),
      facts: fc.constantFrom(...factsWays, ''),
      factsReason: fc.constantFrom('Står i vedtaket.', ''),
      why: fc.constantFrom('Slik er det.', ' '),
      keepWhy: fc.constantFrom('ja', ''),
      wider: fc.constantFrom('Vurdert.', ''),
      rest: fc.constantFrom('all', 'a', 'b', ''),
      restReason: fc.constantFrom('Bare overskriften.', ''),
      explanation: fc.constantFrom('Ett avsnitt.', ''),
      untilDay: fc.constantFrom('2026-12-01', today, ''),
      untilEvent: fc.constantFrom('Undersøkelsene er ferdige', ''),
    });
    const holds = new Set<string>();
    fc.assert(
      fc.property(verdicts, (verdict) => {
        const { faults, decided } = judgePartyVerdict(verdict, today, { isGrown: true });
        if (faults.length > 0) return;
        const { decision, ground } = decided;
        holds.add(decision);
        if (['partly', 'refused', 'deferred'].includes(decision)) {
          expect(partyGroundsFor(decision as PartyDecision, today)).toContain(ground);
          expect(decided.act).toBe('forvaltningsloven-1967');
          expect(ground?.below).toBeUndefined();
        }
        const asks = partyAsksFor(decision, ground as PartyGround | undefined);
        for (const place of ['sort', 'facts', 'why', 'wider', 'rest', 'secrecy'] as const)
          expect(decided[place] !== undefined, `${decision} ${place}`).toBe(asks.has(place));
        expect(decided.keepWhy === true && !asks.has('keepWhy')).toBe(false);
        // Facts that are to be given are given: the document is not refused.
        expect(decision === 'refused' && decided.facts === 'given').toBe(false);
        // Every internal document of a municipality that § 18 d names is the party's.
        const sort = decided.sort === undefined ? undefined : municipalSorts[decided.sort];
        expect((sort?.takesAway as readonly string[] | undefined)?.includes(ground?.internal ?? '')).not.toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect([...holds].toSorted()).toEqual([...partyDecisions].toSorted());
  });

  test.each([
    [
      { section: '§ 20 første ledd andre punktum' },
      '§ 20 første ledd andre punktum gir bare rett til å utsette innsyn',
    ],
    [{ decision: 'deferred', section: '§ 18 a første ledd' }, '§ 18 a første ledd gir ikke rett til å utsette innsyn'],
    [{ section: '§ 18 første ledd fjerde punktum' }, 'gjelder bare en part under 15 år'],
    [
      { section: '§ 18 a første ledd', sort: 'deciding-unit' },
      '§ 18 a første ledd kan ikke brukes for et slikt dokument (§ 18 d tredje ledd)',
    ],
    [{ section: '§ 18 b første ledd', sort: 'elected' }, '(§ 18 d første ledd bokstav a)'],
    [{ section: '§ 18 a første ledd', facts: 'given' }, '(§ 18 c), gir dere en del av dokumentet'],
    [{ section: '§ 18 a første ledd', facts: 'elsewhere' }, 'hvor parten finner dem (§ 18 c)'],
    [
      { section: '§ 19 andre ledd bokstav a', rest: '' },
      '§ 19 andre ledd bokstav a gjelder opplysninger, ikke hele dokumentet',
    ],
    [
      { section: '§ 19 andre ledd bokstav a', rest: 'c' },
      '§ 19 andre ledd bokstav a gjelder opplysninger, ikke hele dokumentet',
    ],
    [{ section: '§ 19 andre ledd bokstav b', why: '' }, 'vilkåret i § 19 andre ledd bokstav b'],
    [{ section: '§ 19' }, 'med ledd og bokstav (§ 21 første ledd)'],
    [{ section: '§ 18 d' }, 'med ledd og bokstav (§ 21 første ledd)'],
    [{ decision: 'consent-asked' }, 'Velg noe som kan avgjøres i en sak om partsinnsyn'],
  ] as const)('%o is refused with its section named', (given, words) => {
    const verdict = { decision: 'refused', ...whole, ...given } as DocumentVerdict;
    expect(said(verdict, { isGrown: true }).join(' ')).toContain(words);
    expect(said(verdict, { isGrown: true })).toHaveLength(1);
  });

  test('of a document that is exchanged with a school rests on what it was obtained for, not on being internal', () => {
    const from = { decision: 'partly', ...whole, sort: 'deciding-unit' } as const;
    expect(places({ ...from, section: '§ 18 a første ledd' })).toEqual(['section']);
    expect(places({ ...from, section: '§ 18 b første ledd' })).toEqual([]);
    // Between the control committee and its secretariat it is the other way about (§ 18 d first paragraph).
    expect(places({ ...from, sort: 'secretariat', section: '§ 18 a første ledd' })).toEqual([]);
    expect(places({ ...from, sort: 'secretariat', section: '§ 18 b første ledd' })).toEqual(['section']);
  });

  test('lets a child who asks alone be kept from what is secret, by the age of the act', () => {
    const verdict = { decision: 'partly', ...whole, section: '§ 18 første ledd fjerde punktum' } as const;
    expect(places(verdict)).toEqual([]);
    expect(places({ ...verdict, secrecy: '' })).toEqual(['secrecy']);
    expect(partyGroundOf(verdict.section)?.below).toBe(ageRule('read-confidential-in-own-case', today)?.from);
  });
});

describe('the table of grounds', () => {
  test('holds provisions that the acts have, each once, with their paragraphs', () => {
    expect(new Set(partyGrounds.map(({ id }) => id)).size).toBe(partyGrounds.length);
    for (const { act, section } of partyGrounds) {
      const { state } = resolveReference({ act, section }, today);
      expect(state, `${act} ${section}`).toBe(acts[act].pending === true ? 'not-yet' : 'in-force');
      expect(
        partyGroundOf(
          section,
          partyGrounds.filter((one) => one.act === act),
        )?.section,
      ).toBe(section);
      // § 47 has one paragraph; of all others § 21 demands it.
      expect(section.includes('ledd') || section === '§ 47', section).toBe(true);
    }
    for (const act of partyActs)
      for (const section of [
        ...Object.values(partySections[act]),
        ...Object.values(municipalSorts).flatMap(({ section: by }) => (by === undefined ? [] : [by[act]])),
      ])
        expect(resolveReference({ act, section }, today).state, `${act} ${section}`).toMatch(/in-force|not-yet/);
  });

  test('gives no ground outside its period, of no act that is not in force', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (at) => {
        const day = at.toISOString().slice(0, 10);
        for (const { act, from, to } of partyGroundsOn(day)) {
          expect(inForce(act, day)).toBe(true);
          expect((from === undefined || from <= day) && (to === undefined || day < to)).toBe(true);
        }
      }),
    );
    expect(partyGroundsOn('2008-12-31')).toEqual([]);
    expect(new Set(partyGroundsOn(today).map(({ act }) => act))).toEqual(new Set(['forvaltningsloven-1967']));
    expect(partyGroundsOn(today)).toHaveLength(13);
  });

  test('finds what was decided by an act that has been replaced since', () => {
    const law = documentLaw('party-access');
    expect(law?.groundOf('§ 19 annet ledd bokstav a', 'forvaltningsloven-1967')?.id).toBe('p19-2a');
    expect(law?.groundOf('fvl. § 19 andre ledd bokstav a', null)?.id).toBe('p19-2a');
    expect(law?.groundOf('§ 50 første ledd bokstav a', 'forvaltningsloven-1967')).toBeUndefined();
    expect(documentLaw('erasure')).toBeUndefined();
  });

  test('says in every language what each ground is of, and what must be shown', () => {
    for (const { asks, protects } of partyGrounds)
      for (const words of [protects, ...(asks === undefined ? [] : [asks])])
        for (const lang of ['nb', 'nn', 'en'] as const) expect(words[lang].length).toBeGreaterThan(10);
  });
});
