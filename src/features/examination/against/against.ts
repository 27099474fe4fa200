import type { Snapshot } from '#src/features/register/index.ts';
import { resolveReference } from '#src/law/resolve.ts';
import { readingOf } from '../content/read/reading.ts';
import type { Examined, StatementFinding } from '../finding.ts';
import { basis } from './basis.ts';
import { dpoContact } from './dpo.ts';
import { retentionEnds, retentionPeriods } from './retention.ts';
import { storage, transfers } from './storage.ts';
import { subjectsOf } from './subjects.ts';
import { recipientsNotInStatement, systemsNotInRegister, systemsNotInStatement } from './systems.ts';
import { vendor } from './vendor.ts';

const comparisons = [
  dpoContact,
  storage,
  transfers,
  vendor,
  retentionPeriods,
  retentionEnds,
  basis,
  systemsNotInRegister,
  systemsNotInStatement,
  recipientsNotInStatement,
] as const;

/**
 * Where a statement says something else than the register. Only what both say for sure is compared:
 * that nothing is found is no proof that they agree.
 */
export function againstRegister(examined: Examined, snapshot: Snapshot): readonly StatementFinding[] {
  const reading = readingOf(examined);
  const subjects = subjectsOf(reading, snapshot);
  return comparisons
    .flatMap((compare) => compare(reading, snapshot, subjects))
    .map((finding) => ({
      ...finding,
      law: finding.law.filter((reference) => resolveReference(reference, examined.asOf).state === 'in-force'),
    }));
}
