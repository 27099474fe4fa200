import { Resolver } from 'node:dns/promises';
import { fetchGuarded } from '../web/guarded-fetch.ts';
import type { ProofLooker } from './confirm-site.ts';

/** Looks on the net itself, by the same guarded way out as scans: no address of an inner network is asked. */
export const lookForProof: ProofLooker = {
  async file(url) {
    const answer = await fetchGuarded(new URL(url));
    return answer?.status === 200 ? answer.text.slice(0, 2000) : undefined;
  },
  async txt(name) {
    const resolver = new Resolver({ timeout: 3_000, tries: 2 });
    const records = await resolver.resolveTxt(name).catch((): string[][] => []);
    return records.map((parts) => parts.join(''));
  },
};
