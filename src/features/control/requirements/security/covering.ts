import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';

/**
 * The assessments or audits among these that cover a system.
 * What covers only others is left unread: how it is known must not weigh on this system's verdict.
 */
export function covering<K extends 'assessments' | 'audits'>(
  read: Reader,
  entries: readonly Entry<K>[],
  system: string,
): readonly Entry<K>[] {
  const found = entries.filter(({ body: { systems } }) => systems === 'all' || systems.includes(system));
  for (const entry of found) read.fact(entry as Entry, 'systems');
  return found;
}
