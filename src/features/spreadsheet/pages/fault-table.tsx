import type { Child, FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { FileFault } from '../roundtrip/file-fault.ts';
import { spreadsheetTexts } from '../texts.ts';
import { longest } from './form.ts';

/** What must be mended in a file of ours before it can be brought in. */
export const FaultTable: FC<{ lang: Lang; faults: readonly FileFault[] }> = ({ lang, faults }) => {
  const { trial, faults: whys } = spreadsheetTexts[lang];
  const detail = ({ why, detail: told }: FileFault): Child =>
    told === undefined ? null : why === 'made-from-others' || why === 'missing' ? (
      ` ${told}`
    ) : (
      <span lang="en"> ({told})</span>
    );
  return (
    <Section title={trial.faultsTitle(faults.length)} intro={trial.faultsText}>
      <Table
        caption={trial.faultsTitle(faults.length)}
        captionHidden
        rows={faults.slice(0, longest)}
        rowKey={({ sheet, row, column, why }) => `${sheet}${row}${column}${why}`}
        columns={[
          { key: 'sheet', header: trial.sheet, rowHeader: true, cell: ({ sheet }) => sheet },
          { key: 'row', header: trial.row, cell: ({ row }) => (row === undefined ? '–' : String(row)) },
          { key: 'column', header: trial.column, cell: ({ column }) => column ?? '–' },
          {
            key: 'reason',
            header: trial.reason,
            cell: (fault) => (
              <>
                {whys[fault.why]}
                {detail(fault)}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
};
