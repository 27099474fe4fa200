import { entryName } from '#src/features/register/index.ts';
import type { Finding } from '../../verdict.ts';
import type { ReportInput, Unanswered } from '../shape.ts';
import { anchorOf } from './anchor.ts';
import { factRow } from './fact-rows.ts';

function unanswered(finding: Finding, { snapshot, pack, lang }: ReportInput): Unanswered[] {
  const open = finding.reasons.filter((reason) => reason.state === 'unknown');
  if (open.length === 0) return [];
  const rows = finding.facts.map((fact) => factRow(fact, snapshot, lang)).filter((row) => row.known === 'unsaid');
  return [
    {
      anchor: anchorOf(finding),
      title: finding.title[lang],
      subject: entryName(snapshot, finding.subject, lang),
      question: pack.requirements.find(({ id }) => id === finding.requirement)?.question[lang] ?? finding.title[lang],
      reasons: open.map((reason) => reason.says[lang]),
      missing: rows.map((row) => `${row.about}: ${row.label}`),
    },
  ];
}

/** The questions that stand open, each with the facts that are missing; also where a deviation is already sure. */
export function unansweredOf(input: ReportInput): Unanswered[] {
  return input.findings.flatMap((finding) => unanswered(finding, input));
}
