import type { Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import type { Passage } from '../../finding.ts';
import type { ContentCheck } from '../check.ts';
import type { Reading } from '../read/reading.ts';

interface Contradiction {
  readonly check: string;
  readonly message: Text;
  readonly find: (reading: Reading) => readonly Passage[];
}

/** What people are told must be true (GDPR art. 5(1)(a), 12(1)): a text cannot say both. */
const law: readonly LawReference[] = [
  { act: 'gdpr', section: 'art. 5 nr. 1 bokstav a' },
  { act: 'gdpr', section: 'art. 12 nr. 1' },
];

/** Two places in one statement that cannot both be true. */
export function contradiction({ check, message, find }: Contradiction): ContentCheck {
  return {
    kind: 'internal-contradiction',
    check,
    law,
    find: (reading) => find(reading).map((at) => ({ at, message })),
  };
}
