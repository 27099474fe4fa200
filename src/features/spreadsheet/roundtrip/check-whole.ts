import * as z from 'zod';
import { checkLandscape, fieldLabel, type Kind, type Landscape, landscapeFile } from '#src/features/register/index.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { FileFault } from './file-fault.ts';
import { firstRow } from './marks.ts';
import type { Version } from './read-versions.ts';
import type { Facts, RowReader } from './row-reader.ts';

function aboutIn(sheet: Sheet): Facts {
  const told = new Map(sheet.rows.slice(firstRow).map((row) => [row[0]?.trim() ?? '', row[1] ?? '']));
  const origin = { kind: told.get('origin.kind'), title: told.get('origin.title'), date: told.get('origin.date') };
  return { landscape: Number(told.get('landscape')), origin };
}

/** The row, and where it can be told the column, that a fault of the landscape is about. */
function placeIn(versions: ReadonlyMap<string, readonly Version[]>, path: readonly PropertyKey[]) {
  const isOwner = path[0] === 'owner';
  const ref = isOwner ? 'owner/owner' : `${String(path[0])}/${String(path[1])}`;
  const [position, ...inner] = isOwner ? path.slice(1) : path.slice(2);
  const version = versions.get(ref)?.[Number(position ?? 0)];
  if (version === undefined) return undefined;
  const steps = inner.map(String);
  for (let length = steps.length; length > 0; length -= 1) {
    const column = version.columns.get(steps.slice(0, length).join('.'));
    if (column !== undefined) return { version, column };
  }
  return { version, column: undefined };
}

function faultsOfWhole(
  reader: RowReader,
  about: Sheet,
  versions: ReadonlyMap<string, readonly Version[]>,
  found: readonly { readonly path: readonly PropertyKey[]; readonly message: string; readonly why: FileFault['why'] }[],
): void {
  for (const { path, message, why } of found) {
    const place = placeIn(versions, path);
    if (place === undefined) reader.fault(about, why, { detail: `${path.map(String).join('.')}: ${message}` });
    else {
      const { version, column } = place;
      const field = path.findLast((step) => typeof step === 'string');
      const named =
        column === undefined && why === 'missing' ? fieldLabel(version.kind, String(field))?.name.nb : undefined;
      reader.fault(version.sheet, why, {
        row: version.row,
        ...(column === undefined ? {} : { column }),
        detail: named ?? message,
      });
    }
  }
}

function wholeOf(about: Facts, versions: ReadonlyMap<string, readonly Version[]>): Facts {
  const file: Facts = { ...about };
  for (const [ref, list] of versions) {
    const kind = ref.slice(0, ref.indexOf('/')) as Kind;
    const bodies = list.map(({ body }) => body);
    if (kind === 'owner') file['owner'] = bodies;
    else {
      file[kind] ??= {};
      (file[kind] as Facts)[ref.slice(kind.length + 1)] = bodies;
    }
  }
  return file;
}

/**
 * The rows together as a register; what does not hold together is told of by the cell that it is about.
 * @param about the sheet that says what the file is
 */
export function checkWhole(
  reader: RowReader,
  about: Sheet,
  versions: ReadonlyMap<string, readonly Version[]>,
): Landscape | undefined {
  const parsed = landscapeFile.safeParse(wholeOf(aboutIn(about), versions));
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path,
      message: z.prettifyError({ issues: [issue] } as z.core.$ZodError),
      why: issue.code === 'invalid_type' || issue.code === 'invalid_union' ? ('missing' as const) : ('value' as const),
    }));
    faultsOfWhole(reader, about, versions, issues);
    return undefined;
  }
  const { landscape: _format, origin, owner, ...entries } = parsed.data;
  const landscape = { origin, owner, entries } as Landscape;
  const misfits = checkLandscape(landscape).map(({ path, message }) => ({
    path,
    message,
    why: 'does-not-fit' as const,
  }));
  faultsOfWhole(reader, about, versions, misfits);
  return misfits.length > 0 ? undefined : landscape;
}
