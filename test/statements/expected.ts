import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  type FindingKind,
  findingKinds,
  type Passage,
  type StatementFinding,
} from '#src/features/examination/finding.ts';
import { type IsoDate, parseDate } from '#src/kernel/date.ts';

/** A finding that somebody who has read the statement and the law expects. */
export interface ExpectedFinding {
  readonly kind: FindingKind;
  readonly check?: string;
  /** Where it stands: any one of the quotes (a contradiction stands at two); null for what stands nowhere. */
  readonly quote: string | readonly string[] | null;
  /** Which of several places with the same words, from 1. */
  readonly nth?: number;
  readonly why: string;
}

export interface ExpectedList {
  readonly asOf: IsoDate;
  /** The landscape, by its file without ending, whose register the statement is held against. */
  readonly against?: string;
  readonly findings: readonly ExpectedFinding[];
  /** What a fair reader may or may not say: neither asked for nor wrong. */
  readonly acceptable: readonly ExpectedFinding[];
}

const keys = new Set(['kind', 'check', 'quote', 'nth', 'why']);

function readFinding(value: ExpectedFinding, file: string): ExpectedFinding {
  const strange = Object.keys(value).find((key) => !keys.has(key));
  if (strange !== undefined) throw new Error(`${file}: no such key ${strange}`);
  if (!findingKinds.includes(value.kind)) throw new Error(`${file}: no kind ${value.kind}`);
  if (value.quote === undefined) throw new Error(`${file}: a finding without quote (null when it stands nowhere)`);
  if ((value.why ?? '').length < 10) throw new Error(`${file}: a finding without why`);
  return value;
}

/** Reads a list that was written by hand; anything strange in it is an error, so that no finding falls out silently. */
export function readExpected(path: string, file: string): ExpectedList {
  const list = parse(readFileSync(path, 'utf8')) as Partial<ExpectedList>;
  return {
    asOf: parseDate(list.asOf ?? '', file),
    ...(list.against !== undefined && { against: list.against }),
    findings: (list.findings ?? []).map((each) => readFinding(each, file)),
    acceptable: (list.acceptable ?? []).map((each) => readFinding(each, file)),
  };
}

/** Where the words stand, lines broken anywhere; an error when they do not, so that no list is kept with lost quotes. */
function placeOf(text: string, quote: string, nth: number): Pick<Passage, 'start' | 'end'> {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(words, 'g'))][nth - 1];
  if (found === undefined) throw new Error(`“${quote}” does not stand ${nth} times in the statement`);
  return { start: found.index, end: found.index + found[0].length };
}

/** An expected finding with its places in the text that is examined. */
export interface Placed extends ExpectedFinding {
  readonly places: readonly Pick<Passage, 'start' | 'end'>[];
}

/** Finds the quotes of a list in the text. */
export function placed(list: readonly ExpectedFinding[], text: string): readonly Placed[] {
  return list.map((each) => {
    const quotes = each.quote === null ? [] : [each.quote].flat();
    return { ...each, places: quotes.map((quote) => placeOf(text, quote, each.nth ?? 1)) };
  });
}

/** True when what was found is what was expected: the same kind and check, and passages that overlap or are both none. */
export function matches(expected: Placed, { kind, check, passage }: StatementFinding): boolean {
  if (expected.kind !== kind || (expected.check ?? check) !== check) return false;
  if (passage === null || expected.quote === null) return passage === null && expected.quote === null;
  return expected.places.some(({ start, end }) => passage.start < end && start < passage.end);
}

export interface Outcome {
  readonly missing: readonly Placed[];
  readonly untrue: readonly StatementFinding[];
  /** Findings that were asked for, of those that are counted. */
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/** Holds what was found against the list. */
export function compare(
  found: readonly StatementFinding[],
  expected: readonly Placed[],
  acceptable: readonly Placed[],
): Outcome {
  const missing = expected.filter((each) => !found.some((finding) => matches(each, finding)));
  const asked = found.filter((finding) => expected.some((each) => matches(each, finding)));
  const others = found.filter((finding) => !asked.includes(finding));
  const untrue = others.filter((finding) => !acceptable.some((each) => matches(each, finding)));
  const counted = asked.length + untrue.length;
  return {
    missing,
    untrue,
    right: asked.length,
    precision: counted === 0 ? 1 : asked.length / counted,
    recall: expected.length === 0 ? 1 : (expected.length - missing.length) / expected.length,
  };
}
