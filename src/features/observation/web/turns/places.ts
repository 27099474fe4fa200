import { isIP } from 'node:net';
import type { Names } from '../ledger/names.ts';
import { bareHost } from '../own-hosts.ts';
import type { LocalSites } from '../scan-options.ts';

/** Milliseconds between two pages at one place, where nobody has said otherwise. */
export const usualPause = 1_000;
/** Seconds of `Crawl-delay` that are kept at most: with some minutes, a site of ten pages would not be done in a night. */
const longestDelay = 30;

/**
 * The pause that a site's robots.txt asks for, as far as it is kept. Pure.
 * @param pause milliseconds without it
 * @param delay seconds that robots.txt asks for; undefined where it asks for none
 * @returns milliseconds, and whether more was asked for than is kept
 */
export function withDelay(pause: number, delay = 0): { readonly pause: number; readonly isCut: boolean } {
  return { pause: Math.max(pause, Math.min(delay, longestDelay) * 1_000), isCut: delay > longestDelay };
}

/** How the pause of a run is chosen: as told; else a second, and none at test sites on loopback, which are nobody's. */
export const pauseOf = (told: number | undefined, local: LocalSites | undefined): number =>
  told ?? (local?.resolveTo === undefined ? usualPause : 0);

/**
 * The places that a request goes to: its host, and each address that the name leads to, since many sites may lie on one server.
 * Test sites on loopback all lie at one address: that counts where a pause was asked for, and else only the host does.
 * @param pause milliseconds, of `pauseOf`
 */
export async function placesOf(
  url: URL,
  names: Names,
  local: LocalSites | undefined,
  pause: number,
): Promise<readonly string[]> {
  const host = bareHost(url);
  if (isIP(host) !== 0) return [host];
  if (local?.resolveTo !== undefined) return pause > 0 ? [host, local.resolveTo] : [host];
  const { addresses } = await names.look(host);
  return [host, ...addresses];
}
