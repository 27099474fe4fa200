import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import { kindRules, type MatterKind, matterKinds } from '../kinds.ts';
import type { MatterRelation } from '../relations.ts';
import { type MatterState, matterStates } from '../states.ts';

/** From which states something may be done, and where the case stands after it. */
export type Moves = Readonly<Partial<Record<MatterState, MatterState>>>;

/** Something that may be done with a case. */
export interface Step {
  readonly moves: Moves;
  readonly may: readonly MatterRelation[];
  /** A reason must be given, and stands in the case. */
  readonly needsReason: boolean;
  /** As a button says it. */
  readonly does: Text;
  /** Why it is so, where somebody may ask. */
  readonly law?: LawReference;
  /** In which kinds of case; all of them unless told. */
  readonly kinds?: readonly MatterKind[];
}

/** The state stays as it is. */
export function stays(states: readonly MatterState[]): Moves {
  return Object.fromEntries(states.map((state) => [state, state]));
}

/** In any state. */
export const everywhere = stays(matterStates);
/** Until it is closed. */
export const open = stays(matterStates.filter((state) => state !== 'closed'));
/** While somebody works at the answer. */
export const inWork = stays(['active', 'complaint']);

/** Who works with cases. */
export const workers = ['handler', 'leader', 'coordinator'] as const;
/** The kinds of case of people's rights to their own data. */
export const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
] as const;

/** Kinds of case that somebody can take back; a breach has happened, whoever tells of it. */
export const withdrawable = matterKinds.filter((kind) => kindRules[kind].outcomes.includes('withdrawn'));

/** Kinds of case in which the use of data may have to stop. */
export const restrictable = ['restriction', 'objection', 'rectification', 'erasure', 'consent-withdrawal'] as const;
