import type { Page } from 'playwright-core';
import type { Pass, Visit } from '../scan-result.ts';
import { compareEase } from './banner.ts';
import { choose, findStanding, framesThatShow, type Standing } from './home-made.ts';
import { actByProduct, lookForProducts, type ProductWatch, stopWatching, watchProducts } from './product.ts';

/** What was found of a banner and what was pressed: goes into the visit as it is. */
export type Choice = NonNullable<Visit['consent']>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A banner that has not come by then does not come, as far as we wait. Milliseconds. */
const latest = 2_200;
/** The rules of the products look first: a banner counts as home-made when they have looked and know nothing. At the latest then. */
const productsFirst = 2_000;

interface Looked {
  readonly standing: Standing | undefined;
  readonly watch: ProductWatch;
}

/** Looks until there is a banner, of a product or not, or it has been waited long enough. */
async function look(page: Page, begun: number, until: number): Promise<Looked> {
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
    if (now > Math.min(until, begun + latest) || page.isClosed()) return { standing, watch };
    await pause(wait);
  }
}

async function byProduct(watch: ProductWatch, pass: 'accept' | 'reject', until: number): Promise<number | undefined> {
  await actByProduct(watch, pass);
  while (watch.done === undefined && Date.now() < until) await pause(60);
  return watch.done?.worked === true ? Math.max(1, watch.done.clicks) : undefined;
}

async function decide(page: Page, pass: Pass, { standing, watch }: Looked, until: number): Promise<Choice> {
  const { product } = watch;
  const ease = standing === undefined ? {} : { ease: compareEase(standing.banner) };
  if (product === undefined && standing === undefined) return { found: 'none' };
  const found = product === undefined ? ({ found: 'home-made' } as const) : ({ found: 'product', product } as const);
  if (pass === 'no-choice') return { ...found, ...ease };
  const clicks = product === undefined ? undefined : await byProduct(watch, pass, until - 1_000);
  if (clicks !== undefined) {
    // The rules count what they tried; a button that stood there from the first takes one.
    const eased = ease.ease?.[pass];
    return { ...found, ...ease, clicks: eased?.clicks ?? clicks, pressed: eased?.words ?? `(${product})` };
  }
  const again = standing ?? (await findStanding(await framesThatShow(page)));
  const pressed = again === undefined ? undefined : await choose(page, again, pass, until);
  if (pressed !== undefined) await pause(150);
  return { ...found, ...ease, ...pressed };
}

/**
 * Finds the page's consent banner and makes the choice of the pass: in `no-choice` it only looks. Known products first, by autoconsent's rules;
 * then home-made banners by their words (bokmål, nynorsk, northern Sámi, English), in frames and open shadow roots too. Never leaves the site.
 * Call it when the page has loaded; it waits for late banners itself. Never throws: a page that closes is `none`.
 * @param limit milliseconds at most
 */
export async function makeChoice(page: Page, pass: Pass, limit = 6_000): Promise<Choice> {
  const begun = Date.now();
  try {
    const looked = await look(page, begun, begun + limit);
    return await decide(page, pass, looked, begun + limit);
  } catch {
    return { found: 'none' };
  } finally {
    stopWatching(page);
  }
}
