import type { readingOrder } from '#src/features/control/packs/reading-order.ts';
import type { Row } from '../row.ts';

/**
 * What turns in one part of pack gdpr when a fact of the perfect owner is changed, written by hand from the law.
 * A row says exactly which findings of this part turn; other parts answer for their own.
 */
export interface Part {
  readonly part: Exclude<keyof typeof readingOrder, 'pol-2000'>;
  /** `requirement subject` → why it does not apply to the perfect owner; everything else is met. */
  readonly notApplicable: Readonly<Record<string, string>>;
  /** One for every fact that the part reads; a row that turns nothing says why the fact is read. */
  readonly rows: readonly Row[];
}
