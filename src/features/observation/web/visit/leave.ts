import { searchAddress } from '../canary/type-canary.ts';
import { type InstrumentsRead, readInstruments, rehearseLeaving } from '../instruments/install.ts';
import { placeOf } from '../reconcile.ts';
import type { StoredItem } from '../scan-result.ts';
import { readStored } from '../storage/read-stored.ts';
import { type FormSeen, formsOf, linksOf } from './page-work.ts';
import type { Recorded } from './recorded.ts';
import { aWhile, letGo, type Visiting } from './visiting.ts';
import type { Hurry } from './within.ts';

const nothing: InstrumentsRead = { behaviour: [], hints: [], writes: [] };

/** Reading what lies there takes little, and is done even where the page has used all its time. */
export async function readPage(visiting: Visiting, parting: Hurry) {
  const { page, house, wish, protocol } = visiting;
  await letGo(visiting, parting, 50);
  await parting.within('leaving', aWhile, () => rehearseLeaving(page, house.key), undefined);
  await letGo(visiting, parting, 300);
  const instruments = await parting.within(
    'instruments',
    aWhile,
    () => readInstruments(page, house.key, wish.pass),
    nothing,
  );
  const seen = { pass: wish.pass, now: house.now(), asked: protocol.cookiesAsked(), writes: instruments.writes };
  const stored = await parting.within<readonly StoredItem[]>('storage', aWhile, () => readStored(page, seen), []);
  const forms = await parting.within<readonly FormSeen[]>('forms', aWhile, () => formsOf(page), []);
  const links = await parting.within<readonly string[]>('links', aWhile, () => linksOf(page), []);
  const search = await parting.within('search', aWhile, () => searchAddress(page, house.canary), undefined);
  const source = wish.pictures ? await parting.within('source', aWhile, () => page.content(), undefined) : undefined;
  return { instruments, stored, forms, links, ...(search !== undefined && { search }), source };
}

/** Leaves the page, so that what it sends at the last moment is sent, and waits for it. */
export async function leave(visiting: Visiting, parting: Hurry): Promise<void> {
  const { page, events, protocol, proxy } = visiting;
  events.leave();
  protocol.leave();
  proxy.leave();
  await parting.within('leaving', aWhile, () => page.goto('about:blank', { waitUntil: 'commit' }), null);
  await letGo(visiting, parting, 600);
}

/** What stays open by its nature: lines, streams, and what a script reads as it comes. */
const staysOpen = /websocket|eventsource|ping|media|fetch|xhr/i;

/**
 * Hosts that were asked for something and have not answered to the end. Pure.
 * @param protocol what the other channel told: the library never hears the end of a shared worker's own script, and not that it is one
 */
export function unanswered(seen: readonly Recorded[], protocol: readonly Recorded[] = []): readonly string[] {
  const shared = new Set(
    protocol.flatMap(({ url, headers }) => (headers['sec-fetch-dest'] === 'sharedworker' ? [url] : [])),
  );
  const open = seen.filter(
    ({ state, url, resourceType }) =>
      !shared.has(url) && (state === 'asked' || (state === 'answered' && !staysOpen.test(resourceType))),
  );
  return [
    ...new Set(
      open.flatMap(({ url, resourceType }) => (/websocket/i.test(resourceType) ? [] : (placeOf(url)?.host ?? []))),
    ),
  ].toSorted();
}
