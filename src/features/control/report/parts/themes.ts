import { entryName } from '#src/features/register/index.ts';
import { uiTexts } from '#src/ui/texts.ts';
import { themeName } from '../../theme-names.ts';
import type { Finding, Reason } from '../../verdict.ts';
import type { ReportFinding, ReportInput, ReportTheme } from '../shape.ts';
import { reportTexts } from '../texts.ts';
import { anchorOf } from './anchor.ts';
import { citation } from './citation.ts';
import { factRow } from './fact-rows.ts';

/** The findings are section 5 of a report, as in the regulator's own. */
const findingsSection = 5;

function moreOf(finding: Finding, input: ReportInput): string {
  const texts = reportTexts[input.lang];
  if (finding.condition !== undefined) return texts.condition(finding.condition[input.lang]);
  const requirement = input.pack.requirements.find(({ id }) => id === finding.requirement);
  return finding.verdict === 'claimed' && requirement !== undefined
    ? texts.wants(requirement.evidence.wants[input.lang])
    : '';
}

/** The reasons in sentences; a condition stands in the conclusion and is not said twice, unless it is all there is to say. */
function assessmentOf(finding: Finding): readonly Reason[] {
  const others = finding.reasons.filter(({ says }) => says !== finding.condition);
  return others.length === 0 ? finding.reasons : others;
}

function reportFinding(finding: Finding, number: string, input: ReportInput): ReportFinding {
  const { snapshot, pack, lang } = input;
  const texts = reportTexts[lang];
  return {
    number,
    anchor: anchorOf(finding),
    title: finding.title[lang],
    subject: entryName(snapshot, finding.subject, lang),
    verdict: finding.verdict,
    word: uiTexts[lang].verdicts[finding.verdict],
    severity: finding.severity,
    severityWord: texts.severities[finding.severity],
    question: pack.requirements.find(({ id }) => id === finding.requirement)?.question[lang] ?? '',
    facts: finding.facts.map((fact) => factRow(fact, snapshot, lang)),
    reasons: assessmentOf(finding).map(({ state, says }) => ({ state, word: texts.states[state], says: says[lang] })),
    conclusion: texts.conclusions[finding.verdict](citation(finding.law, lang)),
    conclusionMore: [moreOf(finding, input), finding.note?.[lang] ?? ''].filter((text) => text !== '').join(' '),
    remedy: finding.remedy.map((step) => step.say[lang]),
  };
}

/** The findings by theme, in the order of the pack, numbered as sections of the report. */
export function themesOf(input: ReportInput): ReportTheme[] {
  const byTheme = [...Map.groupBy(input.findings, (finding) => finding.theme)];
  return byTheme.map(([theme, findings], themeIndex) => {
    const number = `${findingsSection}.${themeIndex + 1}`;
    return {
      number,
      title: themeName(theme, input.lang),
      findings: findings.map((finding, index) => reportFinding(finding, `${number}.${index + 1}`, input)),
    };
  });
}
