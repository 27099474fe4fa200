import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { foiDecisions, groundOf, groundsFor, judgeVerdict } from '#src/law/foi/decision.ts';
import { draftAnswer } from './draft-answer.ts';
import type { LetterDocument, LetterFacts } from './facts.ts';
import { letterGaps } from './gaps.ts';
import { letterText, withEdits } from './letter.ts';
import { outcomeOf } from './outcome.ts';

const today = '2026-11-22';
const secrecy = 'forvaltningsloven § 13 første ledd nr. 1';

const document = (given: Partial<LetterDocument> & Pick<LetterDocument, 'decision'>): LetterDocument => ({
  id: given.title ?? 'd1',
  title: 'Avtalen om læringsplattform',
  section: undefined,
  ground: given.section === undefined ? undefined : groundOf(given.section),
  secrecy: undefined,
  wider: undefined,
  rest: undefined,
  restReason: undefined,
  explanation: undefined,
  untilDay: undefined,
  untilEvent: undefined,
  sentOnTo: undefined,
  gives: undefined,
  ...given,
});

const open = document({ decision: 'open', title: 'Avtalen', gives: 'f1' });
const refused = document({
  decision: 'refused',
  title: 'Notatet',
  section: '§ 14 første ledd',
  wider: 'Vurdert, men utkastet er uferdig.',
});
const secret = document({
  decision: 'refused',
  title: 'Klagen',
  section: '§ 13 første ledd',
  secrecy,
  rest: 'c',
  restReason: 'Bare hilsenen er igjen.',
});
const partly = document({
  decision: 'partly',
  title: 'Vurderingen',
  section: '§ 24 tredje ledd',
  wider: 'Vurdert.',
  explanation: 'Nettadresser er tatt ut.',
  gives: 'f2',
});
const deferred = document({
  decision: 'deferred',
  title: 'Rapporten',
  section: '§ 5 første ledd',
  wider: 'Vurdert.',
  untilEvent: 'Høringen er over',
});
const missing = document({
  decision: 'does-not-exist',
  title: 'Risikovurderingen',
  section: '§ 3',
  explanation: 'Vi har lett i arkivet.',
});
const all = [open, refused, secret, partly, deferred, missing];

const facts = (documents: readonly LetterDocument[]): LetterFacts => ({
  kind: 'foi',
  owner: 'Solvik kommune',
  number: '2026/17',
  subject: 'Avtaler om læringsplattform',
  receivedOn: '2026-11-18',
  today,
  to: undefined,
  handler: 'Kim Nordmann',
  documents,
});

describe('the letter', () => {
  test.each(languages)('says in %s what is decided of each document, on what ground, and how to go on', (lang) => {
    const letter = draftAnswer(facts(all), lang);
    const text = letterText(letter);
    for (const { title } of all) expect(text).toContain(title);
    for (const { section } of all.slice(1)) expect(text).toContain(`offentleglova ${section}`);
    expect(text).toContain(secrecy);
    expect(text).toContain('§ 12 bokstav c');
    expect(text).toContain('Høringen er over');
    expect(text).not.toMatch(/undefined|\[object|\.\./);
    expect(letterGaps(letter, all, today)).toEqual([]);
  });

  test('that gives everything needs no complaint', () => {
    const letter = draftAnswer(facts([open]), 'nb');
    expect(letterText(letter)).not.toMatch(/klage/i);
    expect(letterGaps(letter, [open], today)).toEqual([]);
  });

  test('is changed by hand where it may be, and nowhere else', () => {
    const letter = withEdits(draftAnswer(facts([refused]), 'nb'), {
      opening: 'Hei!',
      complaint: '',
      reasons: 'x',
      more: 'Ring oss.',
    });
    const text = letterText(letter);
    expect(text).toContain('Hei!');
    expect(text).toContain('Ring oss.');
    expect(text).toContain('Fristen er tre uker');
    expect(letterGaps(letter, [refused], today)).toEqual([]);
  });
});

describe('a letter cannot go', () => {
  test.each(languages)('without any part that § 31 demands, in %s: each that is taken away is missed', (lang) => {
    const letter = draftAnswer(facts(all), lang);
    const without = (key: string) => ({ ...letter, blocks: letter.blocks.filter((block) => block.key !== key) });
    const ids = (key: string) => new Set(letterGaps(without(key), all, today).map(({ id }) => id));
    expect(ids('reasons')).toEqual(new Set(['reasons']));
    expect(ids('complaint')).toEqual(new Set(['complaint']));
    expect(ids(`document:${open.id}`)).toEqual(new Set(['document']));
    expect(ids(`document:${refused.id}`)).toEqual(new Set(['document', 'section', 'wider']));
    expect(ids(`document:${secret.id}`)).toEqual(new Set(['document', 'section', 'secrecy', 'rest']));
    expect(ids(`document:${deferred.id}`)).toEqual(new Set(['document', 'section', 'wider', 'until']));
    expect(ids(`document:${missing.id}`)).toEqual(new Set(['document', 'section']));
    // What nothing hangs on may go.
    for (const key of ['opening', 'result', 'closing', 'more']) expect(ids(key)).toEqual(new Set());
  });

  test('when one phrase of a right is gone', () => {
    const letter = draftAnswer(facts([refused]), 'nb');
    for (const [phrase, id] of [
      ['innen tre uker', 'reasons'],
      ['ti arbeidsdager', 'reasons'],
      ['Statsforvalteren', 'complaint'],
      ['Fristen er tre uker', 'complaint'],
      ['til oss', 'complaint'],
    ] as const) {
      const blocks = letter.blocks.map((block) => ({ ...block, text: block.text.replaceAll(phrase, '') }));
      expect(
        letterGaps({ ...letter, blocks }, [refused], today).map((gap) => gap.id),
        phrase,
      ).toContain(id);
    }
  });

  test('when something is not decided, waits for consent, has no file, or was decided before the rules were', () => {
    const ids = (one: LetterDocument) => letterGaps(draftAnswer(facts([one]), 'nb'), [one], today).map(({ id }) => id);
    expect(ids(document({ decision: 'undecided' }))).toEqual(['undecided']);
    expect(
      ids(document({ decision: 'consent-asked', section: '§ 13 tredje ledd', secrecy, untilDay: '2026-12-01' })),
    ).toEqual(['consent']);
    expect(ids({ ...open, gives: undefined })).toEqual(['no-file']);
    expect(ids({ ...partly, gives: undefined })).toEqual(['no-file']);
    expect(ids(document({ decision: 'refused', section: '§ 13' }))).toEqual(['faulty']);
    expect(ids({ ...refused, wider: undefined })).toEqual(['faulty']);
    expect(letterGaps(draftAnswer(facts([]), 'nb'), [], today).map(({ id }) => id)).toEqual(['nothing']);
  });

  test('but goes with whatever the rules of a decision let through', () => {
    const cell = fc.constantFrom(...foiDecisions).chain((decision) => {
      const grounds = groundsFor[decision];
      return fc.record({
        decision: fc.constant(decision),
        section: grounds.length === 0 ? fc.constant(undefined) : fc.constantFrom(...grounds.map((one) => one.section)),
        lang: fc.constantFrom(...languages),
        rest: fc.constantFrom('a', 'b', 'c', 'all'),
      });
    });
    fc.assert(
      fc.property(cell, ({ decision, section, lang, rest }) => {
        const verdict = {
          decision,
          section,
          secrecy,
          wider: 'Vurdert.',
          rest,
          restReason: 'Slik er det.',
          explanation: 'Lett og skilt ut',
          untilDay: '2026-12-24',
        };
        const { faults, decided } = judgeVerdict(verdict, today);
        expect(faults).toEqual([]);
        const one = { ...decided, id: 'x', title: 'Et dokument', sentOnTo: undefined, gives: 'file' };
        const gaps = letterGaps(draftAnswer(facts([one]), lang), [one], today).map(({ id }) => id);
        expect(gaps).toEqual(decision === 'consent-asked' ? ['consent'] : []);
      }),
    );
  });
});

test('the outcome follows from the decisions', () => {
  expect(outcomeOf([])).toBeUndefined();
  expect(outcomeOf(['open', 'undecided'])).toBeUndefined();
  expect(outcomeOf(['consent-asked'])).toBeUndefined();
  expect(outcomeOf(['open', 'open'])).toBe('granted');
  expect(outcomeOf(['open', 'refused'])).toBe('partly');
  expect(outcomeOf(['partly'])).toBe('partly');
  expect(outcomeOf(['refused', 'deferred'])).toBe('refused');
  expect(outcomeOf(['does-not-exist', 'refused'])).toBe('refused');
  expect(outcomeOf(['does-not-exist'])).toBe('does-not-exist');
});
