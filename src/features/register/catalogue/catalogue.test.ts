import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actsNamed } from '#src/law/act-names.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { readPackages, target, written } from '../../../../scripts/catalogue-packages.ts';
import { defOf } from '../landscape/describe.ts';
import { referencesIn } from '../references.ts';
import { frameFields } from '../schema/frame.ts';
import { schemaOf } from '../schema/kinds.ts';
import { latestOf, shippedCatalogue } from './catalogue.ts';

const entries = [...shippedCatalogue.entries.values()];
const editions = entries.flatMap((entry) => entry.editions.map((edition) => ({ ...entry, ...edition })));

interface Cited {
  readonly act: string;
  readonly section: string;
}

/** Every provision that a value names as such: `{ act, section }`, however deep. */
function citedIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const { act, section } = value as Partial<Cited>;
  return typeof act === 'string' && typeof section === 'string'
    ? [{ act, section }]
    : Object.values(value).flatMap(citedIn);
}

/** The provisions that a text names, one after each semicolon; what names no act is another kind of source. */
function citedInText(text: string): Cited[] {
  return text.split('; ').flatMap((part) => {
    const [, act = '', section = ''] = /^(.+?) ((?:§|art\.|kap\.).*)$/.exec(part) ?? [];
    return actsNamed(act).length === 0 ? [] : [{ act, section }];
  });
}

describe('the shipped catalogue', () => {
  it('is what the packages say; after a change run: node scripts/catalogue.ts', () => {
    expect(readFileSync(target, 'utf8') === written(readPackages())).toBe(true);
  });

  it('holds what nobody ought to type', () => {
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(of('systems')).toBeGreaterThan(45);
    expect(of('activities')).toBeGreaterThan(50);
    expect(of('routines')).toBeGreaterThan(25);
    expect(entries.filter((entry) => entry.editions.length > 1).length).toBeGreaterThan(20);
  });

  it('has each entry once, and its editions in the order of time', () => {
    const all = shippedCatalogue.packages.flatMap((file) => Object.values(file.entries).flatMap(Object.keys));
    expect(all.length).toBe(entries.length);
    for (const { ref, editions: own } of entries) {
      const days = own.map(({ edition }) => edition);
      expect([ref, days]).toEqual([ref, [...new Set(days)].sort()]);
    }
  });

  it('says something in every edition that the one before did not', () => {
    for (const { ref, editions: own } of entries) {
      const texts = own.map(({ facts }) => JSON.stringify(facts));
      expect([ref, new Set(texts).size]).toEqual([ref, texts.length]);
    }
  });

  it('names no fact in its sources that it does not tell', () => {
    for (const { ref, facts, sources = {} } of editions) {
      for (const path of Object.keys(sources)) {
        const there = path
          .split('.')
          .reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], facts);
        expect([ref, path, there === undefined]).toEqual([ref, path, false]);
      }
    }
  });

  it('can be adopted: the newest edition has what its kind must have, but for the systems of an activity', () => {
    for (const entry of entries) {
      const shape = Object.entries(defOf(schemaOf(entry.kind)).shape ?? {});
      const wanted = shape
        .filter(
          ([name, field]) => !(frameFields as readonly string[]).includes(name) && defOf(field).type !== 'optional',
        )
        .map(([name]) => name)
        .filter((name) => !(entry.kind === 'activities' && name === 'systems'));
      const has = Object.keys(latestOf(entry).facts);
      expect([entry.ref, wanted.filter((name) => !has.includes(name))]).toEqual([entry.ref, []]);
    }
  });

  it('refers only to what it holds itself', () => {
    for (const { ref, edition, kind, facts } of editions) {
      const lost = [...referencesIn(schemaOf(kind), facts)]
        .map((reference) => reference.target)
        .filter((name) => !shippedCatalogue.entries.has(name));
      expect([ref, edition, lost]).toEqual([ref, edition, []]);
    }
  });

  it('cites only law that is in force on the day of the edition, in facts, grounds and sources', () => {
    let cited = 0;
    for (const { ref, edition, facts, source, sources = {} } of editions) {
      const ground = typeof facts.ground === 'string' ? [facts.ground] : [];
      const all = [...citedIn(facts), ...[source, ...Object.values(sources), ...ground].flatMap(citedInText)];
      for (const one of all) {
        cited += 1;
        expect([ref, edition, one, resolveReference(one, edition).state]).toEqual([ref, edition, one, 'in-force']);
      }
    }
    expect(cited).toBeGreaterThan(250);
  });

  it('names no ground in law that the test above would not see', () => {
    for (const { ref, facts } of editions) {
      const { ground } = facts as { ground?: string };
      if (ground !== undefined) expect([ref, ground, citedInText(ground).length]).toEqual([ref, ground, 1]);
    }
    const unseen = editions.flatMap(({ ref, source, sources = {} }) =>
      [source, ...Object.values(sources)]
        .flatMap((one) => one.split('; '))
        .filter((part) => part.includes('§') && citedInText(part).length === 0)
        .map((part) => [ref, part]),
    );
    expect(unseen).toEqual([]);
  });
});
