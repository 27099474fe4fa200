import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { byLine } from './cited.ts';
import { snapshotIn } from './landscapes.ts';
import { exceptionFor, keyOf, toldOf } from './told.ts';

/** A line of somebody's statement, and what of it ours tells. */
interface Line {
  /** Facts known from it that ours tells: by entry, the paths. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
  /** The kinds of sentences that tell them, and the audiences that are told. */
  readonly as?: readonly string[];
  readonly to?: readonly string[];
  /** Sentences of ours that stand on the law alone and tell the same. */
  readonly law?: readonly string[];
  /** What of it ours does not tell, and why. */
  readonly why?: string;
}

interface Beside {
  readonly landscape: string;
  readonly seed: string;
  readonly lines: Readonly<Record<string, Line>>;
  /** What ours tells and theirs does not, with the article that asks for it. */
  readonly ours: readonly { readonly kinds: readonly string[]; readonly article: string; readonly what: string }[];
}

const folder = join(import.meta.dirname, 'seeds');
const root = join(import.meta.dirname, '../..');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const keysOf = ({ told = {} }: Line): string[] =>
  Object.entries(told).flatMap(([ref, paths]) => paths.map((path) => `${ref} ${path}`));

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe.each(files)('beside the original: %s', (file) => {
  const beside = parse(readFileSync(join(folder, file), 'utf8')) as Beside;
  const snapshot = snapshotIn(`${beside.landscape}.yaml`);
  const told = toldOf(snapshot);
  const known = byLine(snapshot);
  const lines = Object.entries(beside.lines);

  it('every fact that the landscape has from a line is told in ours, and stands in the list', () => {
    for (const [number, line] of lines) {
      const here = (known.get(Number(number)) ?? []).filter((fact) => exceptionFor(fact) === undefined);
      const ours = here.map(keyOf).filter((key) => told.facts.has(key));
      expect(sorted(keysOf(line)), `line ${number}`).toEqual(sorted(ours));
    }
  });

  it('is told in the sentences and to the audiences that the list names', () => {
    for (const [number, line] of lines) {
      const tells = keysOf(line).flatMap((key) => told.facts.get(key) ?? []);
      expect(sorted(line.as ?? []), `line ${number}`).toEqual(sorted(tells.flatMap(({ as }) => [...as])));
      expect(sorted(line.to ?? []), `line ${number}`).toEqual(sorted(tells.flatMap(({ to }) => [...to])));
    }
  });

  it('each line is told, or it is said why not', () => {
    const silent = lines.filter(([, line]) => keysOf(line).length === 0 && line.law === undefined && !line.why);
    expect(silent.map(([number]) => number)).toEqual([]);
  });

  it('what the law gives, and what theirs lacks, stands in ours', () => {
    const named = [...lines.flatMap(([, { law = [] }]) => law), ...beside.ours.flatMap(({ kinds }) => kinds)];
    expect(named.filter((id) => !told.kinds.has(id))).toEqual([]);
    expect(beside.ours.filter(({ article, what }) => !article.startsWith('art. ') || what === '')).toEqual([]);
  });

  const original = join(root, '../shared/seeds', beside.seed);
  it.skipIf(!existsSync(original))('every line of the original that says something is accounted for', () => {
    const text = readFileSync(original, 'utf8').split('\n');
    const says = text.flatMap((line, at) => (line.trim() === '' ? [] : [String(at + 1)]));
    expect(Object.keys(beside.lines)).toEqual(says);
  });
});
