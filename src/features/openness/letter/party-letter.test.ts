import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { judgePartyVerdict, partyDecisions, partyGroundsFor } from '#src/law/party/decision.ts';
import { factsWays, municipalSortNames } from '#src/law/party/municipal.ts';
import { draftAnswer } from './draft-answer.ts';
import { draftComplaintCover, draftComplaintSeen, draftInterim } from './draft-others.ts';
import { type LetterDocument, type LetterFacts, saysNo } from './facts.ts';
import { letterGaps } from './gaps.ts';
import { letterText } from './letter.ts';

const today = '2026-11-23';
const kind = 'party-access';

const facts = (documents: readonly LetterDocument[]): LetterFacts => ({
  kind,
  owner: 'Solvik kommune',
  number: '2026/18',
  subject: 'Skolebytte',
  receivedOn: '2026-11-20',
  today,
  to: 'Nora Lindøe',
  handler: 'Kim Nordmann',
  documents,
});

const verdicts = fc.constantFrom(...partyDecisions).chain((decision) => {
  const grounds = partyGroundsFor(decision, today);
  const why = 'Det gjelder bare en medelev';
  return fc.record({
    decision: fc.constant(decision),
    section: grounds.length === 0 ? fc.constant(undefined) : fc.constantFrom(...grounds.map((one) => one.section)),
    sort: fc.constantFrom(...municipalSortNames),
    facts: fc.constantFrom(...factsWays),
    keepWhy: fc.constantFrom('ja', ''),
    ...{ secrecy: fc.constant('forvaltningsloven § 13 første ledd nr. 1'), factsReason: fc.constant('Se vedtaket.') },
    ...{ why: fc.constant(why), wider: fc.constant('Vurdert, og medeleven veier tyngst.'), rest: fc.constant('all') },
    ...{ explanation: fc.constant('Et avsnitt er tatt ut'), untilDay: fc.constant('2026-12-24') },
  });
});

/** Documents that were decided by the rules, with a file where one is given. */
const documents = fc.array(verdicts, { minLength: 1, maxLength: 6 }).map((all) =>
  all.flatMap((verdict, n): readonly LetterDocument[] => {
    const { faults, decided } = judgePartyVerdict(verdict, today);
    if (faults.length > 0) return [];
    return [{ ...decided, id: `d${n}`, title: `Dokument ${n}`, sentOnTo: undefined, gives: 'file' }];
  }),
);

describe('a letter of party access', () => {
  test('names of every document that is refused its ground with paragraph and letter, and lacks nothing that the act demands', () => {
    let refused = 0;
    fc.assert(
      fc.property(documents, fc.constantFrom(...languages), (all, lang) => {
        fc.pre(all.length > 0);
        const letter = draftAnswer(facts(all), lang);
        expect(letterGaps(letter, all, today, kind)).toEqual([]);
        for (const { id, decision, section, act, keepWhy, why } of all) {
          const block = letter.blocks.find(({ key }) => key === `document:${id}`)?.text ?? '';
          if (!saysNo.includes(decision)) continue;
          refused += 1;
          expect(act).toBe('forvaltningsloven-1967');
          expect(block).toContain(section ?? 'none');
          // What the reasons would tell is not in the letter, and nothing of offentleglova is.
          if (why !== undefined) expect(block.includes(why)).toBe(keepWhy !== true);
        }
        const text = letterText(letter);
        expect(text).not.toMatch(/offentleglova|undefined|\[object|\.\./);
        expect(text.includes('Statsforvalt')).toBe(all.some(({ decision }) => saysNo.includes(decision)));
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test.each(languages)('cannot go in %s without any part that the act demands', (lang) => {
    const one = (verdict: object, id: string): LetterDocument => {
      const { faults, decided } = judgePartyVerdict({ decision: 'partly', ...verdict }, today);
      expect(faults).toEqual([]);
      return { ...decided, id, title: `Dokument ${id}`, sentOnTo: undefined, gives: 'file' };
    };
    const common = { why: 'Slik er det.', wider: 'Vurdert.', explanation: 'Et avsnitt er tatt ut.' };
    const unwise = one({ ...common, section: '§ 19 første ledd bokstav d' }, 'a');
    const kept = one({ ...common, section: '§ 19 andre ledd bokstav a', keepWhy: 'ja' }, 'b');
    const internal = { sort: 'internal', facts: 'elsewhere', factsReason: 'I vedtaket.' };
    const note = one({ ...common, ...internal, section: '§ 18 a første ledd' }, 'c');
    const all = [unwise, kept, note];
    const letter = draftAnswer(facts(all), lang);
    expect(letterGaps(letter, all, today, kind)).toEqual([]);
    const ids = (key: string) => {
      const blocks = letter.blocks.filter((block) => block.key !== key);
      return new Set(letterGaps({ ...letter, blocks }, all, today, kind).map(({ id }) => id));
    };
    expect(ids('document:a')).toEqual(new Set(['document', 'section', 'wider', 'why', 'representative']));
    expect(ids('document:b')).toEqual(new Set(['document', 'section', 'wider', 'why']));
    expect(ids('document:c')).toEqual(new Set(['document', 'section', 'wider', 'facts']));
    expect(ids('complaint')).toEqual(new Set(['complaint']));
    expect(ids('use')).toEqual(new Set(['use']));
    for (const key of ['opening', 'result', 'statement', 'closing']) expect(ids(key)).toEqual(new Set());
    // A right that offentleglova alone gives is not told of.
    expect(letter.blocks.some(({ key }) => key === 'reasons')).toBe(false);
  });

  test.each(languages)(
    'to the body of appeal has the reasons whole, and as the party sees it in %s has not',
    (lang) => {
      const secret = 'Medeleven er under utredning';
      const upheld = [
        {
          title: 'Notatet',
          act: 'forvaltningsloven-1967',
          section: '§ 19 andre ledd bokstav a',
          why: secret,
          keepWhy: true,
        },
      ] as const;
      const [cover, seen] = [draftComplaintCover(facts([]), lang, upheld), draftComplaintSeen(facts([]), lang, upheld)];
      expect(letterText(cover)).toContain(secret);
      expect(letterText(seen)).not.toContain(secret);
      for (const letter of [cover, seen]) expect(letterText(letter)).toContain('§ 19 andre ledd bokstav a');
      expect(letterText(seen)).toContain('§ 24 tredje ledd');
    },
  );

  test('in the meantime threatens with no silence of offentleglova', () => {
    const wish = { promised: '2026-11-27', why: 'Vi må hente arkivet.', given: [] };
    for (const lang of languages) {
      const text = letterText(draftInterim(facts([]), lang, wish));
      expect(text).toContain('§ 11 a andre ledd');
      expect(text).not.toContain('offentleglova');
    }
  });
});
