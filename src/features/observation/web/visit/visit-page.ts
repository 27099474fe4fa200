import type { BrowserContext } from 'playwright-core';
import type { RunningBrowser } from '../browser/start-browser.ts';
import { type Choice, makeChoice } from '../consent/make-choice.ts';
import { installInstruments } from '../instruments/install.ts';
import { type LargestAnswer, type LedgerProxy, openProxy } from '../ledger/proxy.ts';
import { placeOf } from '../reconcile.ts';
import { arrive, lookAgain, picture, stay } from './arrive.ts';
import { leave, readPage, unanswered } from './leave.ts';
import { cutOff } from './tell-visit.ts';
import type { VisitHouse, VisitRecord, VisitWish } from './visit-record.ts';
import type { Visiting } from './visiting.ts';
import { watchEvents } from './watch-events.ts';
import { type ProtocolWatch, watchProtocol } from './watch-protocol.ts';
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
    const limit = Math.min(6_000, hurry.left());
    choice = await hurry.within('consent', 10_000, (given) => makeChoice(page, wish.pass, { limit, given }), noChoice);
    // Many sites act on a choice only when the next page is opened; and a returning visitor is met by others than a new one.
    if (choice.pressed !== undefined) {
      await pause(1_000);
      await arrive(visiting, true);
      arrived = house.now().getTime();
    }
  }
  const after = choice.pressed === undefined ? undefined : await picture(visiting);
  if (ours) await stay(visiting, arrived);
  if (ours && wish.again === true) await lookAgain(visiting);
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
    cut: cutOff(proxy.entries(), protocol.seen(), house.caps.answer),
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
  // The context has its proxy from the beginning, and the protocol is heard within the context.
  let protocol: ProtocolWatch | undefined;
  const largest: LargestAnswer = (host, port, came) => protocol?.largest(host, port, came) ?? 0;
  const proxy = await openProxy(house.gateway, house.caps, house.now, largest);
  const context = await newContext(running, proxy);
  const stop = () => void context.close().catch(() => {});
  house.signal?.addEventListener('abort', stop, { once: true });
  try {
    await installInstruments(context, house.key);
    const events = watchEvents(context, house.now);
    const watch = watchProtocol(context, house.now);
    protocol = watch;
    context.on('page', (opened) => void watch.add(opened));
    const page = await context.newPage();
    await watch.add(page);
    const visiting: Visiting = { wish, house, page, proxy, events, protocol: watch, hurry: hurry(wish.limit, clock) };
    const seen = await visitOpen(visiting, () => hurry(30_000, clock));
    return { wish, begun: begun.toISOString(), ended: house.now().toISOString(), ...seen };
  } finally {
    house.signal?.removeEventListener('abort', stop);
    await hurry(10_000, clock).within('close', 10_000, () => context.close(), undefined);
    await proxy.close();
  }
}
