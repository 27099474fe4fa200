import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import { askFrames } from '../visit/ask-frames.ts';
import { pause } from '../visit/within.ts';
import {
  type Banner,
  type Button,
  buttonOf,
  findBanner,
  findUnread,
  type PageParts,
  saveOf,
  type Unread,
} from './banner.ts';
import { doorOf } from './closed-roots.ts';
import { type Collected, clickInPage, collectInPage, liesOver, untickInPage } from './in-page.ts';

/** A banner where it stands. */
export interface Standing {
  readonly banner: Banner;
  readonly frame: Frame;
  readonly handle: JSHandle<Collected>;
}

const smallest = 60;

/** How long a choice may go on: nothing is pressed after `until` (milliseconds since 1970), nor when whoever waits has given it up. */
export interface Leave {
  readonly until: number;
  readonly given?: AbortSignal;
}

/** Whether something may still be pressed. */
export const mayPress = ({ until, given }: Leave): boolean => given?.aborted !== true && Date.now() < until;

/** The page's own frame first, then those that show something: a banner is never in a frame of one pixel, nor in one that waits to be loaded. */
export async function framesThatShow(page: Page): Promise<readonly Frame[]> {
  const inner = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.isDetached());
  const shown = await askFrames(inner.slice(0, 12), async (frame) => {
    const box = await (await frame.frameElement()).boundingBox();
    const shows = box !== null && box.width >= smallest * 2 && box.height >= smallest;
    return shows && (await frame.evaluate(() => true)) ? frame : undefined;
  });
  return [page.mainFrame(), ...shown.filter((frame) => frame !== undefined)];
}

async function lookIn(frame: Frame): Promise<Standing | undefined> {
  const handle = await frame.evaluateHandle(collectInPage, doorOf(frame.page()));
  const parts = await handle.evaluate((collected) => collected.parts);
  const banner = findBanner(parts);
  return banner === undefined ? undefined : { banner, frame, handle };
}

/** The page's consent banner as it stands now, in whichever of the frames; undefined where there is none. Never throws. */
export async function findStanding(frames: readonly Frame[]): Promise<Standing | undefined> {
  const found = await askFrames(frames, lookIn);
  return found.filter((one) => one !== undefined).sort((a, b) => b.banner.score - a.banner.score)[0];
}

async function partsOf(frame: Frame): Promise<PageParts> {
  const handle = await frame.evaluateHandle(collectInPage, doorOf(frame.page()));
  return await handle.evaluate(({ parts }) => parts);
}

/** Whether something that is shown may stand in a closed shadow root. Never throws. */
export async function mayHide(frames: readonly Frame[]): Promise<boolean> {
  return (await askFrames(frames, partsOf)).some((parts) => parts?.hides === true);
}

/** What behaves as a banner in a frame of the page that lies over it, or in the page itself. */
async function unreadIn(frame: Frame): Promise<Unread | undefined> {
  const parts = await partsOf(frame);
  if (frame.parentFrame() === null) return findUnread(parts);
  if (!(await (await frame.frameElement()).evaluate(liesOver))) return undefined;
  const over = parts.boxes.map((box) => (box.frame ? { ...box, over: true } : box));
  const found = findUnread({ ...parts, boxes: over });
  return found && { ...found, where: 'frame' };
}

/** A frame that lies over a good part of the page, and whose page never comes: what it would ask is not known. */
async function silentOver(page: Page): Promise<Unread | undefined> {
  const inner = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame() && !frame.isDetached());
  const large = await askFrames(inner.slice(0, 12), async (frame) => {
    const element = await frame.frameElement();
    const box = await element.boundingBox();
    const isLarge = box !== null && box.width >= 300 && box.height >= 100;
    return isLarge && (await element.evaluate(liesOver)) ? frame : undefined;
  });
  const frames = large.filter((frame) => frame !== undefined);
  const answers = await askFrames(frames, (frame) => frame.evaluate(() => true));
  return answers.includes(undefined) ? { where: 'frame', text: '' } : undefined;
}

/**
 * What behaves as a consent banner in a page where none was found, in whichever of the frames; undefined where there is none. Never throws.
 * @param frames those that show something
 */
export async function findUnreadStanding(page: Page, frames: readonly Frame[]): Promise<Unread | undefined> {
  const found = await askFrames(frames, unreadIn);
  return found.find((one) => one !== undefined) ?? (await silentOver(page).catch(() => undefined));
}

async function elementOf({ handle }: Standing, button: Button): Promise<ElementHandle<Element> | null> {
  const element = await handle.evaluateHandle((collected, index) => collected.elements[index] ?? null, button.index);
  return element.asElement();
}

async function click(element: ElementHandle<Element>, leave: Leave): Promise<boolean> {
  try {
    await element.click({ timeout: Math.max(1, Math.min(1_000, leave.until - Date.now())), noWaitAfter: true });
    return true;
  } catch {
    return mayPress(leave) && (await element.evaluate(clickInPage, leave.until));
  }
}

/** Milliseconds that a banner may take to go. */
const going = 800;

/** What is pressed and does something goes away with its banner. */
async function isGone(element: ElementHandle<Element>): Promise<boolean> {
  for (const end = Date.now() + going; Date.now() < end; await pause(80)) {
    // A page that has gone elsewhere has taken its banner with it.
    if (!(await element.isVisible().catch(() => false))) return true;
  }
  return false;
}

/** Presses as a visitor does; by script where something lies over the button. */
async function press(standing: Standing, button: Button, leave: Leave): Promise<boolean> {
  try {
    const element = await elementOf(standing, button);
    if (element === null || !mayPress(leave)) return false;
    const pressed = await click(element, leave);
    if (!pressed || button.soft !== true || button.kind === 'settings') return pressed;
    return await isGone(element);
  } catch {
    return false;
  }
}

/** Waits until the banner offers another step: settings open in the same place or in another. */
async function secondStep(page: Page, first: Button, wanted: Wanted, leave: Leave): Promise<Standing | undefined> {
  while (mayPress(leave)) {
    await pause(120);
    const standing = await findStanding(await framesThatShow(page));
    if (standing === undefined) continue;
    const next = buttonOf(standing.banner, wanted) ?? buttonOf(standing.banner, 'save');
    if (next !== undefined && next.text !== first.text) return standing;
  }
  return undefined;
}

type Wanted = 'accept' | 'reject';

export interface Pressed {
  readonly pressed: string;
  readonly clicks: number;
  /** What could be ticked and was before the visitor had done anything, behind the settings too where they were opened. */
  readonly ticked?: number;
}

/** @param before clicks that it took to come here */
async function saveNothing(
  standing: Standing,
  save: Button,
  before: number,
  leave: Leave,
): Promise<Pressed | undefined> {
  const box = await standing.handle
    .evaluateHandle((collected, index) => collected.boxes[index] ?? null, standing.banner.box)
    .catch(() => undefined);
  if (!mayPress(leave)) return undefined;
  const unticked =
    (await box
      ?.asElement()
      ?.evaluate(untickInPage, { until: leave.until, door: doorOf(standing.frame.page()) })
      .catch(() => 0)) ?? 0;
  return (await press(standing, save, leave))
    ? { pressed: save.text, clicks: before + unticked + 1, ticked: unticked }
    : undefined;
}

/** Opens the settings, and makes the choice there. */
async function bySettings(page: Page, standing: Standing, wanted: Wanted, leave: Leave): Promise<Pressed | undefined> {
  const settings = buttonOf(standing.banner, 'settings');
  if (settings === undefined || !(await press(standing, settings, leave))) return undefined;
  const next = await secondStep(page, settings, wanted, leave);
  if (next === undefined) return undefined;
  const button = buttonOf(next.banner, wanted);
  const ticked = next.banner.ticks.on;
  if (button !== undefined)
    return (await press(next, button, leave)) ? { pressed: button.text, clicks: 2, ticked } : undefined;
  const save = buttonOf(next.banner, 'save');
  return save === undefined || wanted === 'accept' ? undefined : saveNothing(next, save, 1, leave);
}

/**
 * Makes a choice in a standing banner. By its own button where there is one; refuses else by taking the ticks away that stand beside "save";
 * else by the settings.
 * @param leave how long something may be pressed
 * @returns undefined where the banner does not offer the choice
 */
export async function choose(page: Page, standing: Standing, pass: Wanted, leave: Leave): Promise<Pressed | undefined> {
  const button = buttonOf(standing.banner, pass);
  if (button !== undefined)
    return (await press(standing, button, leave)) ? { pressed: button.text, clicks: 1 } : undefined;
  const save = pass === 'reject' ? saveOf(standing.banner) : undefined;
  return save === undefined ? bySettings(page, standing, pass, leave) : saveNothing(standing, save, 0, leave);
}
