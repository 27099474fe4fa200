import type { Page } from 'playwright-core';
import type { LedgerProxy } from '../ledger/proxy.ts';
import { placeOf } from '../reconcile.ts';
import type { VisitHouse, VisitWish } from './visit-record.ts';
import type { EventsWatch } from './watch-events.ts';
import type { ProtocolWatch } from './watch-protocol.ts';
import { type Hurry, pause } from './within.ts';

/** A visit while it goes on. */
export interface Visiting {
  readonly wish: VisitWish;
  readonly house: VisitHouse;
  readonly page: Page;
  readonly proxy: LedgerProxy;
  readonly events: EventsWatch;
  readonly protocol: ProtocolWatch;
  readonly hurry: Hurry;
}

/** Milliseconds that a piece of work with the page may take. */
export const aWhile = 5_000;

/** Milliseconds without a byte after which what was begun is taken to be under way. */
const quietFor = 400;

/**
 * What was begun just now gets the time to leave the browser: on a busy machine more than on an idle one. The page's own clock first, so
 * that what it was to do is done; then the ledger, and what was asked for and is not in it yet.
 */
export async function letGo({ page, house, events, proxy }: Visiting, parting: Hurry, atLeast: number): Promise<void> {
  const turn = () => page.evaluate((ms) => new Promise<void>((resolve) => void setTimeout(resolve, ms)), atLeast);
  await parting.within('page', aWhile, turn, undefined);
  const waiting = () => {
    const reached = new Set(proxy.entries().map(({ host, port }) => `${host}:${port}`));
    return events.seen().some(({ state, url }) => {
      const place = state === 'asked' ? placeOf(url) : undefined;
      return place !== undefined && !reached.has(`${place.host}:${place.port}`);
    });
  };
  const begun = house.now().getTime();
  const passed = () => house.now().getTime() - begun;
  // Some pages are never quiet; what has not left at all is waited for longer.
  const busy = () => (passed() < 1_500 && house.now().getTime() - proxy.lastActive() < quietFor) || waiting();
  while (passed() < aWhile && busy()) await pause(100);
}
