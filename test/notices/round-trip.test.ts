import { describe, expect, it } from 'vitest';
import { audiences, lixLimit } from '#src/features/notices/audience.ts';
import { readStatement } from '#src/features/notices/read.ts';
import { statementText, writeStatement } from '#src/features/notices/write.ts';
import type { Snapshot } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import { lixOf } from '#src/kernel/lix.ts';
import { landscapeFiles, snapshotIn } from './landscapes.ts';
import { named, withoutPlaces } from './named.ts';

const snapshots = new Map<string, Snapshot>(landscapeFiles.map((name) => [name, snapshotIn(name)]));

const cases = landscapeFiles.flatMap((name) =>
  audiences.flatMap((audience) => languages.map((lang) => ({ name, audience, lang }))),
);

/** LIX with fewer ends of sentences than `lixOf` counts: only a stop, a question mark or an exclamation mark, no colon and no end of a line. */
const strictLix = (text: string): number => lixOf(text.replace(/:|\n/g, ' ')).value;

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

  it('is as plain as its readers need, however sentences are counted', () => {
    expect(lixOf(text).value).toBeLessThanOrEqual(lixLimit[audience]);
    expect(strictLix(text)).toBeLessThanOrEqual(lixLimit[audience]);
  });
});
