import { allKinds, isKind, type Landscape } from '#src/features/register/index.ts';
import { isBlankRow, type Sheet } from '../workbook/sheet.ts';
import { checkWhole } from './check-whole.ts';
import type { FileFault } from './file-fault.ts';
import { markOf, marks } from './marks.ts';
import { addGroundings, type Version, versionsIn } from './read-versions.ts';
import { RowReader } from './row-reader.ts';
import { typedInRecord } from './typed-in-record.ts';

/** What a file of ours says. */
export interface ReadBack {
  readonly landscape: Landscape | undefined;
  readonly faults: readonly FileFault[];
  /** Sheets that somebody has added; nothing is read from them. */
  readonly unread: readonly string[];
}

/** True for a workbook that Skolevern has written. */
export function isOurs(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => markOf(sheet) === marks.about);
}

function isRead(sheet: Sheet): boolean {
  const mark = markOf(sheet);
  const isKnown = Object.values(marks).some((each) => mark === each);
  return isKnown || (mark.startsWith(marks.entries) && isKind(mark.slice(marks.entries.length)));
}

/** The versions of every entry, by `kind/key`. */
function allVersions(reader: RowReader, sheets: readonly Sheet[]): ReadonlyMap<string, readonly Version[]> {
  const versions = new Map<string, Version[]>();
  for (const kind of allKinds) {
    const sheet = sheets.find((each) => markOf(each) === `${marks.entries}${kind}`);
    for (const version of sheet === undefined ? [] : versionsIn(reader, sheet, kind)) {
      const ref = `${kind}/${version.key}`;
      versions.set(ref, [...(versions.get(ref) ?? []), version]);
    }
  }
  return versions;
}

/**
 * Reads a workbook that Skolevern has written, with what somebody has changed in it since. Every cell is read or told of:
 * what is not understood, what stands where nothing is read, and changes in the sheets that are made from the others.
 */
export function readBack(sheets: readonly Sheet[]): ReadBack {
  const reader = new RowReader();
  const about = sheets.find((sheet) => markOf(sheet) === marks.about);
  if (about === undefined) throw new Error('readBack is for files of ours');
  const versions = allVersions(reader, sheets);
  for (const sheet of sheets) if (markOf(sheet) === marks.known) addGroundings(reader, sheet, versions);
  reader.faults.push(...typedInRecord(sheets));
  const landscape = reader.faults.length === 0 ? checkWhole(reader, about, versions) : undefined;
  const unread = sheets.filter((sheet) => !isRead(sheet) && !sheet.rows.every(isBlankRow));
  return {
    landscape: reader.faults.length === 0 ? landscape : undefined,
    faults: reader.faults,
    unread: unread.map(({ name }) => name),
  };
}
