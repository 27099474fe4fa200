import type { Page } from 'playwright-core';
import type { Pass, Visit } from '../scan-result.ts';
import { pause } from '../visit/within.ts';
import { compareEase, type Unread, unknownButtons } from './banner.ts';
import { openClosedRoots } from './closed-roots.ts';
import {
  choose,
  findStanding,
  findUnreadStanding,
  framesThatShow,
  type Leave,
  mayHide,
  mayPress,
  type Standing,
} from './home-made.ts';
import {
  actByProduct,
  lookForProducts,
  noProducts,
  type ProductWatch,
  stopWatching,
  watchProducts,
} from './product.ts';

/** What was found of a banner and what was pressed: goes into the visit as it is. */
export type Choice = NonNullable<Visit['consent']>;

/** Nobody could look: that there is no banner is not known. */
export const notLooked: Choice = { found: 'not-understood' };

/** A banner that has not come by then does not come, as far as we wait. Milliseconds. */
const latest = 2_200;
/** The rules of the products look first: a banner counts as home-made when they have looked and know nothing. At the latest then. */
const productsFirst = 2_000;

interface Looked {
  readonly standing: Standing | undefined;
  readonly watch: ProductWatch;
  /** What behaves as a banner, where none was found. */
  readonly unread?: Unread | undefined;
}

/** What is not found by looking at the page as its own scripts may: closed shadow roots are opened, and what behaves as a banner is told. */
async function lookCloser(page: Page, watch: ProductWatch): Promise<Looked> {
  const frames = await framesThatShow(page);
  if (await mayHide(frames)) await openClosedRoots(page, frames);
  const standing = await findStanding(frames);
  return { standing, watch, unread: standing === undefined ? await findUnreadStanding(page, frames) : undefined };
}

/** Looks until there is a banner, of a product or not, or it has been waited long enough. */
async function look(page: Page, begun: number, leave: Leave): Promise<Looked> {
  const watch = await watchProducts(page);
  for (let wait = 120; ; wait = Math.min(400, wait * 1.4)) {
    const frames = await framesThatShow(page);
    await lookForProducts(watch, frames);
    const product = watch.product;
    const standing = await findStanding(frames);
    const now = Date.now();
    if (product !== undefined) return { standing, watch };
    // A product that was recognised gets the time to show its banner.
    const ready = watch.looked && watch.detected === undefined;
    if (standing !== undefined && (ready || now - begun > productsFirst)) return { standing, watch };
    if (standing === undefined && now > begun + latest && mayPress(leave)) return await lookCloser(page, watch);
    if (!mayPress(leave) || now > begun + latest || page.isClosed()) return { standing, watch };
    await pause(wait);
  }
}

async function byProduct(watch: ProductWatch, pass: 'accept' | 'reject', leave: Leave): Promise<number | undefined> {
  if (!mayPress(leave)) return undefined;
  await actByProduct(watch, pass, leave.until);
  while (watch.done === undefined && mayPress(leave)) await pause(60);
  return watch.done?.worked === true ? Math.max(1, watch.done.clicks) : undefined;
}

/** How easy yes and no are, what is ticked beforehand, and whether nothing but yes leads on. */
function easeOf({ banner }: Standing): Pick<Choice, 'ease' | 'ticked' | 'wall' | 'others'> {
  const ease = compareEase(banner);
  const isWall = banner.covers && ease.accept !== undefined && ease.reject === undefined;
  const others = unknownButtons(banner);
  return {
    ease,
    ...(banner.ticks.on > 0 && { ticked: banner.ticks.on }),
    ...(others > 0 && { others }),
    ...(isWall && { wall: true }),
  };
}

async function decide(page: Page, pass: Pass, { standing, watch, unread }: Looked, leave: Leave): Promise<Choice> {
  const { product } = watch;
  const ease: ReturnType<typeof easeOf> = standing === undefined ? {} : easeOf(standing);
  if (product === undefined && standing === undefined)
    return unread === undefined ? { found: 'none' } : { found: 'not-understood', unread };
  const found = product === undefined ? ({ found: 'home-made' } as const) : ({ found: 'product', product } as const);
  if (pass === 'no-choice') return { ...found, ...ease };
  const clicks =
    product === undefined ? undefined : await byProduct(watch, pass, { ...leave, until: leave.until - 1_000 });
  if (clicks !== undefined) {
    // The rules count what they tried; a button that stood there from the first takes one.
    const eased = ease.ease?.[pass];
    return { ...found, ...ease, clicks: eased?.clicks ?? clicks, pressed: eased?.words ?? `(${product})` };
  }
  const again = standing ?? (await findStanding(await framesThatShow(page)));
  const pressed = again === undefined ? undefined : await choose(page, again, pass, leave);
  if (pressed !== undefined) await pause(150);
  if (pressed === undefined) return { ...found, ...ease };
  const { ticked: met = 0, ...made } = pressed;
  const ticked = Math.max(met, ease.ticked ?? 0);
  return { ...found, ...ease, ...made, ...(ticked > 0 && { ticked }) };
}

/**
 * Finds the page's consent banner and makes the choice of the pass: in `no-choice` it only looks. Known products first, by autoconsent's rules;
 * then home-made banners by their words (bokmål, nynorsk, three Sámi languages, English), in frames and shadow roots too. Never leaves the
 * site. Call it when the page has loaded; it waits for late banners itself. Never throws. What behaves as a banner and offers no choice that
 * could be read is `not-understood`; so is a page that does not let itself be looked at.
 * @param more.limit milliseconds at most; nothing is pressed after that
 * @param more.late the page has been looked at before: no rules of products, and nothing is waited for
 * @param more.given aborted when whoever waits has given it up: then nothing is pressed any more
 */
export async function makeChoice(
  page: Page,
  pass: Pass,
  {
    limit = 6_000,
    late = false,
    given,
  }: { readonly limit?: number; readonly late?: boolean; readonly given?: AbortSignal } = {},
): Promise<Choice> {
  const begun = Date.now();
  const leave: Leave = { until: begun + limit, ...(given !== undefined && { given }) };
  // The rules of the products press too, as long as they are heard.
  given?.addEventListener('abort', () => stopWatching(page), { once: true });
  try {
    const looked = late ? await lookCloser(page, noProducts()) : await look(page, begun, leave);
    return await decide(page, pass, looked, leave);
  } catch {
    return notLooked;
  } finally {
    stopWatching(page);
  }
}
