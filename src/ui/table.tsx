// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop a table's meaning when its display changes, as it does on a phone
import type { Child } from 'hono/jsx';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => Child;
  /** The cell that names its row. */
  readonly rowHeader?: boolean;
  /** Numbers stand under each other. */
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** When a heading just above says the same. */
  readonly captionHidden?: boolean;
  /** What stands instead when there are no rows. */
  readonly empty?: Child;
}

/**
 * A table that becomes a list of cards on a phone, so that nothing scrolls sideways.
 */
export function Table<Row>({ caption, columns, rows, rowKey, captionHidden, empty }: TableProps<Row>): Child {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <table class="ds-table sv-table" role="table" data-size="sm">
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" class={column.numeric ? 'sv-numeric' : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row; key?: string }): Child {
  const name = column.numeric ? 'sv-numeric' : undefined;
  // On a phone the column's header stands before the value; it is read from the header row by screen readers.
  const label = (
    <span class="sv-cell-label" aria-hidden="true">
      {column.header}
    </span>
  );
  if (column.rowHeader) {
    return (
      <th scope="row" role="rowheader" class={name}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" class={name}>
      {label}
      <div class="sv-cell">{column.cell(row)}</div>
    </td>
  );
}
