import type { NameAnswer } from './ledger/names.ts';
import type { OwnHosts } from './own-hosts.ts';
import type { Identify } from './scan-options.ts';
import { type Contact, passes, type Recipient } from './scan-result.ts';

/** What is known of a name: where it leads. */
export type Chains = (host: string) => NameAnswer['chain'];

/** Whether a host is an outside destination, and by which way. */
export type Outside = (host: string) => 'name' | 'cname' | undefined;

/**
 * Who is outside: a host that is not the owner's own, and a host of the owner's own whose name leads to somebody else's. That the pages
 * themselves lie at somebody's is hosting, which every visitor meets and no script causes: it is no leak of a page.
 * @param pageHosts hosts of the pages visited
 */
export function outsideOf(own: OwnHosts, chains: Chains, pageHosts: ReadonlySet<string>): Outside {
  return (host) => {
    if (!own.isOwn(host)) return 'name';
    return !pageHosts.has(host) && chains(host).some((name) => !own.isOwn(name)) ? 'cname' : undefined;
  };
}

const inOrder = <T>(values: readonly T[], order: readonly T[]): readonly T[] =>
  order.filter((one) => values.includes(one));

/** What the page alone tells of is no contact yet, nor is an attempt that got nowhere. */
const wasMade = ({ channels, attempted }: Contact): boolean =>
  attempted !== true && channels.some((channel) => channel !== 'page');

function recipientOf(
  host: string,
  contacts: readonly Contact[],
  way: 'name' | 'cname',
  chain: readonly string[],
  identify: Identify,
): Recipient {
  const times = contacts.map((contact) => contact.at).toSorted();
  const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
  return {
    host,
    ...(way === 'cname' && { cname: chain }),
    ...identify([host, ...chain]),
    techniques: unique([
      ...(way === 'cname' ? (['cname'] as const) : []),
      ...contacts.map((one) => one.technique),
    ]).toSorted(),
    passes: inOrder(unique(contacts.map(({ pass }) => pass)), passes),
    contactedIn: inOrder(unique(contacts.filter(wasMade).map(({ pass }) => pass)), passes),
    sent: unique(contacts.flatMap(({ sent }) => sent.map(({ kind }) => kind))).toSorted(),
    pages: unique(contacts.map(({ page }) => page)).toSorted(),
    first: times[0] ?? '',
    last: times.at(-1) ?? '',
    contacts: contacts.length,
  };
}

/** A door inside somebody's own network is no destination outside; that it was knocked on is told among the limits. */
const isInside = ({ refused }: Contact): boolean => refused === 'private-address';

/** Contacts put together by host: the same contacts give the same list, in the order of the hosts' names. Pure. */
export function recipientsOf(
  contacts: readonly Contact[],
  outside: Outside,
  chains: Chains,
  identify: Identify,
): readonly Recipient[] {
  const outwards = contacts.filter((contact) => !isInside(contact));
  return [...Map.groupBy(outwards, ({ host }) => host)]
    .flatMap(([host, of]) => {
      const way = outside(host);
      return way === undefined ? [] : [recipientOf(host, of, way, chains(host), identify)];
    })
    .toSorted((a, b) => (a.host < b.host ? -1 : 1));
}
