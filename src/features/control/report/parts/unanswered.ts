import { entryName } from '#src/features/register/index.ts';
import type { Finding } from '../../verdict.ts';
import type { ReportInput, Unanswered } from '../shape.ts';
import { anchorOf } from './anchor.ts';
import { factRow } from './fact-rows.ts';
import { namesOf } from './summary.ts';

const openReasons = (finding: Finding) => finding.reasons.filter((reason) => reason.state === 'unknown');

function questionOf(finding: Finding, { pack, lang }: ReportInput): string {
  return pack.requirements.find(({ id }) => id === finding.requirement)?.question[lang] ?? finding.title[lang];
}

function missingIn(finding: Finding, { snapshot, lang }: ReportInput): string[] {
  const rows = finding.facts.map((fact) => factRow(fact, snapshot, lang)).filter((row) => row.known === 'unsaid');
  return rows.map((row) => `${row.about}: ${row.label}`);
}

function one(finding: Finding, input: ReportInput, told: readonly Finding[]): Unanswered {
  const { snapshot, lang } = input;
  return {
    anchor: told.includes(finding) ? anchorOf(finding) : '',
    title: finding.title[lang],
    subject: entryName(snapshot, finding.subject, lang),
    question: questionOf(finding, input),
    reasons: openReasons(finding).map((reason) => reason.says[lang]),
    missing: missingIn(finding, input),
  };
}

/** How many reasons of a question stand in a long report: they say the same of different things. */
const fewReasons = 3;

/** One question for all that it stands open of: in a long report nobody reads the same forty times. */
function together(findings: readonly Finding[], input: ReportInput): Unanswered[] {
  const [first] = findings;
  if (first === undefined) return [];
  const reasons = new Set(findings.flatMap((finding) => openReasons(finding).map(({ says }) => says[input.lang])));
  return [
    {
      anchor: '',
      title: first.title[input.lang],
      subject: namesOf(
        findings.map(({ subject }) => subject),
        input,
      ),
      question: questionOf(first, input),
      reasons: [...reasons].slice(0, fewReasons),
      missing: [],
    },
  ];
}

/**
 * The questions that stand open, each with the facts that are missing; also where a deviation is already sure.
 * @param told the findings that the report tells in full; where that is not all of them, a question is asked once
 */
export function unansweredOf(input: ReportInput, told: readonly Finding[]): Unanswered[] {
  const open = input.findings.filter((finding) => openReasons(finding).length > 0);
  if (told.length === input.findings.length) return open.map((finding) => one(finding, input, told));
  return [...Map.groupBy(open, ({ requirement }) => requirement).values()].flatMap((of) => together(of, input));
}
