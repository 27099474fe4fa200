import type { AskedSystem } from '#src/features/observation/index.ts';
import { type Asking, askPages } from '#src/platform/http/ask-pages.ts';

/** Where Feide lists its services. */
export const feideServices = 'https://api.feide.no/2/sp/';

export interface FeideSettings {
  readonly url?: string | undefined;
  readonly token: string;
  /** Whether the list is of all services, and not only of those that the owner has opened; so it is unless told. */
  readonly isCatalogue?: boolean | undefined;
}

/** `<…>; rel="next"` of RFC 8288. */
const nextLink = (headers: Headers) => /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(headers.get('link') ?? '')?.[1];

const listIn = (page: unknown): readonly unknown[] => (Array.isArray(page) ? page : [page]);

/** Feide's services and the attributes that each receives. */
export function feide({ url = feideServices, token, isCatalogue = true }: FeideSettings, asking: Asking): AskedSystem {
  return {
    observer: 'feide',
    async fetch() {
      const paged = { system: 'Feide', url, token, nextOf: (_: unknown, headers: Headers) => nextLink(headers) };
      const pages = await askPages(asking, paged);
      const bytes = new TextEncoder().encode(JSON.stringify(pages.flatMap(listIn)));
      return { bytes, isCatalogue };
    },
  };
}
