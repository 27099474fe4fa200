import { describe, expect, it } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { landscapeFiles, snapshotIn } from '../../../../../test/notices/landscapes.ts';
import { audiences } from '../../audience.ts';
import { type Sentence, type Statement, writeStatement } from '../../write.ts';
import { placeId } from '../parts.ts';
import { shortLayer } from './short-layer.ts';
import { ShortView } from './short-view.tsx';

const wordsIn = (html: string): string[] =>
  html
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word));

const sentence = (id: string, own: string, more: Partial<Sentence> = {}): Sentence => ({
  id,
  shape: id === 'activity' ? 'heading' : 'sentence',
  text: own,
  segments: [{ text: own, own: true }],
  lines: [],
  facts: [],
  names: [],
  law: [],
  ...more,
});

const statementOf = (paragraphs: readonly (readonly Sentence[])[]): Statement => ({
  audience: 'guardians',
  lang: 'nb',
  paragraphs,
});

describe.each(landscapeFiles)('the short layer of %s', (file) => {
  const snapshot = snapshotIn(file);
  const statements = audiences.flatMap((audience) =>
    languages.map((lang) => writeStatement(snapshot, { audience }, lang)),
  );

  it('has at most 300 words, in every language and for every audience', () => {
    for (const statement of statements) {
      const { lang, audience } = statement;
      const html = String(ShortView({ lang, statement }));
      expect(wordsIn(html).length, `${lang} ${audience}`).toBeLessThanOrEqual(300);
    }
  });

  it('leads to places that are in the statement', () => {
    for (const statement of statements) {
      const ids = new Set(
        statement.paragraphs.flatMap((one, paragraph) => one.map((_, at) => placeId({ paragraph, at }))),
      );
      const html = String(ShortView({ lang: statement.lang, statement }));
      const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((id) => !ids.has(id ?? ''))).toEqual([]);
    }
  });
});

describe('the short layer', () => {
  it('tells of how many activities somebody has decided how long', () => {
    const open = { facts: [{ entry: 'activities/b', path: 'retention', value: null }] };
    const { kept } = shortLayer(
      statementOf([
        [sentence('activity', 'A')],
        [sentence('kept-event', 'x')],
        [sentence('activity', 'B')],
        [sentence('kept-open', 'x', open)],
        [sentence('activity', 'C')],
        [sentence('kept-then', 'x', { facts: [{ entry: 'retention/c', path: 'event', value: null }] })],
      ]),
    );
    expect(kept).toEqual({ decided: 1, of: 3 });
  });

  it('names each who is given something once, and says of how many activities it is open', () => {
    const { given } = shortLayer(
      statementOf([
        [sentence('activity', 'A')],
        [sentence('given-data', 'NAV'), sentence('given', 'Politiet')],
        [sentence('activity', 'B')],
        [sentence('given', 'NAV')],
        [sentence('activity', 'C')],
        [sentence('shared-open', '')],
      ]),
    );
    expect(given.names.map(({ name }) => name)).toEqual(['NAV', 'Politiet']);
    expect(given.open).toBe(1);
  });

  it('names few activities when their names are long, and counts the rest', () => {
    const long = Array.from({ length: 30 }, (_, index) => `ord${index}`).join(' ');
    const { does } = shortLayer(statementOf(Array.from({ length: 4 }, () => [sentence('activity', long)])));
    expect([does.names.length, does.more]).toEqual([2, 2]);
  });

  it('counts what is not decided', () => {
    const open = { facts: [{ entry: 'activities/b', path: 'retention', value: null }] };
    const { undecided } = shortLayer(
      statementOf([[sentence('activity', 'A')], [sentence('kept-open', '', open), sentence('purpose', 'x')]]),
    );
    expect(undecided).toBe(1);
  });
});
