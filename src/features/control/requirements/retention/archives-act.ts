import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';

/**
 * Is the owner an organ under arkivlova (2025) § 3 first paragraph a: the state, a county council or a municipality?
 * A private school comes under it only in cases where it makes individual decisions (letter b).
 */
export function isArchiveOrgan(read: Reader): boolean | undefined {
  const owner = read.get('owner', 'owner');
  const kind = owner === undefined ? undefined : read.fact(owner, 'kind');
  if (kind !== undefined) return kind !== 'private-school';
  return owner === undefined ? undefined : read.fact(owner, 'publicBody');
}

/** Does a retention concern cases in which decisions are made, where arkivlova binds private schools too? */
export function concernsDecisions(read: Reader, retention: Entry<'retention'>): boolean {
  const event = read.fact(retention, 'event');
  return event === 'case-closed' || event === 'decision-made';
}

/** Why a requirement is not asked of a retention that does not say what happens: another one says so already. */
export const noEndYet: Text = {
  nb: 'Det er ikke sagt hva som skjer med opplysningene. Se «Lagringstiden er bestemt».',
  nn: 'Det er ikkje sagt kva som skjer med opplysningane. Sjå «Lagringstida er bestemt».',
  en: 'It is not said what happens to the data. See “The retention is decided”.',
};
