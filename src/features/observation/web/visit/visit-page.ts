import type { BrowserContext } from 'playwright-core';
import type { RunningBrowser } from '../browser/start-browser.ts';
import { type Choice, makeChoice } from '../consent/make-choice.ts';
import { installInstruments } from '../instruments/install.ts';
import { usualCaps } from '../ledger/ledger.ts';
import { type LedgerProxy, openProxy } from '../ledger/proxy.ts';
import { placeOf } from '../reconcile.ts';
import { arrive, picture, stay } from './arrive.ts';
import { leave, readPage, unanswered } from './leave.ts';
import type { VisitHouse, VisitRecord, VisitWish } from './visit-record.ts';
import type { Visiting } from './visiting.ts';
import { watchEvents } from './watch-events.ts';
import { watchProtocol } from './watch-protocol.ts';
import { type Hurry, hurry, pause } from './within.ts';

const noChoice: Choice = { found: 'none' };

function newContext(running: RunningBrowser, proxy: LedgerProxy): Promise<BrowserContext> {
  return running.browser.newContext({
    proxy: { server: proxy.address },
    userAgent: running.userAgent,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    viewport: { width: 1366, height: 900 },
    acceptDownloads: false,
  });
}

async function visitOpen(
  visiting: Visiting,
  parting: () => Hurry,
): Promise<Omit<VisitRecord, 'wish' | 'begun' | 'ended'>> {
  const { page, wish, house, hurry, proxy, events, protocol } = visiting;
  const first = await arrive(visiting);
  let arrived = house.now().getTime();
  const before = first.failure === undefined ? await picture(visiting) : undefined;
  let choice = noChoice;
  const ours = first.failure === undefined && wish.isOwn(placeOf(page.url())?.host ?? '');
  if (ours) {
    choice = await hurry.within('consent', 10_000, () => makeChoice(page, wish.pass), noChoice);
    // Many sites act on a choice only when the next page is opened; and a returning visitor is met by others than a new one.
    if (choice.pressed !== undefined) {
      await pause(1_000);
      await arrive(visiting, true);
      arrived = house.now().getTime();
    }
  }
  const after = choice.pressed === undefined ? undefined : await picture(visiting);
  if (ours) await stay(visiting, arrived);
  const address = page.url();
  const last = parting();
  const { source, ...read } = await readPage(visiting, last);
  const silent = unanswered(events.seen());
  await leave(visiting, last);
  return {
    ...(first.failure === undefined && { address }),
    ...first,
    ...read,
    silent,
    choice,
    late: [...hurry.late, ...last.late],
    full: proxy.full(),
    events: events.seen(),
    protocol: protocol.seen(),
    ledger: proxy.entries(),
    pictures: {
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(source !== undefined && { source }),
    },
  };
}

/**
 * Visits one page once, as somebody who has never been there: a context of its own, through a proxy of its own, watched by three channels.
 * Never waits for the net to be quiet: pages are never quiet. Never throws for what the page does.
 */
export function visitPage(house: VisitHouse, wish: VisitWish): Promise<VisitRecord> {
  return house.browsers.visit((running) => visitIn(running, house, wish));
}

async function visitIn(running: RunningBrowser, house: VisitHouse, wish: VisitWish): Promise<VisitRecord> {
  const begun = house.now();
  const clock = () => house.now().getTime();
  const proxy = await openProxy(house.gateway, usualCaps, house.now);
  const context = await newContext(running, proxy);
  const stop = () => void context.close().catch(() => {});
  house.signal?.addEventListener('abort', stop, { once: true });
  try {
    await installInstruments(context, house.key);
    const events = watchEvents(context, house.now);
    const protocol = watchProtocol(context, house.now);
    context.on('page', (opened) => void protocol.add(opened));
    const page = await context.newPage();
    await protocol.add(page);
    const visiting: Visiting = { wish, house, page, proxy, events, protocol, hurry: hurry(wish.limit, clock) };
    const seen = await visitOpen(visiting, () => hurry(30_000, clock));
    return { wish, begun: begun.toISOString(), ended: house.now().toISOString(), ...seen };
  } finally {
    house.signal?.removeEventListener('abort', stop);
    await hurry(10_000, clock).within('close', 10_000, () => context.close(), undefined);
    await proxy.close();
  }
}
