import { type Contact, passes } from '../web/scan-result.ts';
import type { EvidenceFile } from './manifest.ts';

const isContact = (value: unknown): value is Contact => {
  if (typeof value !== 'object' || value === null) return false;
  const { at, page, host, pass, technique, sent, channels } = value as Partial<Record<keyof Contact, unknown>>;
  return (
    [at, page, host, technique].every((one) => typeof one === 'string') &&
    (passes as readonly unknown[]).includes(pass) &&
    Array.isArray(sent) &&
    Array.isArray(channels)
  );
};

/** Whether a file of a scan holds its contacts. */
export const holdsContacts = (name: string) => /contacts\.json$/.test(name);

/** The contacts in a file of a scan; none in another file, or in one that cannot be read. */
export function contactsIn({ name, bytes }: Pick<EvidenceFile, 'name' | 'bytes'>): readonly Contact[] {
  if (!holdsContacts(name)) return [];
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return Array.isArray(parsed) ? parsed.filter(isContact) : [];
  } catch {
    return [];
  }
}
