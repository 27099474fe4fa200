import { type Comparison, untilDay } from './comparison.ts';
import { coverageOf } from './coverage.ts';
import { matcherOf } from './match.ts';
import { recipientsOf, transferOf } from './recipients.ts';

/** A recipient of a site that loses its only ground. */
export interface Affected {
  readonly site: string;
  readonly unit?: string;
  readonly organisation: string;
  readonly country: string;
}

/**
 * Who is left without a ground if some grounds fall: a decision by its number (“(EU) 2023/1795”) or a kind of safeguard
 * (`standard-clauses`), on the day of the snapshot. Those who have none already are not among them.
 */
export function whatIfFalls(comparison: Comparison, grounds: readonly string[]): readonly Affected[] {
  const seen = untilDay(comparison);
  const fallen = { ...seen, fallen: new Set([...(seen.fallen ?? []), ...grounds]) };
  const matcher = matcherOf(seen.snapshot);
  return recipientsOf(seen.observations).flatMap((recipient) => {
    const coverage = coverageOf(seen.snapshot, recipient, matcher);
    const before = transferOf(seen, recipient, coverage);
    const after = transferOf(fallen, recipient, coverage);
    if (before.state !== 'ground' || after.state === 'ground') return [];
    const { site, unit, subject, country } = recipient;
    return [{ site, ...(unit === undefined ? {} : { unit }), organisation: subject, country }];
  });
}
