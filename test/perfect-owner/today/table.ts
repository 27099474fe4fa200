import type { Requirement } from '#src/features/control/requirement.ts';
import type { Row } from '../row.ts';

/**
 * What turns in one part of pack gdpr when a fact of the perfect owner is changed, written by hand from the law.
 * A row says exactly which findings of this part turn; other parts answer for their own.
 */
export interface Table {
  readonly part: string;
  readonly requirements: readonly Requirement[];
  /** `requirement subject` → why it does not apply to the perfect owner; everything else is met. */
  readonly notApplicable: Readonly<Record<string, string>>;
  /** One for every fact that the part reads; a row that turns nothing says why the fact is read. */
  readonly rows: readonly Row[];
}
