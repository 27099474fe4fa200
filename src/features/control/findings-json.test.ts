import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { findingsJson } from './findings-json.ts';
import { packs } from './packs/packs.ts';
import { control } from './run.ts';
import { packOf } from './view-findings.ts';

const pack = packOf('pol-2000');

function json(text: string): string {
  const landscape = parseLandscape(text, 'landscape');
  const asOf = landscape.origin.date;
  return JSON.stringify(
    findingsJson(pack, { asOf, lawDate: asOf }, control(pack.requirements, snapshotOf(landscape, asOf)), 'nb', [
      landscape.origin,
    ]),
  );
}

/** The same values with the fields of every map in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, item]) => ({ name, item: shuffled(item, next), at: next() }));
  return Object.fromEntries(fields.sort((a, b) => a.at - b.at).map(({ name, item }) => [name, item]));
}

it.each(['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml'])(
  'is the same bytes in whatever order the facts are written: %s',
  (file) => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', '..', 'landscapes', file), 'utf8');
    const expected = json(text);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (order) => {
        const next = () => order.next().value as number;
        expect(json(stringify(shuffled(parse(text), next)))).toBe(expected);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  },
);

it.each(['gdpr-1995', 'constructor', '__proto__', 'toString', ''])('there is no law pack "%s"', (id) => {
  expect(() => packOf(id)).toThrow(/there is no law pack/);
  expect(Object.keys(packs)).not.toContain(id);
});
