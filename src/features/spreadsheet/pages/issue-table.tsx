import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { CellIssue } from '../mapping/cell-issue.ts';
import { spreadsheetTexts } from '../texts.ts';
import { longest, place } from './form.ts';

/** The cells that were not understood, and the way to all of them as a file. */
export const IssueTable: FC<{ lang: Lang; id: string; issues: readonly CellIssue[] }> = ({ lang, id, issues }) => {
  const { trial, issues: reasons } = spreadsheetTexts[lang];
  return (
    <Section title={trial.issuesTitle(issues.length)} intro={trial.issuesText}>
      {issues.length > longest && <p>{trial.issuesMore(issues.length)}</p>}
      <Table
        caption={trial.issuesTitle(issues.length)}
        captionHidden
        rows={issues.slice(0, longest)}
        rowKey={({ row, column, reason }) => `${row}${column}${reason}`}
        columns={[
          { key: 'row', header: trial.row, rowHeader: true, cell: ({ row }) => String(row) },
          { key: 'column', header: trial.column, cell: ({ column, heading }) => `${column} (${heading})` },
          { key: 'text', header: trial.text, cell: ({ text }) => (text.length > 80 ? `${text.slice(0, 77)}…` : text) },
          { key: 'reason', header: trial.reason, cell: ({ reason }) => reasons[reason] },
          { key: 'kept', header: trial.kept, cell: ({ kept }) => (kept ? trial.keptYes : trial.keptNo) },
        ]}
      />
      <p>
        <a class="ds-link" href={`${place}/${id}/ikke-forstatt.xlsx`}>
          {trial.issuesFile}
        </a>
      </p>
    </Section>
  );
};
