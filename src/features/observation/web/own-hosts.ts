import { getDomain } from 'tldts';

/** The domain that somebody has registered, of a host; the host itself where it has none (an address, a name without a dot). */
export function domainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Tells the owner's own hosts from others. */
export interface OwnHosts {
  /** By its name alone. */
  isOwn(host: string): boolean;
}

/** A host however it is written: lower case, without brackets, and without the dot that a name may end in and that makes it no other host. */
export const hostName = (written: string): string =>
  written
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/** The host of an address. */
export const bareHost = (url: URL): string => hostName(url.hostname);

/**
 * The owner's own: what has the site's registered domain, and the hosts declared beside it with what lies under them. Declared is what
 * counts: that two hosts look alike says nothing of who answers there.
 * @param site host of the site
 * @param declared other hosts of the owner's
 */
export function ownHosts(site: string, declared: readonly string[]): OwnHosts {
  const domain = domainOf(site);
  const under = [site, ...declared].map((host) => host.toLowerCase().replace(/^\*?\./, ''));
  return {
    isOwn: (host) => domainOf(host) === domain || under.some((one) => host === one || host.endsWith(`.${one}`)),
  };
}
