import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';

/** Said where the owner has no data protection officer: what is asked of one is then asked in vain. */
export const noOfficer: Text = {
  nb: 'Eieren har ikke personvernombud. Se «Personvernombud er utpekt».',
  nn: 'Eigaren har ikkje personvernombod. Sjå «Personvernombod er peikt ut».',
  en: 'The owner has no data protection officer. See “A data protection officer is appointed”.',
};

/**
 * Is the owner a public authority or body? What it is said to be decides; else municipalities, county councils and
 * state agencies are.
 */
export function isPublicBody(read: Reader, owner: Entry<'owner'>): boolean | undefined {
  const said = read.fact(owner, 'publicBody');
  if (said !== undefined) return said;
  const kind = read.fact(owner, 'kind');
  return kind === undefined || kind === 'private-school' ? undefined : true;
}
