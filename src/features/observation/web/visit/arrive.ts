import { typeCanary } from '../canary/type-canary.ts';
import { scrollDown, sinceLoad } from './page-work.ts';
import type { Visiting } from './visiting.ts';
import { atMost, pause } from './within.ts';

/** Milliseconds that a page may take to load before it is watched as it is. */
const loading = 10_000;
/** Milliseconds that a page may take to send its first bytes. */
const patience = 30_000;

interface Arrived {
  readonly status?: number;
  readonly failure?: string;
}

/** Goes to the page without waiting for more than its first bytes, then for the load as long as it may take. */
export async function arrive({ page, wish, hurry }: Visiting, again = false): Promise<Arrived> {
  const limit = Math.min(patience, hurry.left());
  const options = { waitUntil: 'commit', timeout: Math.max(1, limit) } as const;
  try {
    const response = await (again ? page.reload(options) : page.goto(wish.url, options));
    await hurry.within('load', loading, () => page.waitForLoadState('load', { timeout: 0 }), undefined);
    return response === null ? {} : { status: response.status() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed' };
  }
}

/** A picture of what a visitor sees; never a reason to stop. */
export const picture = ({ page, hurry, wish }: Visiting): Promise<Uint8Array | undefined> =>
  wish.pictures
    ? hurry.within<Uint8Array | undefined>(
        'picture',
        5_000,
        () => page.screenshot({ type: 'jpeg', quality: 60 }),
        undefined,
      )
    : Promise.resolve(undefined);

/** Reads on, types, waits: what a visitor does who stays for a while. */
export async function stay({ page, wish, house, hurry }: Visiting, begun: number): Promise<void> {
  await hurry.within('scroll', 8_000, () => scrollDown(page), undefined);
  const limit = Math.min(8_000, hurry.left());
  await hurry.within('typing', 10_000, () => typeCanary(page, house.canary, limit), []);
  const watch = (rest: number) =>
    hurry.within('watch', wish.settle + 1_000, () => pause(Math.max(0, Math.min(rest, hurry.left()))), undefined);
  await watch(begun + wish.settle - house.now().getTime());
  // A page that loaded later than we waited for begins its own clocks later too, and is watched as long as any other.
  const loaded = await atMost(Math.min(2_000, hurry.left()), sinceLoad(page));
  if (loaded !== undefined && loaded < wish.settle) await watch(wish.settle - loaded);
}

/** Milliseconds that a page is watched when it has been opened again. */
const secondLook = 1_000;

/** Opens the page once more in the same browser, and reads down it: what lies far down is asked for only then. */
export async function lookAgain(visiting: Visiting): Promise<void> {
  const { page, hurry } = visiting;
  // Away and back, as one who comes again: a page that is loaded anew where it stands does not ask its cache about everything.
  await hurry.within('away', 5_000, () => page.goto('about:blank', { waitUntil: 'commit' }), null);
  await arrive(visiting);
  await hurry.within('scroll', 8_000, () => scrollDown(page), undefined);
  await pause(secondLook);
}
