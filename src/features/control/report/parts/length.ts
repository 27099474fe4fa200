import type { Finding, Verdict } from '../../verdict.ts';

/** So many findings are told in full, whatever they say; beyond it a report of hundreds of pages would tell nobody anything. */
const mostInFull = 60;

/** What is told in full also in a long report. */
const weighty: readonly Verdict[] = ['deviation', 'remark', 'conditional'];

/** The findings that are told in full, each with its facts, assessment and way out; the others stand in the summary only. */
export function inFull(findings: readonly Finding[]): readonly Finding[] {
  return findings.length <= mostInFull ? findings : findings.filter(({ verdict }) => weighty.includes(verdict));
}
