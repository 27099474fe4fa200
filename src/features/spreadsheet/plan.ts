import type { ImportOutcome, Landscape } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Founding } from './founding.ts';
import { atOnce, inTurns } from './in-turns.ts';
import { building } from './mapping/build.ts';
import type { CellIssue } from './mapping/cell-issue.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { FileFault } from './roundtrip/file-fault.ts';
import { isOurs, readBack } from './roundtrip/read-back.ts';
import { isBlankRow, type Sheet } from './workbook/sheet.ts';

/** What a spreadsheet would bring in, before the register has been asked. */
export interface Plan {
  /** Undefined when the file must be mended first. */
  readonly landscape: Landscape | undefined;
  /** Written by Skolevern: read without a mapping, exactly. */
  readonly isOurs: boolean;
  readonly rows: number;
  readonly issues: readonly CellIssue[];
  readonly faults: readonly FileFault[];
  /** Sheets from which nothing is read. */
  readonly unread: readonly string[];
}

/** A plan, and what the register says to it. */
export interface Tried extends Plan {
  readonly outcome: ImportOutcome | undefined;
  /** The change after which it was tried. */
  readonly seen: number;
}

export interface PlanInput {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly mapping: Mapping | undefined;
  readonly founding: Founding | undefined;
  readonly register: Landscape;
  readonly today: IsoDate;
}

function* planning({ fileName, sheets, mapping, founding, register, today }: PlanInput): Generator<undefined, Plan> {
  if (isOurs(sheets)) {
    const { landscape, faults, unread } = readBack(sheets);
    return { landscape, isOurs: true, rows: 0, issues: [], faults, unread };
  }
  const sheet = sheets.find(({ name }) => name === mapping?.sheet);
  if (sheet === undefined || mapping === undefined) throw new Error('a spreadsheet without a mapping cannot be read');
  const input = { file: fileName, sheet, mapping, register, today };
  const built = yield* building(founding === undefined ? input : { ...input, founding });
  const unread = sheets.filter((each) => each !== sheet && !each.rows.every(isBlankRow)).map(({ name }) => name);
  return { landscape: built.landscape, isOurs: false, rows: built.rows, issues: built.issues, faults: [], unread };
}

/**
 * Reads a spreadsheet as what it would bring in. Pure.
 * @throws Error when a spreadsheet of others comes without a mapping, or what it becomes does not hold together
 */
export function planOf(input: PlanInput): Plan {
  return atOnce(planning(input));
}

/** As `planOf`, for a server: a sheet of many thousand rows takes seconds, and others are answered meanwhile. */
export function planInTurns(input: PlanInput): Promise<Plan> {
  return inTurns(planning(input));
}
