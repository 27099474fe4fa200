import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audiences } from '#src/features/notices/audience.ts';
import { readStatement } from '#src/features/notices/read.ts';
import { statementText, writeStatement } from '#src/features/notices/write.ts';
import { parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import { lixOf } from '#src/kernel/lix.ts';
import { named, withoutPlaces } from './named.ts';

const folder = new URL('../../landscapes/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const snapshots = new Map<string, Snapshot>(
  files.map((name) => {
    const landscape = parseLandscape(readFileSync(new URL(name, folder), 'utf8'), name);
    return [name, snapshotOf(landscape, landscape.origin.date)];
  }),
);

const cases = files.flatMap((name) =>
  audiences.flatMap((audience) => languages.map((lang) => ({ name, audience, lang }))),
);

describe.each(cases)('$name for $audience in $lang', ({ name, audience, lang }) => {
  const snapshot = snapshots.get(name) as Snapshot;
  const statement = writeStatement(snapshot, { audience }, lang);
  const text = statementText(statement);

  it('gives every fact back from its text alone', () => {
    const read = readStatement(text);
    expect(read).toMatchObject({ lang, audience, strange: [] });
    const written = statement.paragraphs.flat();
    expect(read.sentences.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    expect(withoutPlaces(read.sentences.map(({ facts }) => facts))).toEqual(withoutPlaces(named(snapshot, written)));
  });

  it('is plain enough', () => {
    const lix = lixOf(text);
    console.log(
      name,
      audience,
      lang,
      lix.value.toFixed(1),
      lix.words,
      lix.long,
      lix.sentences,
      (lix.words / lix.sentences).toFixed(1),
    );
  });
});
