import { columnLetters, isBlankRow, type Sheet } from '../workbook/sheet.ts';
import type { KnownNames } from './known-names.ts';
import { headings, mayRepeat, naming, plainHeading, type Target } from './targets.ts';
import { type Scored, share, valueScore } from './value-score.ts';
import { dayIn, saysNothing, yesNoIn } from './values.ts';

/** Why a column is proposed for what it is: its heading says so, what stands in it does, or nothing did. */
export type Reason = 'heading' | 'heading-part' | 'values' | 'none';

export interface ProposedColumn {
  /** From 0. */
  readonly column: number;
  readonly letters: string;
  readonly heading: string;
  readonly target: Target;
  readonly reason: Reason;
  /** Some of what stands in it. */
  readonly samples: readonly string[];
  /** How many rows say something in it. */
  readonly filled: number;
}

export interface Proposal {
  readonly sheet: string;
  /** The row of the headings, from 0. */
  readonly headerRow: number;
  readonly columns: readonly ProposedColumn[];
  readonly rows: number;
}

function headingScore(plain: string): readonly Scored[] {
  if (plain === '') return [];
  return headings.flatMap(({ target, is, has }): Scored[] => {
    if (is.test(plain)) return [[target, 10]];
    return has?.test(plain) === true ? [[target, 6]] : [];
  });
}

const deepest = 30;

/** The row that reads most like headings: known words, most cells filled, none long; the first of equals. */
export function headerRowOf(sheet: Sheet): number {
  const scores = sheet.rows.slice(0, deepest).map((row) => {
    const filled = row.filter((cell) => cell.trim() !== '');
    const known = filled.filter((cell) => headingScore(plainHeading(cell)).length > 0).length;
    const long = filled.filter((cell) => cell.length > 80).length;
    return filled.length < 2 ? known * 0.5 : known * 10 + Math.min(filled.length, 12) * 0.5 - long * 2;
  });
  const best = Math.max(...scores);
  return Math.max(0, scores.indexOf(best));
}

/** Does what stands in the cells speak against what the heading says? */
function contradicts(target: Target, values: readonly string[]): boolean {
  const told = values.filter((value) => !saysNothing(value));
  const isNamed = [
    'system',
    'activity',
    'vendor',
    'unit',
    'purpose',
    'data',
    'processor',
    'recipients',
    'subjects',
  ].includes(target);
  return (
    isNamed &&
    told.length > 2 &&
    share(told, (value) => yesNoIn(value) !== undefined || dayIn(value) !== undefined) > 0.8
  );
}

/** A heading that is right for one thing, with values of another: "Personopplysninger" over yes and no asks whether, not which. */
const asked: Partial<Record<Target, Target>> = { data: 'personal-data', 'special-data': 'note' };

function candidatesFor(heading: string, values: readonly string[], known: KnownNames) {
  const byValue = valueScore(values, known);
  const named = headingScore(plainHeading(heading)).map(([target, score]): readonly [Target, number, Reason] => {
    const turned = contradicts(target, values) ? asked[target] : undefined;
    const reason: Reason = score === 10 ? 'heading' : 'heading-part';
    if (turned !== undefined) return [turned, score, reason];
    const agrees = byValue.find(([each]) => each === target)?.[1] ?? 0;
    return [target, contradicts(target, values) ? 0 : score + agrees / 4, reason];
  });
  const seen = byValue.map(([target, score]): readonly [Target, number, Reason] => [target, score / 2, 'values']);
  return [...named, ...seen].filter(([, score]) => score > 0).sort(([, a], [, b]) => b - a);
}

function columnOf(sheet: Sheet, headerRow: number, column: number) {
  const cells = sheet.rows.slice(headerRow + 1).map((row) => row[column]?.trim() ?? '');
  const filled = cells.filter((cell) => cell !== '');
  return { column, heading: (sheet.rows[headerRow]?.[column] ?? '').replaceAll(/\s+/g, ' ').trim(), filled };
}

/**
 * Proposes what each column of a sheet is, from its heading and from what stands in it. A column that is not understood is kept
 * as a note, never dropped.
 * @param headerRow the row of the headings, from 0, when somebody has said which
 */
export function propose(sheet: Sheet, known: KnownNames, headerRow = headerRowOf(sheet)): Proposal {
  const across = Math.max(0, ...sheet.rows.slice(headerRow).map((row) => row.length));
  const columns = Array.from({ length: across }, (_, column) => columnOf(sheet, headerRow, column)).filter(
    ({ heading, filled }) => heading !== '' || filled.length > 0,
  );
  const wishes = columns.flatMap((one) =>
    candidatesFor(one.heading, one.filled.slice(0, 200), known).map(([target, score, reason]) => ({
      ...one,
      target,
      score,
      reason,
    })),
  );
  const given = new Map<number, { target: Target; reason: Reason }>();
  const taken = new Set<Target>();
  for (const { column, target, reason } of wishes.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (given.has(column) || (taken.has(target) && !mayRepeat.has(target))) continue;
    given.set(column, { target, reason });
    taken.add(target);
  }
  return {
    sheet: sheet.name,
    headerRow,
    rows: sheet.rows.slice(headerRow + 1).filter((row) => !isBlankRow(row)).length,
    columns: columns.map(({ column, heading, filled }) => ({
      column,
      letters: columnLetters(column),
      heading,
      filled: filled.length,
      samples: [...new Set(filled)].slice(0, 3).map((cell) => (cell.length > 60 ? `${cell.slice(0, 57)}…` : cell)),
      ...(given.get(column) ?? { target: 'note' as const, reason: 'none' as const }),
    })),
  };
}

/** How well a sheet reads as a table of systems or processing. */
function worth({ columns, rows }: Proposal): number {
  const understood = columns.filter(({ reason }) => reason !== 'none').length;
  const isNamed = columns.some(({ target }) => naming.includes(target));
  return rows === 0 ? 0 : understood + (isNamed ? 10 : 0) + Math.min(rows, 20) / 10;
}

/** The sheet that reads best, with its proposal; the others stay to be chosen. */
export function proposeSheet(sheets: readonly Sheet[], known: KnownNames): Proposal {
  const proposals = sheets.map((sheet) => propose(sheet, known));
  const best = proposals.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  return best;
}
