import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { NotStated } from '#src/ui/facts.tsx';
import { Known } from '#src/ui/known.tsx';
import { Table } from '#src/ui/table.tsx';
import type { FactRow, ReportModel } from './shape.ts';

const KnownCell: FC<{ row: FactRow; lang: Lang }> = ({ row, lang }) => (
  <>
    {row.known === 'unsaid' ? <strong>{row.knownWord}</strong> : <Known how={row.known} lang={lang} />}
    {row.source !== '' && <div class="sv-note">{row.source}</div>}
  </>
);

interface FactsTableProps {
  readonly caption: string;
  readonly rows: readonly FactRow[];
  readonly report: ReportModel;
}

/** Facts as they were read: what about, which, the answer, and how it is known. */
export const FactsTable: FC<FactsTableProps> = ({ caption, rows, report: { texts, lang } }) => (
  <Table
    caption={caption}
    captionHidden
    columns={[
      {
        key: 'fact',
        header: texts.fact,
        rowHeader: true,
        cell: (row: FactRow) => (
          <>
            {row.about}: {row.label}
          </>
        ),
      },
      {
        key: 'value',
        header: texts.answerColumn,
        cell: (row) => (row.known === 'unsaid' ? <NotStated lang={lang} /> : row.value),
      },
      { key: 'known', header: texts.known, cell: (row) => <KnownCell row={row} lang={lang} /> },
    ]}
    rows={rows}
    rowKey={(row) => `${row.ref}#${row.label}`}
  />
);
