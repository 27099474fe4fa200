import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveReference } from '../resolve.ts';
import {
  asksFor,
  type FoiDecision,
  type FoiPlace,
  type FoiVerdict,
  foiDecisions,
  groundOf,
  groundsFor,
  judgeVerdict,
} from './decision.ts';
import {
  consentSection,
  deferralGrounds,
  type FoiGround,
  foiGrounds,
  nonexistenceSection,
  restGrounds,
} from './grounds.ts';
import { administrationAct, checkSecrecy, citedAs, secrecyOn, secrecyProvisions } from './secrecy.ts';

const today = '2026-11-22';
const every = [...foiGrounds, ...deferralGrounds];

/** Everything that a verdict may say, so that what is taken away is what is missed. */
const whole = {
  secrecy: 'forvaltningsloven § 13 første ledd nr. 1',
  wider: 'Vurdert. Hensynet til barna veier tyngst.',
  rest: 'c',
  restReason: 'Bare overskriften er igjen.',
  explanation: 'Navn er tatt ut, resten gis.',
  untilDay: '2026-12-01',
} as const;

/** What each decision asks for, of each sort of ground: the table of the rule, written a second time by hand from the act. */
const asked = (decision: FoiDecision, ground: FoiGround | undefined): readonly FoiPlace[] => {
  if (decision === 'open') return [];
  if (decision === 'does-not-exist') return ['explanation'];
  if (decision === 'consent-asked') return ['secrecy', 'untilDay'];
  if (decision === 'deferred') return ['section', 'wider', 'untilDay'];
  const by: FoiPlace[] = ground?.id === '13-1' ? ['section', 'secrecy'] : ['section', 'wider'];
  if (decision === 'partly') return [...by, 'explanation'];
  return ground?.covers === 'information' ? [...by, 'rest'] : by;
};

interface Cell {
  readonly decision: FoiDecision;
  readonly ground: FoiGround | undefined;
}
const cells: readonly Cell[] = foiDecisions.flatMap((decision): readonly Cell[] => {
  const grounds = groundsFor[decision];
  return grounds.length === 0 ? [{ decision, ground: undefined }] : grounds.map((ground) => ({ decision, ground }));
});

describe('a decision of a document', () => {
  test.each(cells)(
    '$decision by $ground.section asks for what the act asks for, and each part is missed by itself',
    ({ decision, ground }) => {
      const verdict: FoiVerdict = { decision, section: ground?.section, ...whole };
      const asks = asked(decision, ground);
      expect([...asksFor(decision, ground)].toSorted()).toEqual([...asks].toSorted());
      const { faults, decided } = judgeVerdict(verdict, today);
      expect(faults).toEqual([]);
      expect(decided.section).toBe(
        decision === 'does-not-exist'
          ? nonexistenceSection
          : decision === 'consent-asked'
            ? consentSection
            : ground?.section,
      );
      for (const place of asks) {
        // Without its section nobody can tell what else is asked.
        const { faults: without } = judgeVerdict({ ...verdict, [place]: ' ' }, today);
        expect(without.map((fault) => fault.place)).toEqual([place]);
      }
    },
  );

  test('keeps nothing that does not belong to it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), ({ decision, ground }) => {
        const { decided } = judgeVerdict({ decision, section: ground?.section, ...whole }, today);
        const asks = asksFor(decision, ground);
        expect(decided.secrecy !== undefined).toBe(asks.has('secrecy'));
        expect(decided.wider !== undefined).toBe(asks.has('wider'));
        expect(decided.rest !== undefined).toBe(asks.has('rest'));
        expect(decided.untilDay !== undefined).toBe(asks.has('untilDay'));
      }),
    );
  });

  test('of the rest of a document says why it is so here, but for a document that is all secret', () => {
    const refused = { decision: 'refused', section: '§ 13 første ledd', ...whole, restReason: '' } as const;
    expect(judgeVerdict(refused, today).faults.map(({ place }) => place)).toEqual(['restReason']);
    expect(judgeVerdict({ ...refused, rest: 'all' }, today).faults).toEqual([]);
    expect(judgeVerdict({ ...refused, rest: 'd' }, today).faults.map(({ place }) => place)).toEqual(['rest']);
  });

  test.each([
    '§ 13',
    '§ 14',
    '§ 24 andre',
    '§ 20 første ledd',
    '§ 14 niende ledd',
    '§ 99 første ledd',
    'taushetsplikt',
    '',
  ])('does not rest on "%s", which § 31 does not let it', (section) => {
    expect(judgeVerdict({ decision: 'refused', ...whole, section }, today).faults[0]?.place).toBe('section');
  });

  test('knows a provision however it is written', () => {
    for (const section of ['§ 14 1. ledd', 'offl. § 14 første ledd', 'offentleglova §14 fyrste ledd', '§ 14 (1)'])
      expect(groundOf(section)?.id, section).toBe('14-1');
  });

  test('that puts off says a later day or what must happen; that asks for consent says a day', () => {
    const put = { decision: 'deferred', section: '§ 5 første ledd', wider: 'Vurdert.' } as const;
    const places = (verdict: FoiVerdict) => judgeVerdict(verdict, today).faults.map(({ place }) => place);
    expect(places({ ...put, untilDay: '2026-12-01' })).toEqual([]);
    expect(places({ ...put, untilEvent: 'Revisjonsrapporten er ferdig' })).toEqual([]);
    expect(places({ ...put, untilDay: today })).toEqual(['untilDay']);
    expect(places({ ...put, untilDay: '2026-13-01', untilEvent: 'ferdig' })).toEqual(['untilDay']);
    const consent = { decision: 'consent-asked', secrecy: whole.secrecy } as const;
    expect(places({ ...consent, untilEvent: 'svar' })).toEqual(['untilDay']);
  });
});

describe('the table of grounds', () => {
  test('holds provisions of the act that are in force, each once, cited with their paragraphs', () => {
    expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
    for (const { section } of every) {
      expect(resolveReference({ act: 'offentleglova-2006', section }, today).state, section).toBe('in-force');
      expect(groundOf(section)?.section).toBe(section);
    }
    // Sections of §§ 13–26 with one paragraph; of all others the paragraph stands.
    expect(every.filter(({ section }) => !section.includes('ledd')).map(({ section }) => section)).toEqual([
      '§ 17',
      '§ 18',
      '§ 19',
      '§ 21',
      '§ 22',
    ]);
  });

  test('has a ground in every section from 13 to 26 but § 16, which only limits', () => {
    const numbers = new Set(foiGrounds.map(({ section }) => Number(/\d+/.exec(section)?.[0])));
    expect([...numbers]).toEqual([13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26]);
  });

  test('has one duty only, and § 12 with its three letters', () => {
    expect(foiGrounds.filter(({ force }) => force === 'duty').map(({ id }) => id)).toEqual(['13-1']);
    expect(Object.values(restGrounds).map(({ section }) => section)).toEqual([
      '§ 12 bokstav a',
      '§ 12 bokstav b',
      '§ 12 bokstav c',
      undefined,
    ]);
  });
});

describe('the provision that lays down secrecy', () => {
  test('is one that is in force, of each that we propose', () => {
    for (const provision of secrecyProvisions) {
      expect(resolveReference(secrecyOn(provision, today), today).state, provision.id).toBe('in-force');
      expect(checkSecrecy(citedAs(secrecyOn(provision, today), 'nb'), today), provision.id).toBe('good');
      expect(checkSecrecy(citedAs(secrecyOn(provision, today), 'nn'), today), provision.id).toBe('good');
    }
  });

  test('stays that of 1967 until the new act has its day', () => {
    expect(administrationAct(today)).toBe('forvaltningsloven-1967');
    const [first] = secrecyProvisions;
    expect(first === undefined ? '' : citedAs(secrecyOn(first, today), 'nb')).toBe(
      'forvaltningsloven § 13 første ledd nr. 1',
    );
  });

  test.each([
    ['forvaltningsloven § 13 første ledd', 'good'],
    ['taushetsplikt', 'no-section'],
    ['§ 13', 'no-section'],
    ['forvaltningsloven § 1300', 'no-such-section'],
    ['barnevernsloven § 13-1', 'unknown-act'],
    ['opplæringslova § 22-4', 'good'],
  ] as const)('"%s" is %s', (text, check) => {
    expect(checkSecrecy(text, today)).toBe(check);
  });
});
