import type { Lang } from '#src/kernel/language.ts';
import type { CellIssue } from './mapping/cell-issue.ts';
import { spreadsheetTexts } from './texts.ts';
import { writeWorkbook } from './workbook/write-xlsx.ts';

/** The cells that were not understood, with row, column and reason, for whoever mends the spreadsheet. */
export function issuesWorkbook(issues: readonly CellIssue[], lang: Lang): Promise<Uint8Array> {
  const { trial, issues: reasons } = spreadsheetTexts[lang];
  const rows = issues.map(({ row, column, heading, text, reason, kept }) => [
    row,
    column,
    heading,
    text,
    reasons[reason],
    kept ? trial.keptYes : trial.keptNo,
  ]);
  return writeWorkbook([
    {
      name: 'Skolevern',
      headings: 1,
      widths: [8, 8, 30, 40, 60, 12],
      rows: [
        [trial.row, trial.column, spreadsheetTexts[lang].mapping.column, trial.text, trial.reason, trial.kept],
        ...rows,
      ],
    },
  ]);
}
