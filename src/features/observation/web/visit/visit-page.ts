import type { BrowserContext } from 'playwright-core';
import type { RunningBrowser } from '../browser/start-browser.ts';
import { type Choice, makeChoice, notLooked } from '../consent/make-choice.ts';
import { installInstruments } from '../instruments/install.ts';
import type { Walked } from '../journey/journey.ts';
import { walkJourney } from '../journey/walk.ts';
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

/** Finds the banner and makes the choice of the pass. @param late the page has been looked at before */
function choose({ page, wish, hurry }: Visiting, late = false): Promise<Choice> {
  const limit = Math.min(6_000, hurry.left());
  const make = (given: AbortSignal) => makeChoice(page, wish.pass, { limit, late, given });
  return hurry.within('consent', 10_000, make, notLooked);
}

/** Many sites act on a choice only when the next page is opened; and a returning visitor is met by others than a new one. */
async function comeBack(visiting: Visiting): Promise<Uint8Array | undefined> {
  await pause(1_000);
  await arrive(visiting, true);
  return await picture(visiting);
}

/** Goes the owner's own way through the site, where one was wished for. */
async function walk({ page, wish: { walk: way }, hurry }: Visiting): Promise<Walked | undefined> {
  const [step] = way?.journey.steps ?? [];
  if (way === undefined || step === undefined) return undefined;
  const late: Walked = { done: 0, stopped: { step, why: 'there was no time left' } };
  const go = (given: AbortSignal) => walkJourney(page, { ...way, left: () => (given.aborted ? 0 : hurry.left()) });
  return await hurry.within('journey', hurry.left(), go, late);
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
  let walked: Walked | undefined;
  let after: Uint8Array | undefined;
  const ours = first.failure === undefined && wish.isOwn(placeOf(page.url())?.host ?? '');
  if (ours) {
    choice = await choose(visiting);
    if (choice.pressed !== undefined) {
      after = await comeBack(visiting);
      arrived = house.now().getTime();
    }
    walked = await walk(visiting);
    await stay(visiting, wish.walk === undefined ? arrived : house.now().getTime());
  }
  if (ours && wish.walk === undefined && choice.found === 'none') {
    // Some banners come when somebody has read on, or stayed for a while.
    choice = await choose(visiting, true);
    if (choice.pressed !== undefined) {
      after = await comeBack(visiting);
      await stay(visiting, house.now().getTime());
    }
  }
  if (ours && wish.again === true) await lookAgain(visiting);
  const address = page.url();
  const last = parting();
  // What the page sends when it believes that it is left is not waited for, and nobody is silent for not having answered it.
  const asked = events.seen().length;
  const { source, ...read } = await readPage(visiting, last);
  const silent = unanswered(events.seen().slice(0, asked), protocol.seen());
  await leave(visiting, last);
  return {
    ...(first.failure === undefined && { address }),
    ...first,
    ...read,
    silent,
    choice,
    ...(walked !== undefined && { walked }),
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
    await hurry(10_000, clock).within('close', 10_000, async () => protocol?.end(), undefined);
    await hurry(10_000, clock).within('close', 10_000, () => context.close(), undefined);
    await proxy.close();
  }
}
