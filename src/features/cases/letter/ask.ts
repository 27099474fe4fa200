import type { LawReference } from '#src/law/acts.ts';

/** What a part of a letter asks for or tells; each opens a case of its own, or joins one. */
export const askKinds = [
  'documents',
  'own-data',
  'party-access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
  'reasons',
  'complaint',
  'breach-notice',
  'clarification',
  'guidance',
] as const;

export type AskKind = (typeof askKinds)[number];

/** A proposal, for a person to confirm: what one sentence of a letter asks for. */
export interface Ask {
  readonly kind: AskKind;
  /** As the letter has it, with the list below it. */
  readonly text: string;
  /** In the new text of the letter; of the subject when `in` says so. */
  readonly start: number;
  readonly end: number;
  readonly in: 'text' | 'subject';
  /** The right or duty that it would be a matter of. */
  readonly law: LawReference;
}
