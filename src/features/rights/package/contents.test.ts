import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, say } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { guards, type Holding, type Section } from '#src/platform/holdings/holdings.ts';
import { contentsOf, type Decisions, groundWords, type Material, rowsOf } from './contents.ts';
import { asCsv, asJson } from './forms.ts';
import { proposalFor, type WithholdGround, withholdGrounds } from './grounds.ts';
import { guardedParts, pathOf } from './parts.ts';

const word = say('Ord', 'Ord', 'Word');
const nothing = async () => [];
const room: Holding = {
  ...{ name: word, tables: {}, categories: word, purpose: word, source: word, recipients: word, kept: word },
  erasing: [],
  collect: nothing,
};
const towards = fc.constantFrom('self' as const, 'guardian' as const);
const guard = fc.option(fc.constantFrom(...guards), { nil: undefined });

/** Sections whose every value is a word of its own. */
const sections: fc.Arbitrary<readonly Section[]> = fc
  .array(fc.record({ guard, values: fc.array(guard, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 8 })
  .map((items) => [
    {
      id: 'del',
      title: word,
      items: items.map((item, n) => ({
        id: `nr-${n}`,
        ...(item.guard !== undefined && { guard: item.guard }),
        values: item.values.map((own, at) => ({
          ...{ label: say(`felt${n}x${at}`, 'f', 'f'), value: `innhold${n}x${at}x` },
          ...(own !== undefined && { guard: own }),
        })),
      })),
    },
  ]);

const material = (more: Pick<Material, 'rooms' | 'decisions' | 'towards'>): Material => ({
  ...{
    lang: 'nb',
    owner: 'Solvik',
    caseNumber: '2026/1',
    asOf: new Date('2026-11-23T09:00:00Z'),
    expiresOn: '2026-12-23',
  },
  ...{ about: [], outside: [], declared: new Map([['rom', room]]), onwards: say('Klag', 'Klag', 'Complain') },
  ...more,
});

type Choice = 'given' | 'withheld' | 'undecided';

describe('a copy', () => {
  test('has every value that is given, and no value that is kept back or that nobody has decided of, in any of its forms', () => {
    const choices = fc.array(fc.constantFrom<Choice>('given', 'withheld', 'undecided'), {
      minLength: 60,
      maxLength: 60,
    });
    fc.assert(
      fc.property(sections, towards, choices, (made, who, chosen) => {
        const rooms = [{ room: 'rom', sections: made }];
        const parts = guardedParts(rooms, who);
        const decisions: Decisions = new Map(
          parts.map(({ path }, n) => [path, { decision: chosen[n] ?? 'undecided', ground: 'internal' }]),
        );
        const contents = contentsOf(material({ rooms, decisions, towards: who }));
        const [json, csv] = [asJson(contents), asCsv(contents)].map((bytes) => new TextDecoder().decode(bytes));
        for (const section of made)
          for (const item of section.items)
            item.values.forEach(({ guard: own }, at) => {
              const stands = [pathOf('rom', section, item), pathOf('rom', section, item, at)].map(
                (path) => decisions.get(path)?.decision,
              );
              const [whole, value] = stands;
              // A guarded value of an item that was to be kept back has been asked of nobody.
              const unasked =
                value === undefined && own !== undefined && proposalFor(own, who)?.decision === 'withhold';
              const isGiven = [whole, value].every((one) => one === undefined || one === 'given') && !unasked;
              const said = `innhold${item.id.slice(3)}x${at}x`;
              expect(json?.includes(said)).toBe(isGiven);
              expect(csv?.includes(said)).toBe(isGiven);
              // Of an item that is kept back as a whole not even its fields are told.
              if (whole !== undefined && whole !== 'given')
                expect(json).not.toContain(`felt${item.id.slice(3)}x${at}"`);
            });
        expect(contents.withheld.reduce((sum, { count }) => sum + count, 0)).toBe(
          rowsOf(contents).filter(([, , , , , ground]) => ground !== '').length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('tells of each room that holds nothing in one chapter at the end, by name and with why, in every form of it', () => {
    const none: Holding = {
      name: say('Klokken', 'Klokka', 'The clock'),
      tables: {},
      nothing: say('Bare tid', 'x', 'x'),
    };
    const hers: Section[] = [{ id: 'd', title: word, items: [{ id: 'a', values: [{ label: word, value: 'x' }] }] }];
    const empty: Holding = { ...room, name: say('Kjelleren', 'x', 'x'), purpose: say('Å lagre', 'x', 'x') };
    const contents = contentsOf({
      ...material({ rooms: [{ room: 'rom', sections: hers }], decisions: new Map(), towards: 'self' }),
      declared: new Map<string, Holding>([
        ['klokke', none],
        ['kjeller', empty],
        ['rom', room],
      ]),
    });
    expect(contents.chapters.map(({ id }) => id)).toEqual(['about', 'rom', 'outside', 'empty']);
    const last = contents.chapters.at(-1);
    expect(last?.facts.map(({ label }) => label)).toEqual(['Klokken', 'Kjelleren']);
    const csv = new TextDecoder().decode(asCsv(contents));
    for (const said of ['Bare tid', 'Her står det ingenting om den kopien gjelder. Hva det er til: Å lagre'])
      for (const form of [csv, new TextDecoder().decode(asJson(contents))]) expect(form).toContain(said);
    expect(contents.onwards).toBeUndefined();
  });

  test('that has something kept back says so at the place and first of all, with where to complain', () => {
    const made: Section[] = [
      { id: 'd', title: word, items: [{ id: 'a', values: [{ label: word, value: 'x', guard: 'internal' }] }] },
    ];
    const contents = contentsOf(
      material({ rooms: [{ room: 'rom', sections: made }], decisions: new Map(), towards: 'self' }),
    );
    const ground = groundWords('internal', 'nb');
    const [first, second] = rowsOf(contents);
    expect([first, second]).toEqual([
      ['Holdt tilbake', '', '', '1', ground, ''],
      ['Holdt tilbake', '', '', 'Klage', 'Klag', ''],
    ]);
    expect(rowsOf(contents)).toContainEqual(['Ord', 'Ord', '1', 'Ord', `Holdt tilbake. ${ground}`, 'internal']);
    expect(new TextDecoder().decode(asJson(contents))).toContain('"onwards": "Klag"');
  });

  test('a cell that a spreadsheet would take for a formula is none', () => {
    const made: Section[] = [
      { id: 'd', title: word, items: [{ id: 'a', values: [{ label: word, value: '=HYPERLINK("x")' }] }] },
    ];
    const contents = contentsOf(
      material({ rooms: [{ room: 'rom', sections: made }], decisions: new Map(), towards: 'self' }),
    );
    expect(new TextDecoder().decode(asCsv(contents))).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('the grounds', () => {
  test('are provisions of acts in force, in words in three languages', () => {
    for (const [name, { law }] of Object.entries(withholdGrounds)) {
      expect(resolveReference(law, '2026-11-23').state, name).toBe('in-force');
      for (const lang of languages)
        expect(groundWords(name as WithholdGround, lang)).toContain(acts[law.act].name[lang]);
    }
  });

  test('an address that must not be given on is kept from everybody but the person, and what a child keeps to itself from guardians', () => {
    for (const kept of ['protected-contact', 'child-own'] as const) {
      expect(proposalFor(kept, 'self')).toBeUndefined();
      expect(proposalFor(kept, 'guardian')?.decision).toBe('withhold');
    }
    for (const kept of guards) expect(proposalFor(kept, 'guardian')).toBeDefined();
  });
});
