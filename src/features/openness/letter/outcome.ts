import type { DocumentDecision, Outcome } from '#src/features/cases/index.ts';

/** What became of a request, by what is decided of its documents; undefined while something is not. Pure. */
export function outcomeOf(decisions: readonly DocumentDecision[]): Outcome | undefined {
  if (decisions.length === 0 || decisions.some((one) => one === 'undecided' || one === 'consent-asked'))
    return undefined;
  if (decisions.every((one) => one === 'open')) return 'granted';
  if (decisions.every((one) => one === 'does-not-exist')) return 'does-not-exist';
  return decisions.some((one) => one === 'open' || one === 'partly') ? 'partly' : 'refused';
}
