import type { Snapshot } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';

/** Why a statement could not be fetched. */
export const fetchFailures = ['unreachable', 'slow', 'too-large', 'not-allowed', 'missing', 'unreadable'] as const;
export type FetchFailure = (typeof fetchFailures)[number];

/** Something that an examination found in a statement, as it is kept. */
export interface StatementFault {
  readonly kind: string;
  readonly check: string;
  readonly message: Text;
  /** The words that it is about. */
  readonly quote?: string;
}

/** What an address gave: its bytes, or why there are none. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly failure: FetchFailure };

/** What watching needs from outside; put together by the application. */
export interface Watching {
  /** Fetches one public page safely: no private addresses, limits on size and time. Never throws. */
  readonly fetchPage: (address: string) => Promise<Fetched>;
  /** The text of a page, without its markup. @throws Problem (bad-input) for what cannot be read */
  readonly textOf: (bytes: Uint8Array) => Promise<string>;
  /** What is wrong with a statement by the law of a day, and against the owner's register. */
  readonly examine: (text: string, asOf: IsoDate, against: Snapshot) => readonly StatementFault[];
}
