import { signedBy } from '../checkpoint.ts';
import type { StoredHead } from '../heads.ts';
import { type KnownKey, predecessors, trustedKeys } from '../keys.ts';
import type { PublicKey } from '../signing.ts';
import { type Wrong, wrongAt } from './verdict.ts';

/** Judges heads in the order of their sizes. @returns what is wrong with the signature, if anything */
export type SignatureJudge = (head: StoredHead) => Wrong | undefined;

/**
 * @param brought the keys that the verifier trusts by itself
 * @param known the keys that the database lists, which count only when a trusted one took over from them
 */
export function createSignatureJudge(
  brought: readonly PublicKey[],
  known: ReadonlyMap<string, KnownKey>,
): SignatureJudge {
  const trusted = trustedKeys(brought, known);
  const retired = new Set<string>();
  let current = '';
  return (head) => {
    const wrong = (what: string) => wrongAt('signature', null, null, `the head over ${head.size} entries ${what}`);
    const key = trusted.get(head.key);
    if (key === undefined) return wrong(`is signed with key ${head.key.slice(0, 16)}, which is none of yours`);
    if (!signedBy(head, key)) return wrong('has a signature that is not right');
    if (retired.has(key.id)) return wrong('is signed with a key that had been replaced');
    if (key.id !== current) {
      current = key.id;
      for (const { id } of predecessors(key, known)) retired.add(id);
    }
    return undefined;
  };
}
