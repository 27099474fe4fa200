import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';

/** What may be wrong with somebody's statement. The names are public: scripts read them (`skolevern examine --json`). */
export const findingKinds = [
  'missing-information',
  'repealed-reference',
  'renumbered-reference',
  'wrong-reference',
  'outdated-name',
  'contradicts-register',
  'internal-contradiction',
  'practice-against-law',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A stretch of the text that was examined, in UTF-16 units from its start; `end` is the first unit after it. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LawReference {
  /** An id of `src/law/acts.ts`, or the name of an act that is not there. */
  readonly act: string;
  readonly section: string;
}

/** One thing that a statement lacks, or says wrongly. */
export interface StatementFinding {
  readonly kind: FindingKind;
  /** Which check found it: stable, kebab-case, unique within its kind ("retention", "dpo-contact"). */
  readonly check: string;
  /** Where it stands; null for what stands nowhere. */
  readonly passage: Passage | null;
  readonly message: Text;
  readonly law: readonly LawReference[];
}

/** A statement as it is examined: its text with the days that matter. */
export interface Examined {
  /** The text that passages count in. */
  readonly text: string;
  /** The day whose law it is held against. */
  readonly asOf: IsoDate;
}
