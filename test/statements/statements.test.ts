import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findingKinds, type StatementFinding } from '#src/features/examination/finding.ts';
import { examine, examineDocument, type GivenDocument, readDocument } from '#src/features/examination/index.ts';
import { parseLandscape, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { compare, type ExpectedList, type Outcome, placed, readExpected } from './expected.ts';

const root = join(import.meta.dirname, '../..');
const invented = join(import.meta.dirname, 'invented');
const seedLists = join(import.meta.dirname, 'seeds');
/** The statements that the lists of seeds/ are about; they are not part of the repository. */
const seeds = join(root, '../shared/seeds');

const ending = '.expected.yaml';
const listsIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];

/** "old.today.expected.yaml" is a second list about old.txt, as of another day. */
function statementOf(folder: string, list: string): string | undefined {
  const [name = ''] = list.split('.');
  return existsSync(folder)
    ? readdirSync(folder).find((file) => file.startsWith(`${name}.`) && !file.endsWith('.yaml'))
    : undefined;
}

/** A seed is known by its number. */
function seedOf(list: string): string | undefined {
  return existsSync(seeds) ? readdirSync(seeds).find((file) => file.startsWith(list.slice(0, 3))) : undefined;
}

function registerOf(key: string, asOf: string): Snapshot {
  const file = `${key}.yaml`;
  return snapshotOf(parseLandscape(readFileSync(join(root, 'landscapes', file), 'utf8'), file), asOf);
}

interface Judged {
  readonly document: GivenDocument;
  readonly outcome: Outcome;
  readonly found: readonly StatementFinding[];
  readonly list: ExpectedList;
}

const results = new Map<string, Judged>();

function judge(statement: string, listPath: string, listName: string): Judged {
  const list = readExpected(listPath, listName);
  const document = readDocument(new Uint8Array(readFileSync(statement)), { name: statement });
  const against = list.against === undefined ? undefined : registerOf(list.against, list.asOf);
  const found = examine({ text: document.plain, asOf: list.asOf, ...(against !== undefined && { against }) });
  const outcome = compare(found, placed(list.findings, document.plain), placed(list.acceptable, document.plain));
  const judged = { document, outcome, found, list };
  results.set(listName.slice(0, -ending.length), judged);
  return judged;
}

const told = ({ kind, check, quote }: { kind: string; check?: string; quote: unknown }) =>
  `${kind} ${check ?? ''} ${quote === null ? '(nowhere)' : JSON.stringify(quote)}`;
const toldFound = ({ kind, check, passage }: StatementFinding) =>
  told({ kind, check, quote: passage === null ? null : passage.text });

function expectAsListed({ outcome }: Judged): void {
  expect({ missing: outcome.missing.map(told), untrue: outcome.untrue.map(toldFound) }).toEqual({
    missing: [],
    untrue: [],
  });
}

/** Markup gone and entities read, so that a stretch of a document says what it says to people. */
function asRead(text: string, markup: boolean): string {
  const bytes = new TextEncoder().encode(`<p>${text}</p>`);
  return (markup ? readDocument(bytes, { type: 'text/html' }).plain : text).replaceAll(/\s+/g, ' ').trim();
}

/** Each finding stands once, in the order of the text, and its passage says the same in the document as it was given. */
function expectWhole({ document, found, list }: Judged, markup: boolean): void {
  const starts = found.map(({ passage }) => passage?.start ?? Number.POSITIVE_INFINITY);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  for (const { passage } of found) {
    if (passage) expect(passage.text).toBe(document.plain.slice(passage.start, passage.end));
  }
  if (list.against === undefined) {
    const given = examineDocument(document, { asOf: list.asOf });
    const texts = (findings: readonly StatementFinding[], html: boolean) =>
      findings.map(({ passage }) => passage && asRead(passage.text, html)).sort();
    expect(texts(given, markup)).toEqual(texts(found, false));
    for (const { passage } of given) {
      if (passage) expect(passage.text).toBe(document.text.slice(passage.start, passage.end));
    }
  }
  const same = found.map((finding) => `${finding.kind} ${finding.check} ${finding.passage?.start}`);
  expect(new Set(same).size).toBe(same.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`.padStart(6);
}

afterAll(() => {
  const all = [...results].sort(([a], [b]) => a.localeCompare(b, 'nb'));
  const lines = all.map(
    ([name, { outcome, list }]) =>
      `${name.padEnd(40)} ${String(list.findings.length).padStart(3)} expected ${String(outcome.right).padStart(3)} right ${String(outcome.untrue.length).padStart(3)} untrue  precision ${percent(outcome.precision)}  recall ${percent(outcome.recall)}`,
  );
  const sum = (of: (judged: Judged) => number) => all.reduce((total, [, judged]) => total + of(judged), 0);
  const right = sum(({ outcome }) => outcome.right);
  const untrue = sum(({ outcome }) => outcome.untrue.length);
  const asked = sum(({ list }) => list.findings.length);
  const missing = sum(({ outcome }) => outcome.missing.length);
  console.log(
    `${lines.join('\n')}\n${'All'.padEnd(40)} ${asked} expected, precision ${percent(right / (right + untrue))}, recall ${percent((asked - missing) / asked)}`,
  );
});

describe('invented statements', () => {
  const lists = listsIn(invented);

  it('are many, each with a list, in plain text and HTML, with faults of every kind and without', () => {
    const texts = readdirSync(invented).filter((file) => !file.endsWith('.yaml'));
    const read = lists.map((file) => readExpected(join(invented, file), file));
    expect(texts.length).toBeGreaterThanOrEqual(22);
    expect(texts.filter((text) => !lists.some((list) => statementOf(invented, list) === text))).toEqual([]);
    expect(texts.filter((text) => text.endsWith('.html')).length).toBeGreaterThanOrEqual(4);
    expect(read.filter(({ findings }) => findings.length === 0).length).toBeGreaterThanOrEqual(6);
    const kinds = new Set(read.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
    expect([...findingKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  describe.each(lists)('%s', (file) => {
    it('is judged as somebody who has read it and the law judges it', () => {
      const statement = statementOf(invented, file) ?? '';
      const judged = judge(join(invented, statement), join(invented, file), file);
      expectAsListed(judged);
      expectWhole(judged, statement.endsWith('.html'));
    });
  });
});

describe('the statements of the seeds', () => {
  it('have a list each', () => {
    expect(listsIn(seedLists).map((file) => file.slice(0, 3))).toEqual(['002', '003', '004']);
  });

  describe.each(listsIn(seedLists))('%s', (file) => {
    it.skipIf(seedOf(file) === undefined)('is judged as somebody who has read it and the law judges it', () => {
      const judged = judge(join(seeds, seedOf(file) ?? ''), join(seedLists, file), file);
      expectAsListed(judged);
      expectWhole(judged, false);
    });
  });
});
