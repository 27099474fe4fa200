import type { Finding } from '../../verdict.ts';

/** The id of a finding inside its report: "access-routine-systems-swis". */
export function anchorOf(finding: Finding): string {
  return `${finding.requirement}-${finding.subject.replace('/', '-')}`;
}
