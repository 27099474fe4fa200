import { entryName, type Snapshot } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from '#src/ui/texts.ts';
import { type Finding, type Severity, type Verdict, verdicts } from '../../verdict.ts';
import type { VerdictCount } from '../shape.ts';
import { reportTexts } from '../texts.ts';

const bySeverity: readonly Severity[] = ['high', 'medium', 'low'];

function countOf(findings: readonly Finding[], verdict: Verdict): number {
  return findings.filter((finding) => finding.verdict === verdict).length;
}

/** How many findings of each verdict, gravest first; verdicts that nobody has are left out. */
export function countsOf(findings: readonly Finding[], lang: Lang): VerdictCount[] {
  return verdicts
    .map((verdict) => ({
      verdict,
      word: uiTexts[lang].verdicts[verdict],
      meaning: uiTexts[lang].verdictMeanings[verdict],
      count: countOf(findings, verdict),
    }))
    .filter(({ count }) => count > 0);
}

function counted(findings: readonly Finding[], among: readonly Verdict[], lang: Lang): string[] {
  return among.flatMap((verdict) => {
    const count = countOf(findings, verdict);
    return count === 0 ? [] : [reportTexts[lang].counted[verdict](count)];
  });
}

function foremost(findings: readonly Finding[], snapshot: Snapshot, lang: Lang): string[] {
  const deviations = findings.filter((finding) => finding.verdict === 'deviation');
  const first = bySeverity.flatMap((severity) => deviations.filter((finding) => finding.severity === severity))[0];
  const reason = first?.reasons.find((each) => each.state === 'fails');
  return first === undefined || reason === undefined
    ? []
    : [reportTexts[lang].foremost(reason.says[lang], entryName(snapshot, first.subject, lang))];
}

/** The answer of the control in two or three sentences: what it found, what else there is, and what matters most. */
export function answerOf(findings: readonly Finding[], snapshot: Snapshot, lang: Lang): string[] {
  const texts = reportTexts[lang];
  if (findings.length === 0) return [texts.noFindings];
  const list = (items: readonly string[]) => new Intl.ListFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`).format(items);
  const found = counted(findings, ['deviation', 'remark'], lang);
  const rest = counted(findings, ['unknown', 'claimed', 'conditional', 'met', 'not-applicable'], lang);
  return [
    found.length === 0 ? texts.nothingFound : texts.found(list(found)),
    ...(rest.length === 0 ? [] : [texts.rest(list(rest))]),
    ...foremost(findings, snapshot, lang),
  ];
}
