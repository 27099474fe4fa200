import type { Page } from 'playwright-core';
import type { Pass, Visit } from '../scan-result.ts';
import { pause } from '../visit/within.ts';
import { compareEase } from './banner.ts';
import { choose, findStanding, framesThatShow, type Leave, mayPress, type Standing } from './home-made.ts';
import { actByProduct, lookForProducts, type ProductWatch, stopWatching, watchProducts } from './product.ts';

/** What was found of a banner and what was pressed: goes into the visit as it is. */
export type Choice = NonNullable<Visit['consent']>;

/** A banner that has not come by then does not come, as far as we wait. Milliseconds. */
const latest = 2_200;
/** The rules of the products look first: a banner counts as home-made when they have looked and know nothing. At the latest then. */
const productsFirst = 2_000;

interface Looked {
  readonly standing: Standing | undefined;
  readonly watch: ProductWatch;
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

async function decide(page: Page, pass: Pass, { standing, watch }: Looked, leave: Leave): Promise<Choice> {
  const { product } = watch;
  const ease = standing === undefined ? {} : { ease: compareEase(standing.banner) };
  if (product === undefined && standing === undefined) return { found: 'none' };
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
  return { ...found, ...ease, ...pressed };
}

/**
 * Finds the page's consent banner and makes the choice of the pass: in `no-choice` it only looks. Known products first, by autoconsent's rules;
 * then home-made banners by their words (bokmål, nynorsk, northern Sámi, English), in frames and open shadow roots too. Never leaves the site.
 * Call it when the page has loaded; it waits for late banners itself. Never throws: a page that closes is `none`.
 * @param more.limit milliseconds at most; nothing is pressed after that
 * @param more.given aborted when whoever waits has given it up: then nothing is pressed any more
 */
export async function makeChoice(
  page: Page,
  pass: Pass,
  { limit = 6_000, given }: { readonly limit?: number; readonly given?: AbortSignal } = {},
): Promise<Choice> {
  const begun = Date.now();
  const leave: Leave = { until: begun + limit, ...(given !== undefined && { given }) };
  // The rules of the products press too, as long as they are heard.
  given?.addEventListener('abort', () => stopWatching(page), { once: true });
  try {
    const looked = await look(page, begun, leave);
    return await decide(page, pass, looked, leave);
  } catch {
    return { found: 'none' };
  } finally {
    stopWatching(page);
  }
}
