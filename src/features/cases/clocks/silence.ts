import type { Clock } from '#src/law/clocks/clock.ts';

/**
 * Whether a request has had no answer within five working days, so that silence counts as a refusal that can be complained of
 * (offentleglova § 32 second paragraph). Not while the clock stands still because consent is asked for. Pure.
 */
export const isSilent = (clocks: readonly Clock[]): boolean =>
  clocks.some(({ rule, state }) => rule.name === 'deemed-refusal' && state === 'overdue');
