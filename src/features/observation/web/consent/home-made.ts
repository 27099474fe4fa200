import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import { askFrames } from '../visit/ask-frames.ts';
import { pause } from '../visit/within.ts';
import { type Banner, type Button, buttonOf, findBanner, saveOf } from './banner.ts';
import { type Collected, clickInPage, collectInPage, untickInPage } from './in-page.ts';

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
  const handle = await frame.evaluateHandle(collectInPage);
  const parts = await handle.evaluate((collected) => collected.parts);
  const banner = findBanner(parts);
  return banner === undefined ? undefined : { banner, frame, handle };
}

/** The page's consent banner as it stands now, in whichever of the frames; undefined where there is none. Never throws. */
export async function findStanding(frames: readonly Frame[]): Promise<Standing | undefined> {
  const found = await askFrames(frames, lookIn);
  return found.filter((one) => one !== undefined).sort((a, b) => b.banner.score - a.banner.score)[0];
}

async function elementOf({ handle }: Standing, button: Button): Promise<ElementHandle<Element> | null> {
  const element = await handle.evaluateHandle((collected, index) => collected.elements[index] ?? null, button.index);
  return element.asElement();
}

/** Presses as a visitor does; by script where something lies over the button. */
async function press(standing: Standing, button: Button, leave: Leave): Promise<boolean> {
  try {
    const element = await elementOf(standing, button);
    if (element === null || !mayPress(leave)) return false;
    try {
      await element.click({ timeout: Math.max(1, Math.min(1_000, leave.until - Date.now())), noWaitAfter: true });
      return true;
    } catch {
      return mayPress(leave) && (await element.evaluate(clickInPage, leave.until));
    }
  } catch {
    return false;
  }
}

/** Waits until the banner offers another step: settings open in the same place or in another. */
async function secondStep(page: Page, first: Button, leave: Leave): Promise<Standing | undefined> {
  while (mayPress(leave)) {
    await pause(120);
    const standing = await findStanding(await framesThatShow(page));
    if (standing === undefined) continue;
    const next = buttonOf(standing.banner, 'reject') ?? buttonOf(standing.banner, 'save');
    if (next !== undefined && next.text !== first.text) return standing;
  }
  return undefined;
}

export interface Pressed {
  readonly pressed: string;
  readonly clicks: number;
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
      ?.evaluate(untickInPage, leave.until)
      .catch(() => 0)) ?? 0;
  return (await press(standing, save, leave)) ? { pressed: save.text, clicks: before + unticked + 1 } : undefined;
}

async function rejectBySettings(page: Page, standing: Standing, leave: Leave): Promise<Pressed | undefined> {
  const settings = buttonOf(standing.banner, 'settings');
  if (settings === undefined || !(await press(standing, settings, leave))) return undefined;
  const next = await secondStep(page, settings, leave);
  if (next === undefined) return undefined;
  const reject = buttonOf(next.banner, 'reject');
  if (reject !== undefined) return (await press(next, reject, leave)) ? { pressed: reject.text, clicks: 2 } : undefined;
  const save = buttonOf(next.banner, 'save');
  return save === undefined ? undefined : saveNothing(next, save, 1, leave);
}

/**
 * Makes a choice in a standing banner. Refuses by its own button where there is one; else by taking the ticks away that stand beside "save";
 * else by the settings.
 * @param leave how long something may be pressed
 * @returns undefined where the banner does not offer the choice
 */
export async function choose(
  page: Page,
  standing: Standing,
  pass: 'accept' | 'reject',
  leave: Leave,
): Promise<Pressed | undefined> {
  const button = buttonOf(standing.banner, pass);
  if (button !== undefined)
    return (await press(standing, button, leave)) ? { pressed: button.text, clicks: 1 } : undefined;
  if (pass === 'accept') return undefined;
  const save = saveOf(standing.banner);
  return save === undefined ? rejectBySettings(page, standing, leave) : saveNothing(standing, save, 0, leave);
}
