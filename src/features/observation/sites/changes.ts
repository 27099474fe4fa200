import type { Recipient, SiteScan } from '../web/scan-result.ts';
import { type Grounds, groundOf } from './ground.ts';
import { whenContacted } from './when-contacted.ts';

/** What may have changed between two scans of a site, the gravest first. Who is `named` is new, and was not contacted. */
export const changeKinds = ['new', 'before-choice', 'contacted', 'lapsed', 'named', 'gone', 'perhaps-gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly host: string;
  readonly organisation: string;
  readonly country: string;
}

/** A scan, and what its recipients rested on that day. */
export interface ScanThen {
  readonly scan: Pick<SiteScan, 'recipients' | 'visits'>;
  readonly grounds: Grounds;
}

const byHost = (recipients: readonly Recipient[]) => new Map(recipients.map((one) => [one.host, one]));

/** Whether a later scan saw whole, in the same passes, the pages on which a recipient was. */
function sawItsPages({ visits }: ScanThen['scan'], { pages, passes }: Recipient): boolean {
  return pages.every((page) =>
    passes.every((pass) =>
      visits.some((visit) => visit.page === page && visit.pass === pass && visit.outcome === 'whole'),
    ),
  );
}

/**
 * What changed from one scan of a site to a later one. Pure: two of the same give nothing. That somebody is gone is said only where the
 * pages on which they were have been seen whole again; else nobody knows.
 */
export function changesBetween(before: ScanThen, after: ScanThen): readonly Change[] {
  const [then, now] = [byHost(before.scan.recipients), byHost(after.scan.recipients)];
  const told = ({ host, organisation, country }: Recipient, kind: ChangeKind): Change => ({
    kind,
    host,
    organisation,
    country,
  });
  const found: Change[] = [];
  for (const one of now.values()) {
    const old = then.get(one.host);
    if (old === undefined) {
      found.push(told(one, whenContacted(one) === 'could' ? 'named' : 'new'));
      continue;
    }
    const [was, is] = [whenContacted(old), whenContacted(one)];
    if (is === 'before' && was !== 'before') found.push(told(one, 'before-choice'));
    else if (was === 'could' && is !== 'could') found.push(told(one, 'contacted'));
    const held = ['covered', 'otherwise'].includes(groundOf(before.grounds, one.host).state);
    const holds = ['covered', 'otherwise', 'unknown'].includes(groundOf(after.grounds, one.host).state);
    if (held && !holds) found.push(told(one, 'lapsed'));
  }
  for (const one of then.values())
    if (!now.has(one.host)) found.push(told(one, sawItsPages(after.scan, one) ? 'gone' : 'perhaps-gone'));
  const order = (change: Change) => changeKinds.indexOf(change.kind);
  return found.toSorted((a, b) => order(a) - order(b) || (a.host < b.host ? -1 : 1));
}
