import type { PublishedStatement } from '#src/features/notices/index.ts';
import type { CertifiedList, Decided, Look, Observation } from '#src/features/observation/index.ts';
import type { Snapshot } from '#src/features/register/index.ts';

/** What observers have seen, and that they have looked: where nobody has, nothing is known. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly looks: readonly Look[];
  /** What people have decided of what was seen; left out where only a scan is read. */
  readonly decided?: readonly Decided[];
  /** Lists of organisations certified for transfers that the operator has brought in. */
  readonly certified?: readonly CertifiedList[];
  /** Grounds of transfer that are taken to have fallen: “(EU) 2023/1795”. */
  readonly fallen?: ReadonlySet<string>;
}

/**
 * What the control judges: what held on a day, and beside it the statements that the owner has published with Skolevern, every version
 * that is known, and what observers have seen. A snapshot alone has neither. A copy of it with other entries carries them along.
 */
export interface Matter extends Snapshot {
  readonly published?: readonly PublishedStatement[];
  readonly observed?: Observed;
}
