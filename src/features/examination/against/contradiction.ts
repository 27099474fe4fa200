import type { Text } from '#src/kernel/language.ts';
import type { LawReference, Passage, StatementFinding } from '../finding.ts';

/** What people are told must be what is done. */
const mustBeTrue: readonly LawReference[] = [{ act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' }];

/** A place where a statement says something else than the register. */
export function contradiction(
  check: string,
  at: Passage | null,
  message: Text,
  law: readonly LawReference[],
): StatementFinding {
  const passage = at === null ? null : { start: at.start, end: at.end, text: at.text };
  return { kind: 'contradicts-register', check, passage, message, law: [...law, ...mustBeTrue] };
}
