import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { atomFeed } from './feed.ts';

/** The elements of a document, each with its text; fails on what is opened and not closed. */
function elementsOf(text: string): readonly (readonly [string, string])[] {
  const open: { name: string; text: string }[] = [];
  const found: (readonly [string, string])[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => open.push({ name, text: '' }),
      ontext: (words) => {
        for (const one of open.slice(-1)) one.text += words;
      },
      onclosetag: (name, isImplied) => {
        const last = open.pop();
        expect(last?.name).toBe(name);
        if (isImplied) expect(['link']).toContain(name);
        found.push([name, last?.text ?? '']);
      },
    },
    { xmlMode: true, recognizeSelfClosing: true },
  );
  parser.write(text);
  parser.end();
  expect(open).toEqual([]);
  return found;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(']]>', '<script>', '&amp;', '"\'', '\0\u0008\ufffe\ud800'),
);

test('a feed is well formed and holds its texts, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 4 }), text, (pairs, name) => {
      const feed = atomFeed({
        self: 'https://a.invalid/strom.atom',
        page: 'https://a.invalid/',
        title: name,
        author: name,
        lang: 'nb',
        entries: pairs.map(([title, content], index) => ({
          id: `https://a.invalid/#${index}`,
          title,
          updated: new Date('2026-11-23T09:00:00.123Z'),
          href: 'https://a.invalid/',
          text: content,
        })),
      });
      const elements = elementsOf(feed);
      expect(feed).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      expect(elements.filter(([one]) => one === 'entry')).toHaveLength(pairs.length);
      expect(elements.filter(([one]) => one === 'id')).toHaveLength(pairs.length + 1);
      expect(elements.map(([one]) => one)).not.toContain('script');
      const clean = (words: string) =>
        words.toWellFormed().replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
      expect(elements.filter(([one]) => one === 'content').map(([, words]) => words)).toEqual(
        pairs.map(([, words]) => clean(words)),
      );
      expect(elements.findLast(([one]) => one === 'updated')?.[1]).toBe(
        pairs.length === 0 ? '1970-01-01T00:00:00Z' : '2026-11-23T09:00:00Z',
      );
    }),
    { numRuns: 60 },
  );
});
