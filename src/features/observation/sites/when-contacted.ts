import type { Recipient } from '../web/scan-result.ts';

/** When in a visit somebody is contacted, the worst first. */
export const whens = ['before', 'after-no', 'after-yes'] as const;
export type When = (typeof whens)[number];

/** Before any choice; although everything not necessary was refused; or only when everything was accepted. */
export function whenContacted({ passes }: Pick<Recipient, 'passes'>): When {
  if (passes.includes('no-choice')) return 'before';
  return passes.includes('reject') ? 'after-no' : 'after-yes';
}
