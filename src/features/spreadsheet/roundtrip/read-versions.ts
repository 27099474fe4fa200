import { type Kind, schemaOf } from '#src/features/register/index.ts';
import { isBlankRow, type Sheet } from '../workbook/sheet.ts';
import { fieldOf } from './detail-sheets.ts';
import { firstRow, frameColumns, markRow } from './marks.ts';
import { schemaFor } from './paths.ts';
import type { Facts, RowReader } from './row-reader.ts';

/** One row of a kind's sheet: an entry as it is for some time. */
export interface Version {
  readonly kind: Kind;
  readonly key: string;
  readonly row: number;
  readonly sheet: Sheet;
  /** Path → column, for faults that are found later. */
  readonly columns: ReadonlyMap<string, number>;
  readonly body: Facts;
}

const columnsOf = (sheet: Sheet) => new Map((sheet.rows[markRow] ?? []).map((name, index) => [name, index]));

function* rowsOf(sheet: Sheet): Generator<number> {
  for (let row = firstRow; row < sheet.rows.length; row += 1) if (!isBlankRow(sheet.rows[row])) yield row;
}

/** The rows of a kind's sheet, in the order in which they stand. */
export function versionsIn(reader: RowReader, sheet: Sheet, kind: Kind): Version[] {
  const columns = columnsOf(sheet);
  const found: Version[] = [];
  for (const row of rowsOf(sheet)) {
    const key = (sheet.rows[row]?.[0] ?? '').trim();
    if (key === '') {
      reader.fault(sheet, 'no-key', { row, column: 0 });
      continue;
    }
    const body = reader.facts(sheet, row, schemaOf(kind), (path) => ({ kind, field: fieldOf(path) }));
    found.push({ kind, key, row, sheet, columns, body });
  }
  return found;
}

/** Puts how each fact is known with the version that it belongs to, from the sheet of groundings. */
export function addGroundings(
  reader: RowReader,
  sheet: Sheet,
  versions: ReadonlyMap<string, readonly Version[]>,
): void {
  const schema = schemaFor(schemaOf('owner'), ['known', '0']);
  const columns = columnsOf(sheet);
  if (schema === undefined) return;
  for (const row of rowsOf(sheet)) {
    const at = (name: string) => (sheet.rows[row]?.[columns.get(name) ?? -1] ?? '').trim();
    const [kind, key, version] = [(sheet.rows[row]?.[0] ?? '').trim(), at(frameColumns.key), at(frameColumns.version)];
    const entry = versions.get(`${kind}/${key}`)?.[Number(version === '' ? '1' : version) - 1];
    const grounding = reader.facts(sheet, row, schema, (path) => ({ kind: 'owner', field: `known.${fieldOf(path)}` }));
    if (entry === undefined) reader.fault(sheet, 'unknown-entry', { row, column: 1 });
    else if (!schema.safeParse(grounding).success) reader.fault(sheet, 'missing', { row });
    else entry.body['known'] = [...((entry.body['known'] ?? []) as Facts[]), grounding];
  }
}
