import type { Finding, Verdict } from '../verdict.ts';

/** What one requirement says of one subject on each side; undefined where it is not asked there. */
export interface Pair {
  readonly requirement: string;
  readonly subject: string;
  readonly before: Finding | undefined;
  readonly after: Finding | undefined;
}

/** How a pair stands: the same, turned, or asked on one side only. */
export type PairState = 'same' | 'turned' | 'only-before' | 'only-after';

const idOf = ({ requirement, subject }: Pick<Finding, 'requirement' | 'subject'>) => `${requirement} ${subject}`;

/** Puts the findings of two runs of one pack side by side: in the order of the second, then what only the first has. */
export function compare(before: readonly Finding[], after: readonly Finding[]): readonly Pair[] {
  const was = new Map(before.map((finding) => [idOf(finding), finding]));
  const is = new Set(after.map(idOf));
  return [
    ...after.map((finding) => ({
      requirement: finding.requirement,
      subject: finding.subject,
      before: was.get(idOf(finding)),
      after: finding,
    })),
    ...before
      .filter((finding) => !is.has(idOf(finding)))
      .map((finding) => ({
        requirement: finding.requirement,
        subject: finding.subject,
        before: finding,
        after: undefined,
      })),
  ];
}

/** How a pair stands. */
export function stateOf({ before, after }: Pair): PairState {
  if (before === undefined) return 'only-after';
  if (after === undefined) return 'only-before';
  return before.verdict === after.verdict ? 'same' : 'turned';
}

/** How many pairs there are of each state. */
export function countStates(pairs: readonly Pair[]): Readonly<Record<PairState, number>> {
  const counts = { same: 0, turned: 0, 'only-before': 0, 'only-after': 0 };
  for (const pair of pairs) counts[stateOf(pair)] += 1;
  return counts;
}

/** How much a verdict asks of the owner: from "nothing to do" to "this must be mended". Not knowing is worse than a word. */
const weight: Readonly<Record<Verdict, number>> = {
  'not-applicable': 0,
  met: 0,
  conditional: 1,
  remark: 1,
  claimed: 2,
  unknown: 3,
  deviation: 4,
};

/** Whether a turned pair went the right way: 1 when less is left to do after, -1 when more is, 0 when it is as much. */
export function directionOf({ before, after }: Pair): -1 | 0 | 1 {
  if (before === undefined || after === undefined) return 0;
  return Math.sign(weight[before.verdict] - weight[after.verdict]) as -1 | 0 | 1;
}

/** How many more are in order after than before; negative when fewer are. */
export function gainOf(pairs: readonly Pair[]): number {
  const met = (side: 'before' | 'after') => pairs.filter((pair) => pair[side]?.verdict === 'met').length;
  return met('after') - met('before');
}
