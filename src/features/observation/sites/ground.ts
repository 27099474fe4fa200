import type { Text } from '#src/kernel/language.ts';

/** What there is to rest on when somebody gets something from visits to a site, the worst last. */
export const groundStates = ['covered', 'otherwise', 'unknown', 'expired', 'none'] as const;
export type GroundState = (typeof groundStates)[number];

/** A step that closes it, with the page that it is done on. */
export interface WayOut {
  readonly text: Text;
  readonly href: string;
}

/** The ground of one recipient on one day, as the register has it. */
export interface Ground {
  readonly state: GroundState;
  /** Why, in a sentence. */
  readonly words?: Text | undefined;
  /** What it is moved out of the EEA on, where it is. */
  readonly transfer?: Text | undefined;
  /** Whether there is something that lets it go to the recipient's country. */
  readonly transferState?: 'ground' | 'none' | 'unknown' | undefined;
  readonly wayOut: readonly WayOut[];
}

/** Grounds by host. */
export type Grounds = ReadonlyMap<string, Ground>;

/** Of a host that nobody has compared: it is not known. */
export const noGround: Ground = { state: 'unknown', wayOut: [] };

export const groundOf = (grounds: Grounds, host: string): Ground => grounds.get(host) ?? noGround;
