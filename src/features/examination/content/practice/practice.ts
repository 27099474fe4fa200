import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Passage } from '../../finding.ts';
import type { ContentCheck } from '../check.ts';
import type { Reading } from '../read/reading.ts';

export interface Practice {
  readonly check: string;
  readonly law: readonly LawReference[];
  /** What is wrong, and what to write or do instead. */
  readonly message: Text;
  readonly find: (reading: Reading) => readonly Passage[];
}

/** Something that a statement says is done, and that the law does not allow or asks to be looked at. */
export function practice({ check, law, message, find }: Practice): ContentCheck {
  return {
    kind: 'practice-against-law',
    check,
    law,
    find: (reading) => find(reading).map((at) => ({ at, message })),
  };
}
