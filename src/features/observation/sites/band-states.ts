import type { Visit } from '../web/scan-result.ts';
import type { When } from './when-contacted.ts';

/**
 * What it means that nobody stands under a point of a visit: all was looked at and nobody was there; nobody was there in what could be looked
 * at; the site asked for no choice; the choice could not be made; or nobody has looked.
 */
export type BandState = 'nobody' | 'nobody-in-part' | 'not-asked' | 'not-made' | 'not-looked';

/** Has somebody looked there, so that nobody is a number? */
export const isLooked = (state: BandState): boolean => state === 'nobody' || state === 'nobody-in-part';

type Told = Pick<Visit, 'pass' | 'outcome' | 'consent'>;

const seenAs = (visits: readonly Told[]): BandState => {
  const seen = visits.filter(({ outcome }) => outcome !== 'failed');
  if (seen.length === 0) return 'not-looked';
  return visits.every(({ outcome }) => outcome === 'whole') ? 'nobody' : 'nobody-in-part';
};

const asksIn = ({ consent }: Told) => consent !== undefined && consent.found !== 'none';

/** After a choice somebody was looked for only where it was made. Older scans do not tell; there the visit counts. */
function afterChoice(visits: readonly Told[]): BandState {
  const seen = visits.filter(({ outcome }) => outcome !== 'failed');
  const made = seen.filter(({ consent }) => consent === undefined || consent.clicks !== undefined);
  if (seen.length === 0) return 'not-looked';
  if (made.length === 0) return seen.some(asksIn) ? 'not-made' : 'not-asked';
  // A page that asks, and where the choice was not made, may hide somebody.
  const isHidden = seen.some((visit) => asksIn(visit) && !made.includes(visit));
  return isHidden || seen.length < visits.length ? 'nobody-in-part' : seenAs(made);
}

/** What it means that nobody stands there, for each point of a visit; unknown is never nobody. Pure. */
export function emptyBands(visits: readonly Told[]): Readonly<Record<When, BandState>> {
  const of = (pass: Told['pass']) => visits.filter((visit) => visit.pass === pass);
  const before = seenAs(of('no-choice'));
  return { before, 'after-no': afterChoice(of('reject')), 'after-yes': afterChoice(of('accept')), could: before };
}
