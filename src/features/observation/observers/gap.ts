import type { Stands, Unseen } from '../decided/decided.ts';
import type { Observer } from '../observation.ts';

/** How one system stands between what was observed and what is registered, in the order of what asks for most. */
export const gapKinds = ['not-registered', 'receives-more', 'not-observed', 'registered'] as const;
export type GapKind = (typeof gapKinds)[number];

/** One system, at one unit or for the owner as a whole, between what was observed and what is registered. */
export interface GapRow {
  readonly kind: GapKind;
  /** The key of the difference; of what stands as it should there is none. */
  readonly key?: string | undefined;
  /** As the register calls it, or as the source wrote it. */
  readonly name: string;
  /** Key in the register. */
  readonly system?: string | undefined;
  readonly unit?: string | undefined;
  /** What it receives beyond what is registered. */
  readonly fields?: readonly string[] | undefined;
  /** When it was last seen, an instant or a day; never where it is left out. */
  readonly lastSeen?: string | undefined;
  /** Who saw it; of what was not seen, who looked. */
  readonly observers: readonly Observer[];
  /** What has been decided of it. */
  readonly stands?: readonly Stands[] | undefined;
  /** For how long nobody has seen it, though somebody has looked. */
  readonly unseen?: Unseen | undefined;
}
