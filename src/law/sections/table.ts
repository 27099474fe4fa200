import type { IsoDate } from '#src/kernel/date.ts';
import { type ActId, actOf } from '../acts.ts';
import { parseCitation } from '../citation/parse.ts';
import { chapterOf, type Part, type Provision } from '../citation/provision.ts';
import { known } from './known.ts';
import { listed } from './listed.ts';
import type { SectionFact } from './section-fact.ts';

/** A fact about one provision. */
interface Row {
  readonly parts: readonly Part[];
  readonly fact: Partial<SectionFact>;
}

/** What an act's table tells of its provisions. */
export interface SectionTable {
  /** Every section of the act is in it, so that one that is not does not exist. */
  readonly complete: boolean;
  /** All that goes for a provision, the nearest first to count; undefined when there is no such provision in the table. */
  find(provision: Provision): Partial<SectionFact> | undefined;
  /** How many steps below the section a line of the table names. */
  depth(provision: Provision): number;
}

function rowKey({ kind, number }: Pick<Provision, 'kind' | 'number'>): string {
  return `${kind} ${number}`;
}

/** A line of a list as a fact. A section that was added before the act came into force came with it. */
function listedFact(line: string, actFrom: IsoDate | undefined): SectionFact {
  const [section = '', from = '', to = ''] = line.split('|');
  return {
    section,
    ...(from === '?' && { pending: true }),
    ...(/^\d/.test(from) && from > (actFrom ?? '') && { from }),
    ...(to !== '' && { to }),
  };
}

function rowsOf(facts: readonly SectionFact[]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { section, ...fact } of facts) {
    for (const provision of parseCitation(section) ?? []) {
      const key = rowKey(provision);
      rows.set(key, [...(rows.get(key) ?? []), { parts: provision.parts, fact }]);
    }
  }
  return rows;
}

/** True when each step stands in the path in the same order: letter e goes for "first paragraph letter e". */
function covers(steps: readonly Part[], path: readonly Part[]): boolean {
  let at = 0;
  for (const { unit, value } of path) if (steps[at]?.unit === unit && steps[at]?.value === value) at += 1;
  return at === steps.length;
}

function merged(rows: readonly Row[], parts: readonly Part[]): Partial<SectionFact> {
  const near = rows.filter((row) => covers(row.parts, parts)).toSorted((a, b) => a.parts.length - b.parts.length);
  return Object.assign({}, ...near.map(({ fact }) => fact));
}

function build(id: ActId): SectionTable {
  const list = listed[id];
  const lines = list?.split('\n').filter((line) => line !== '') ?? [];
  const rows = rowsOf([...lines.map((line) => listedFact(line, actOf(id)?.from)), ...(known[id] ?? [])]);
  // A chapter that no line tells of is there when one of its sections is.
  const chapters = new Set([...rows.keys()].map((key) => chapterOf(key.replace(/^section /, ''))));
  return {
    complete: list !== undefined,
    find(provision) {
      const own = rows.get(rowKey(provision));
      const chapter = provision.kind === 'section' ? chapterOf(provision.number) : undefined;
      if (own === undefined) return provision.kind === 'chapter' && chapters.has(provision.number) ? {} : undefined;
      // A chapter's title is not its sections'.
      const { title: _, ...above } = merged(rows.get(rowKey({ kind: 'chapter', number: chapter ?? '' })) ?? [], []);
      return { ...above, ...merged(own, provision.parts) };
    },
    depth(provision) {
      const own = rows.get(rowKey(provision)) ?? [];
      return Math.max(0, ...own.filter((row) => covers(row.parts, provision.parts)).map(({ parts }) => parts.length));
    },
  };
}

const built = new Map<ActId, SectionTable>();

/** The table of an act; made when it is first asked for. */
export function sectionTable(id: ActId): SectionTable {
  const table = built.get(id) ?? build(id);
  built.set(id, table);
  return table;
}
