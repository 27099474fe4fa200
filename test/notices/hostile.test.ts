import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, audiences } from '#src/features/notices/audience.ts';
import { tellingKinds } from '#src/features/notices/kinds/all.ts';
import { readStatement } from '#src/features/notices/read.ts';
import type { ToldFact } from '#src/features/notices/telling.ts';
import { statementText, writeStatement } from '#src/features/notices/write.ts';
import { type Entry, type Kind, notStated, type Snapshot, schemaOf, snapshotOf } from '#src/features/register/index.ts';
import { type Lang, languages } from '#src/kernel/language.ts';
import { randomLandscape } from '#test/random-landscape.ts';
import { knownFacts } from './facts.ts';
import { inventedSnapshot } from './invented.ts';
import { named, withoutPlaces } from './named.ts';

/** A dash is how the register says that nobody has said, also where it stands for a name. */
const asNotStated = (facts: readonly ToldFact[]) =>
  facts.map((fact) => ({ ...fact, value: fact.value === notStated ? null : fact.value }));

/** Writes a statement, reads it from its text alone, and compares. */
function isReadBack(snapshot: Snapshot, audience: Audience, lang: Lang): void {
  const statement = writeStatement(snapshot, { audience }, lang);
  const read = readStatement(statementText(statement));
  expect(read).toMatchObject({ lang, audience, strange: [] });
  const written = statement.paragraphs.flat();
  expect(read.sentences.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
  const told = read.sentences.map(({ facts }) => facts);
  expect(withoutPlaces(told.map(asNotStated))).toEqual(withoutPlaces(named(snapshot, written).map(asNotStated)));
}

const voice = fc.record({ audience: fc.constantFrom(...audiences), lang: fc.constantFrom(...languages) });

const invented = inventedSnapshot('invented.yaml');

/** Sentences of ours, which an owner might have for names. */
const ours = audiences.flatMap((audience) =>
  languages.flatMap((lang) =>
    writeStatement(invented, { audience }, lang)
      .paragraphs.flat()
      .map(({ text }) => text),
  ),
);

const marks = [
  '«',
  '»',
  '««',
  '"',
  '“',
  ':',
  ',',
  ';',
  '.',
  '!',
  '?',
  '(',
  ')',
  '–',
  '-',
  '§',
  '/',
  '\n',
  '\r\n',
  '\t',
  ' ',
];
const little = [
  'og',
  'and',
  'Og',
  'er',
  'fordi',
  'art.',
  '§ 8',
  'A',
  'b.',
  'C. D',
  '1',
  '👩‍🏫',
  'é',
  'Del 1: x',
  '– x',
  'x'.repeat(400),
];

/** Words that could be taken for words of ours, or for marks of ours. */
const words = fc
  .oneof(
    fc.constantFrom(...ours),
    fc
      .array(fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...little)), { minLength: 1, maxLength: 9 })
      .map((parts) => parts.join('')),
    fc
      .array(fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...little), fc.constantFrom(...ours)), {
        minLength: 2,
        maxLength: 5,
      })
      .map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom(...ours), fc.constantFrom(...ours)).map(([a, b]) => `${a.slice(0, -1)} og ${b}`),
  )
  .filter((text) => /[^\s\p{Pd}−]/u.test(text));

function changed(value: unknown, [step, ...rest]: readonly string[], to: string): unknown {
  if (step === undefined) return Array.isArray(value) ? value.map(() => to) : to;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? changed(one, rest, to) : one));
  return { ...(value as object), [step]: changed((value as Record<string, unknown>)[step], rest, to) };
}

/** The places of the invented register where the owner's own words stand: where any words at all will do. */
const places = knownFacts(invented).flatMap(({ kind, ref, path }) => {
  const entry = entryOf(invented, kind, ref);
  const body = changed(entry?.body, path.split('.'), 'Hva som helst: «x».');
  return schemaOf(kind).safeParse(body).success ? [{ kind, ref, path }] : [];
});

function entryOf(snapshot: Snapshot, kind: Kind, ref: string): Entry | undefined {
  return [...(snapshot.entries.get(kind)?.values() ?? [])].find((entry) => entry.ref === ref);
}

function withWords(snapshot: Snapshot, { kind, ref, path }: (typeof places)[number], to: string): Snapshot {
  const there = [...(snapshot.entries.get(kind) ?? [])].map(([key, entry]) => {
    if (entry.ref !== ref) return [key, entry] as const;
    return [key, { ...entry, body: changed(entry.body, path.split('.'), to) } as Entry] as const;
  });
  return { ...snapshot, entries: new Map([...snapshot.entries, [kind, new Map(there)]]) };
}

describe('a statement is read back without difference', () => {
  it('whatever words the owner has', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...places), words), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(voice, some, ({ audience, lang }, changes) => {
        const snapshot = changes.reduce((before, [place, to]) => withWords(before, place, to), invented);
        isReadBack(snapshot, audience, lang);
      }),
      { numRuns: Number(process.env.RUNS ?? 60), endOnFailure: process.env.RUNS !== undefined },
    );
  });

  it('whatever the register holds', () => {
    fc.assert(
      fc.property(voice, randomLandscape(), ({ audience, lang }, landscape) => {
        isReadBack(snapshotOf(landscape, landscape.origin.date), audience, lang);
      }),
      { numRuns: Number(process.env.RUNS ?? 25), endOnFailure: process.env.RUNS !== undefined },
    );
  });

  it('with the same words in every place', () => {
    expect(places.length).toBeGreaterThan(60);
    for (const text of ['a, b og c', '– «\n– a.', 'Ingen kan se det.']) {
      const snapshot = places.reduce((before, place) => withWords(before, place, text), invented);
      for (const audience of audiences) for (const lang of languages) isReadBack(snapshot, audience, lang);
    }
  });
});

describe('kinds of sentences', () => {
  it('have ids of their own', () => {
    expect(new Set(tellingKinds.map(({ id }) => id)).size).toBe(tellingKinds.length);
  });
});
