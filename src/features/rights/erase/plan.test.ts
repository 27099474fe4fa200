import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, say } from '#src/kernel/language.ts';
import { actOf } from '#src/law/acts.ts';
import { keepGrounds } from '#src/platform/holdings/erasing.ts';
import { choiceGrounds, choiceRules, keepRules } from './grounds.ts';
import { letterOf, type OutsideDone, outcomeOf, type PartDone } from './plan.ts';

const room = say('Rommet', 'Rommet', 'The room');
const part = (n: number, more: Partial<PartDone>): PartDone => ({
  ...{ name: room, title: say(`del-${n}`, `del-${n}`, `del-${n}`), does: undefined, decision: 'erase', ground: null },
  ...{ erasable: 0, erased: null, kept: [], ...more },
});

const anyPart = fc
  .record({
    decision: fc.constantFrom('erase' as const, 'keep' as const),
    erasable: fc.integer({ min: 0, max: 5 }),
    ground: fc.constantFrom(...choiceGrounds),
    kept: fc.subarray([...keepGrounds]),
  })
  .map(({ decision, erasable, ground, kept }) => ({
    decision: erasable === 0 ? ('keep' as const) : decision,
    erasable,
    ground: decision === 'keep' && erasable > 0 ? ground : null,
    erased: decision === 'erase' && erasable > 0 ? erasable : null,
    kept: kept.map((one) => ({ ground: one, count: 1 })),
  }));
const anyOutside = fc.record({
  name: fc.constantFrom('Arkivet', 'Fagsystemet'),
  state: fc.constantFrom('done' as const, 'nothing-held' as const, 'refused' as const, 'open' as const),
  answer: fc.constant('fordi'),
});

describe('the letter of an erasure', () => {
  test('tells each part that stays with its ground, and each that is gone, in each language', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), fc.array(anyOutside, { maxLength: 3 }), (given, outside) => {
        const parts = given.map((one, n) => part(n, one));
        for (const lang of languages) {
          const letter = letterOf(parts, outside, { lang, restricted: false });
          for (const [n, { erased, decision, ground, kept }] of parts.entries()) {
            if (decision === 'keep' && ground !== null)
              expect(letter).toContain(choiceRules[ground as keyof typeof choiceRules].says[lang]);
            for (const one of kept) expect(letter).toContain(keepRules[one.ground].says[lang]);
            expect(letter.includes(`del-${n}`)).toBe(erased !== null || ground !== null || kept.length > 0);
          }
          for (const { name } of outside) expect(letter).toContain(name);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never calls granted what stays, tells where to complain of a no, and calls refused what nothing is gone of', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), fc.array(anyOutside, { maxLength: 3 }), (given, outside) => {
        const parts = given.map((one, n) => part(n, one));
        const outcome = outcomeOf(parts, outside as OutsideDone[]);
        const stays =
          parts.some(({ kept, ground }) => kept.length > 0 || ground !== null) ||
          outside.some(({ state }) => state === 'refused');
        expect(outcome === 'granted').toBe(!stays);
        if (outcome !== 'granted')
          expect(letterOf(parts, outside, { lang: 'nb', restricted: false })).toContain('Datatilsynet');
        if (outcome === 'refused') expect(parts.every(({ erased }) => (erased ?? 0) === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('says that the use is restricted only of what stays', () => {
    const stays = part(1, { decision: 'keep', kept: [{ ground: 'archive', count: 1 }] });
    expect(letterOf([stays], [], { lang: 'nb', restricted: true })).toContain('art. 18');
    expect(letterOf([part(1, { erasable: 1, erased: 1 })], [], { lang: 'nb', restricted: true })).not.toContain(
      'begrenset',
    );
  });
});

test('every ground cites acts that are in the table', () => {
  for (const { law } of [...Object.values(keepRules), ...Object.values(choiceRules)]) {
    expect(law.length).toBeGreaterThan(0);
    for (const { act } of law) expect(actOf(act), act).toBeDefined();
  }
});
