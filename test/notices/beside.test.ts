import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { byLine } from './cited.ts';
import { snapshotIn } from './landscapes.ts';
import { marksIn, wordsAbout } from './marks.ts';
import { exceptionFor, keyOf, sentencesOf, toldOf } from './told.ts';

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
  /** Lines read by somebody: all that they say is in ours, in other words. */
  readonly whole: string;
  readonly lines: Readonly<Record<string, Line>>;
  /** What ours tells and theirs does not, with the article that asks for it. */
  readonly ours: readonly { readonly kinds: readonly string[]; readonly article: string; readonly what: string }[];
}

const folder = join(import.meta.dirname, 'seeds');
const root = join(import.meta.dirname, '../..');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const keysOf = ({ told = {} }: Line): string[] =>
  Object.entries(told).flatMap(([ref, paths]) => paths.map((path) => `${ref} ${path}`));

/** The numbers of lines in a list: "4, 10–12". */
const numbersIn = (list: string): string[] =>
  list.split(/,\s*/).flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_line, at) => String(from + at));
  });

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();

describe.each(files)('beside the original: %s', (file) => {
  const beside = parse(readFileSync(join(folder, file), 'utf8')) as Beside;
  const snapshot = snapshotIn(`${beside.landscape}.yaml`);
  const told = toldOf(snapshot);
  const sentences = sentencesOf(snapshot);
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

  it('each line is told whole, or it is said what is not told and why', () => {
    const whole = lines.filter(([, { why }]) => !why).map(([number]) => number);
    expect(numbersIn(beside.whole)).toEqual(whole);
    const silent = lines.filter(([, line]) => keysOf(line).length === 0 && line.law === undefined && !line.why);
    expect(silent.map(([number]) => number)).toEqual([]);
  });

  it('every sentence of ours that no line has is classed, with the article that asks for it', () => {
    const theirs = new Set(lines.flatMap(([, line]) => keysOf(line)));
    const laws = new Set(lines.flatMap(([, { law = [] }]) => law));
    const added = sentences.filter(
      ({ id, facts }) =>
        !laws.has(id) && !facts.some((fact) => fact.value !== null && theirs.has(`${fact.entry} ${fact.path}`)),
    );
    expect(sorted(beside.ours.flatMap(({ kinds }) => kinds))).toEqual(sorted(added.map(({ id }) => id)));
    const bad = beside.ours.filter(({ article, what }) => !/^(art\. \d|ekomloven § )/.test(article) || what === '');
    expect(bad).toEqual([]);
  });

  it('what the law gives stands in ours', () => {
    const named = lines.flatMap(([, { law = [] }]) => law);
    expect(named.filter((id) => !told.kinds.has(id))).toEqual([]);
  });

  const original = join(root, '../shared/seeds', beside.seed);
  it.skipIf(!existsSync(original))('every line of the original that says something is accounted for', () => {
    const text = readFileSync(original, 'utf8').split('\n');
    const says = text.flatMap((line, at) => (line.trim() === '' ? [] : [String(at + 1)]));
    expect(Object.keys(beside.lines)).toEqual(says);
  });

  it.skipIf(!existsSync(original))('every name, number and address in a line that is told whole stands in ours', () => {
    const text = readFileSync(original, 'utf8').split('\n');
    const lost = numbersIn(beside.whole).flatMap((number) => {
      const line = beside.lines[number] as Line;
      const ours = wordsAbout(sentences, keysOf(line), line.law ?? []);
      const marks = marksIn(text[Number(number) - 1] ?? '');
      return marks.filter((mark) => !ours.has(mark)).map((mark) => `${number} ${mark}`);
    });
    expect(lost).toEqual([]);
  });
});
