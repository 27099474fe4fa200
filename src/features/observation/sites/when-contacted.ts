import type { Recipient } from '../web/scan-result.ts';

/** When in a visit somebody is contacted, the worst first; and last those whom the page only names, so that they could be. */
export const whens = ['before', 'after-no', 'after-yes', 'could'] as const;
export type When = (typeof whens)[number];

type Seen = Pick<Recipient, 'passes' | 'sent' | 'techniques' | 'contactedIn'>;

/** What makes a browser ready for somebody, or may lead to them. */
const preparing: ReadonlySet<string> = new Set(['preconnect', 'dns-prefetch', 'form']);

/** The choices in which a visit did contact somebody. Older scans do not tell; there, by what was done. */
export function contactedIn({ passes, sent, techniques, contactedIn: told }: Seen): Recipient['passes'] {
  if (told !== undefined) return told;
  return sent.length === 0 || techniques.every((one) => preparing.has(one)) ? [] : passes;
}

/**
 * Before any choice; although everything not necessary was refused; only when everything was accepted; or not at all: the page names them
 * (a form leads there, browsers are asked to look up or connect beforehand), and no visit contacted them.
 */
export function whenContacted(one: Seen): When {
  const passes = contactedIn(one);
  if (passes.length === 0) return 'could';
  if (passes.includes('no-choice')) return 'before';
  return passes.includes('reject') ? 'after-no' : 'after-yes';
}
