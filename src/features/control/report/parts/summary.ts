import { entryName } from '#src/features/register/index.ts';
import { uiTexts } from '#src/ui/texts.ts';
import type { Finding } from '../../verdict.ts';
import type { ReportInput, ReportTheme, SummaryRow } from '../shape.ts';
import { reportTexts } from '../texts.ts';

/** How many subjects of a row are named. */
const fewNames = 5;

/** Subjects by name: the first of them, and how many there are beside. */
export function namesOf(subjects: readonly string[], { snapshot, lang }: ReportInput): string {
  const names = subjects.slice(0, fewNames).map((ref) => entryName(snapshot, ref, lang));
  const more = subjects.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} ${reportTexts[lang].andOthers(more)}`;
}

/** What is only counted: a row for each requirement and verdict. */
function countedRows(findings: readonly Finding[], input: ReportInput): SummaryRow[] {
  const texts = reportTexts[input.lang];
  const rows = Map.groupBy(findings, ({ requirement, verdict }) => `${requirement} ${verdict}`);
  return [...rows.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    return [
      {
        number: '',
        anchor: '',
        title: first.title[input.lang],
        subject: namesOf(
          of.map(({ subject }) => subject),
          input,
        ),
        verdict: first.verdict,
        word: uiTexts[input.lang].verdicts[first.verdict],
        severityWord: texts.severities[first.severity],
      },
    ];
  });
}

/** Every requirement and what we came to: first what is told in full, then what is only counted. */
export function summaryOf(input: ReportInput, themes: readonly ReportTheme[], told: readonly Finding[]): SummaryRow[] {
  const full = themes.flatMap(({ findings }) => findings);
  const others = input.findings.filter((finding) => !told.includes(finding));
  return [...full, ...countedRows(others, input)];
}
