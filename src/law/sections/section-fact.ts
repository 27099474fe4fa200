import type { Validity } from '#src/kernel/validity.ts';

/** A provision of another act, or of the same. */
export interface SectionReference {
  readonly act: string;
  /** Absent when only the act is known. */
  readonly section?: string;
}

/**
 * Facts of one provision or of several alike. Without its own days it holds as long as its act.
 * What is said of a chapter goes for its sections, and of a section for its steps, unless they say otherwise.
 */
export interface SectionFact extends Validity {
  /** As one cites it; "§§ 5-1–5-9" says the same of each. */
  readonly section: string;
  /** What it is about, in the language of the act, short. */
  readonly title?: string;
  /** Adopted, but nobody has decided from when it holds. */
  readonly pending?: true;
  /** Still holds although its act is repealed. */
  readonly outlives?: true;
  readonly replacedBy?: readonly SectionReference[];
}
