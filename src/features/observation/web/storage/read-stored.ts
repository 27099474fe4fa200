import type { Cookie, Frame, Page } from 'playwright-core';
import type { StoredItem } from '../scan-result.ts';
import { atMost } from '../visit/within.ts';
import { type CookieAsked, type CookiesSeen, cookiesOf } from './cookies-of.ts';

export type { CookieAsked } from './cookies-of.ts';

export interface StorageSeen extends Omit<CookiesSeen, 'page'> {
  readonly asked: readonly CookieAsked[];
}

interface FrameStore {
  readonly host: string;
  readonly items: readonly { readonly how: Exclude<StoredItem['how'], 'cookie'>; readonly name: string }[];
}

/** A frame that does not answer by then has told nothing. Milliseconds. */
const patience = 1_000;

/** Runs in the page: the names of what is kept, never what it holds. Uses nothing from outside itself. */
async function storeInPage(): Promise<FrameStore> {
  const items: { how: 'local' | 'session' | 'indexed-db' | 'cache'; name: string }[] = [];
  const add = (how: (typeof items)[number]['how'], names: readonly (string | null | undefined)[]): void => {
    for (const name of names.slice(0, 200)) if (typeof name === 'string') items.push({ how, name: name.slice(0, 200) });
  };
  const within = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
    Promise.race([work, new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), 400))]).catch(() => otherwise);
  try {
    add(
      'local',
      Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)),
    );
    add(
      'session',
      Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index)),
    );
  } catch {
    // A frame without an origin of its own has no storage.
  }
  try {
    add(
      'indexed-db',
      (await within(indexedDB.databases(), [])).map(({ name }) => name),
    );
    add('cache', await within(caches.keys(), []));
  } catch {
    // As above.
  }
  return { host: location.hostname, items };
}

const storeOf = (frame: Frame): Promise<FrameStore | undefined> => atMost(patience, frame.evaluate(storeInPage));

function itemsOf(stores: readonly FrameStore[], page: string, { pass, writes }: StorageSeen): readonly StoredItem[] {
  const items = stores.flatMap(({ host, items: found }) => found.map((one) => ({ ...one, host, page, pass })));
  const distinct = new Map(items.map((item) => [`${item.how} ${item.host} ${item.name}`, item]));
  return [...distinct.values()].map((item) => {
    const setBy = writes.find(({ how, name }) => how === item.how && name === item.name)?.script;
    return setBy === undefined ? item : { ...item, setBy };
  });
}

/**
 * What lies on the visitor's device now: cookies (refused ones too), local and session storage, IndexedDB and caches of every frame, with the
 * host whose it is and the life it has left. Names only, never what is in them. Cookies are the whole context's. Never throws.
 */
export async function readStored(page: Page, seen: StorageSeen): Promise<readonly StoredItem[]> {
  const address = page.url();
  const kept: readonly Cookie[] = await page
    .context()
    .cookies()
    .catch(() => []);
  const frames = page.frames().filter((frame) => !frame.isDetached() && /^https?:/.test(frame.url()));
  const stores = (await Promise.all(frames.map(storeOf))).filter((store) => store !== undefined);
  return [...cookiesOf(kept, { ...seen, page: address }), ...itemsOf(stores, address, seen)];
}
