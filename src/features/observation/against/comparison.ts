import type { Snapshot } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Observation } from '../observation.ts';
import type { CertifiedList } from '../transfer/certified.ts';

/** What a published statement says, in plain text, and of what. */
export interface StatementText {
  readonly id: string;
  readonly title: string;
  /** The unit it is of; undefined: of the owner as a whole. */
  readonly unit?: string;
  readonly text: string;
}

/** What was seen, and what it is held against: the register as it stands on `snapshot.asOf`. */
export interface Comparison {
  readonly observations: readonly Observation[];
  readonly snapshot: Snapshot;
  /** After how many days without being seen a system is told as not seen. A year without a word. */
  readonly days?: number;
  /** The statements that are published; without a word nothing is said of them. */
  readonly statements?: readonly StatementText[];
  /** Lists of certified organisations that the operator has brought in. */
  readonly certified?: readonly CertifiedList[];
  /** Grounds of transfer that are taken to have fallen: “(EU) 2023/1795”, `standard-clauses`. */
  readonly fallen?: ReadonlySet<string>;
}

/** The same with only what had been seen by the end of the day that it speaks of. */
export function untilDay(comparison: Comparison): Comparison {
  const { asOf } = comparison.snapshot;
  return {
    ...comparison,
    observations: comparison.observations.filter(({ at }) => osloDate(new Date(at)) <= asOf),
  };
}
