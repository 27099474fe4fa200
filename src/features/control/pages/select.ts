import { verdicts } from '#src/ui/verdict.tsx';
import type { CheckState, Finding, Reason, Severity, Verdict } from '../verdict.ts';
import type { Selection } from './query.ts';

const severities: readonly Severity[] = ['high', 'medium', 'low'];

/** Gravest first: verdict, then severity, then the order of the law pack. */
export function byGravity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

/** The findings of one theme. */
export interface ThemeGroup {
  readonly theme: string;
  readonly findings: readonly Finding[];
}

/** Findings by theme in the order of the law pack, the gravest of each first. */
export function groupByTheme(findings: readonly Finding[]): readonly ThemeGroup[] {
  return [...Map.groupBy(findings, (finding) => finding.theme)].map(([theme, of]) => ({
    theme,
    findings: byGravity(of),
  }));
}

/** The findings of one requirement, the gravest first. */
export interface RequirementGroup {
  readonly requirement: string;
  /** There is at least one. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Findings by requirement: first the requirement with the gravest finding, then as the law pack has them. */
export function groupByRequirement(findings: readonly Finding[]): readonly RequirementGroup[] {
  return [...Map.groupBy(byGravity(findings), ({ requirement }) => requirement)].flatMap(([requirement, of]) => {
    const [first, ...rest] = of;
    return first === undefined ? [] : [{ requirement, findings: [first, ...rest] as const }];
  });
}

/** Does a finding belong to a selection? One about the owner as a whole belongs to no system and no school. */
export function isSelected(finding: Finding, selection: Selection): boolean {
  const { verdict, theme, requirement, system, unit } = selection;
  return (
    (verdict === undefined || finding.verdict === verdict) &&
    (theme === undefined || finding.theme === theme) &&
    (requirement === undefined || finding.requirement === requirement) &&
    (system === undefined || finding.systems.includes(system)) &&
    (unit === undefined || finding.units.includes(unit))
  );
}

/** The findings before and after one, in the order of the list that it was opened from. */
export function neighboursOf(
  findings: readonly Finding[],
  selection: Selection,
  of: Finding,
): { readonly previous: Finding | undefined; readonly next: Finding | undefined } {
  const isIt = (one: Finding) => one.requirement === of.requirement && one.subject === of.subject;
  const list = groupByTheme(findings.filter((one) => isIt(one) || isSelected(one, selection))).flatMap(
    (group) => group.findings,
  );
  const at = list.findIndex(isIt);
  return { previous: list[at - 1], next: list[at + 1] };
}

/** How many findings there are of each verdict. */
export function countsOf(findings: readonly Finding[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of findings) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** What a sentence says of a thing is said with the same words as verdicts are. */
export const verdictOfState: Readonly<Record<CheckState, Verdict>> = {
  fails: 'deviation',
  unknown: 'unknown',
  condition: 'conditional',
  advice: 'remark',
  claim: 'claimed',
  holds: 'met',
};

/** The sentence that decided a verdict. */
export function decidingReason(finding: Finding): Reason | undefined {
  return finding.reasons.find((reason) => verdictOfState[reason.state] === finding.verdict) ?? finding.reasons[0];
}

/** The sentences of why, those that weigh most first. */
export function reasonsByGravity(finding: Finding): readonly Reason[] {
  const rank = (reason: Reason) => {
    const verdict = verdictOfState[reason.state];
    return verdict === finding.verdict ? -1 : verdicts.indexOf(verdict);
  };
  return finding.reasons.toSorted((a, b) => rank(a) - rank(b));
}
