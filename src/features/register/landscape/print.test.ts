import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomLandscape } from '#test/random-landscape.ts';
import { sameJson } from '../same.ts';
import type { Landscape } from '../snapshot.ts';
import { parseLandscape } from './parse.ts';
import { printLandscape } from './print.ts';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'landscapes');

const texts = [
  '2013',
  'NO',
  'null',
  '–',
  ' x ',
  'x: y',
  '# x',
  "it's",
  '? x',
  '- x',
  '*a',
  '|',
  'x\n',
  '\n x\n\n',
  '?\n2013',
  '-\nx',
  'x\r\ny',
  '\u2028x',
  'å'.repeat(300),
  // A folded text whose line begins with a space.
  `${' lang setning'.repeat(40)}\ny`,
  `x\n${' lang setning'.repeat(40)}`,
  `x\n\t${'lang setning '.repeat(40)}\ny`,
  // In quotes, and with line breaks where the line is folded.
  ...Array.from({ length: 40 }, (_, words) => `${'lang setning '.repeat(words)}\n\n \n\n\n\n\u0007 x`),
];

describe('a landscape that is printed', () => {
  it.each(texts)('keeps %j wherever it stands', (name) => {
    const known = [{ how: 'stated', source: name, facts: ['name'] }] as const;
    const system = { name, aliases: [name, 'x'], login: { limits: name }, freeText: { fields: [name] }, known };
    const landscape = {
      origin: { kind: 'invented', title: name, date: '2020-01-01' },
      owner: [{ id: 'eier', name }],
      entries: { systems: { a: [system] } },
    } as unknown as Landscape;
    const printed = printLandscape(landscape);
    expect(sameJson(parseLandscape(printed, 'text.yaml'), landscape)).toBe(true);
  });

  it('is read back without loss, and printed again gives the same bytes', () => {
    fc.assert(
      fc.property(randomLandscape(), (landscape) => {
        const printed = printLandscape(landscape);
        const read = parseLandscape(printed, 'random.yaml');
        expect(
          sameJson({ ...read, entries: read.entries }, { ...landscape, entries: withoutEmpty(landscape.entries) }),
        ).toBe(true);
        expect(printLandscape(read)).toBe(printed);
      }),
      // To shrink so big a value takes minutes; the seed in the message is enough to see it again.
      { numRuns: 30, endOnFailure: true },
    );
  });

  it.each(['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml'])('is the same once more: %s', (file) => {
    const once = printLandscape(parseLandscape(readFileSync(join(folder, file), 'utf8'), file));
    expect(printLandscape(parseLandscape(once, file))).toBe(once);
  });
});

function withoutEmpty(entries: object): object {
  return Object.fromEntries(Object.entries(entries).filter(([, kind]) => Object.keys(kind as object).length > 0));
}
