import type { IsoDate } from '#src/kernel/date.ts';
import { directionOf, type Pair, stateOf } from '../compare/compare.ts';
import { matterAt, type State } from '../history.ts';
import { indexSnapshot } from '../indexes.ts';
import type { Requirement } from '../requirement.ts';
import { findingOf } from '../run.ts';
import type { Verdict } from '../verdict.ts';

/** What turned a finding: a change of the register, time (or law) that went by, or a change further back than was looked. */
export type Cause =
  | { readonly kind: 'change'; readonly number: number }
  | { readonly kind: 'time' }
  | { readonly kind: 'earlier' };

/** The pairs that turned, those that became worse first, else as they came. */
export function turnedOf(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter((pair) => stateOf(pair) === 'turned').toSorted((a, b) => directionOf(a) - directionOf(b));
}

type Asked = { readonly requirements: readonly Requirement[]; readonly asOf: IsoDate };

/** The verdict of each pair after one state of the register, judged as today. */
function verdictsAfter(pairs: readonly Pair[], state: State, { requirements, asOf }: Asked) {
  const snapshot = matterAt(state, asOf);
  const indexed = indexSnapshot(snapshot);
  return pairs.map(({ requirement: id, subject }): Verdict | undefined => {
    const requirement = requirements.find((one) => one.id === id);
    return requirement === undefined ? undefined : findingOf(requirement, subject, snapshot, indexed)?.verdict;
  });
}

/**
 * What turned each pair: the last change after which its verdict is another than before it, all judged as of the same day.
 * Where no change did, the day itself did; or a change before the first state, when there are any such.
 * @param states after each change in order, the first from before the changes that may have done it
 * @param cut are there changes between what is compared with and the first state?
 */
export function causesOf(
  pairs: readonly Pair[],
  states: readonly State[],
  asked: Asked,
  cut: boolean,
): readonly { readonly pair: Pair; readonly cause: Cause }[] {
  const verdicts = states.map((state) => verdictsAfter(pairs, state, asked));
  return pairs.map((pair, index) => {
    const at = verdicts.findLastIndex((now, step) => step > 0 && now[index] !== verdicts[step - 1]?.[index]);
    const change = states[at]?.change;
    if (change !== undefined) return { pair, cause: { kind: 'change', number: change } };
    return { pair, cause: { kind: cut ? 'earlier' : 'time' } };
  });
}
