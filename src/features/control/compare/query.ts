import type { Lang } from '#src/kernel/language.ts';
import { type QueryName, readQuery, type Typed } from '../pages/query.ts';
import type { ControlQuestion } from '../view-findings.ts';

/** What the address of a comparison may hold: one side, then the other. */
export const compareFields = ['dato', 'kjent', 'lov', 'motdato', 'motkjent', 'mot', 'side'] as const;
export type CompareField = (typeof compareFields)[number];
export type CompareTyped = Readonly<Partial<Record<CompareField, string>>>;

/** Something in the address that cannot be answered, at its field, in the reader's language. */
export interface CompareFault {
  readonly field: CompareField;
  readonly text: string;
}

/** One side: what is asked, and as it would stand in the address of the findings. */
export interface Side {
  readonly typed: Typed;
  readonly question: ControlQuestion;
}

export interface CompareQuery {
  readonly typed: CompareTyped;
  readonly first: Side;
  readonly second: Side;
  readonly faults: readonly CompareFault[];
}

/** Which field of the comparison a field of the second side is. */
const fieldOf: Readonly<Partial<Record<QueryName, CompareField>>> = {
  dato: 'motdato',
  kjent: 'motkjent',
  lov: 'mot',
};

function trimmed(query: Readonly<Record<string, string>>): CompareTyped {
  const given = compareFields.flatMap((name) => {
    const value = query[name]?.trim();
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

const record = (typed: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Record<string, string>;

/**
 * Reads the address of a comparison. Where another law is asked for on the second side, it is of the same facts unless a day or a
 * change is given for it; else an empty second side is what is known now of the day that the register speaks of.
 */
export function readCompare(query: Readonly<Record<string, string>>, lang: Lang): CompareQuery {
  const typed = trimmed(query);
  const { dato, kjent, lov, motdato, motkjent, mot } = typed;
  const sameFacts = mot !== undefined;
  const first = readQuery(record({ dato, kjent, lov }), lang);
  const second = readQuery(
    record({
      dato: motdato ?? (sameFacts ? dato : undefined),
      kjent: motkjent ?? (sameFacts ? kjent : undefined),
      lov: mot ?? lov,
    }),
    lang,
  );
  const faults = [
    ...first.faults.map(({ field, text }) => ({ field: field as CompareField, text })),
    ...second.faults.flatMap(({ field, text }) => {
      const at = fieldOf[field];
      // What the second side has from the first is told of there.
      return at === undefined || typed[at] === undefined ? [] : [{ field: at, text }];
    }),
  ];
  return { typed, first, second, faults };
}

/** The address of a comparison, its fields always in the same order. */
export function compareHref(typed: CompareTyped): string {
  const query = new URLSearchParams();
  for (const name of compareFields) {
    const value = typed[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.size === 0 ? '/sammenlign' : `/sammenlign?${query}`;
}
