import type { RawRequest } from '../techniques/raw-request.ts';

/** At most so many requests of one visit are kept, and so much of what each sent. */
export const mostRequests = 5_000;
export const mostBody = 65_536;

/** A request while the visit goes on: which page it ends at is not known before the end. */
export interface Recorded extends Omit<RawRequest, 'page' | 'pass'> {
  readonly state: 'asked' | 'answered' | 'ended' | 'failed';
  readonly status?: number;
  readonly failure?: string;
  /** Headers of the answer, names in lower case. */
  readonly answered?: Readonly<Record<string, string>>;
  /** The `Link` header that came before the answer (103, RFC 8297). */
  readonly early?: string;
  /** Bytes of the answer that have come: as they came over the net, and unpacked. */
  readonly received?: { readonly net: number; readonly read: number };
  /** Answered without the net: from the cache, or by a service worker. */
  readonly fromHere?: true;
}
