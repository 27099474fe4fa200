import type { ElementHandle, Frame, JSHandle, Page } from 'playwright-core';
import { type Banner, type Button, buttonOf, findBanner } from './banner.ts';
import { type Collected, collectInPage, untickInPage } from './in-page.ts';

/** A banner where it stands. */
export interface Standing {
  readonly banner: Banner;
  readonly frame: Frame;
  readonly handle: JSHandle<Collected>;
}

const smallest = 60;

/** The page's own frame first, then those that show: a banner is never in a frame of one pixel. */
export async function framesThatShow(page: Page): Promise<readonly Frame[]> {
  const inner = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.isDetached());
  const shown = await Promise.all(
    inner.slice(0, 12).map(async (frame) => {
      const box = await frame
        .frameElement()
        .then((element) => element.boundingBox())
        .catch(() => null);
      return box !== null && box.width >= smallest * 2 && box.height >= smallest ? frame : undefined;
    }),
  );
  return [page.mainFrame(), ...shown.filter((frame) => frame !== undefined)];
}

async function lookIn(frame: Frame): Promise<Standing | undefined> {
  try {
    const handle = await frame.evaluateHandle(collectInPage);
    const parts = await handle.evaluate((collected) => collected.parts);
    const banner = findBanner(parts);
    return banner === undefined ? undefined : { banner, frame, handle };
  } catch {
    return undefined;
  }
}

/** The page's consent banner as it stands now, in whichever of the frames; undefined where there is none. Never throws. */
export async function findStanding(frames: readonly Frame[]): Promise<Standing | undefined> {
  const found = await Promise.all(frames.map(lookIn));
  return found.filter((one) => one !== undefined).sort((a, b) => b.banner.score - a.banner.score)[0];
}

async function elementOf({ handle }: Standing, button: Button): Promise<ElementHandle<Element> | null> {
  const element = await handle.evaluateHandle((collected, index) => collected.elements[index] ?? null, button.index);
  return element.asElement();
}

/** Presses as a visitor does; by script where something lies over the button. */
async function press(standing: Standing, button: Button): Promise<boolean> {
  try {
    const element = await elementOf(standing, button);
    if (element === null) return false;
    try {
      await element.click({ timeout: 1_000, noWaitAfter: true });
    } catch {
      await element.evaluate((one) => (one as HTMLElement).click());
    }
    return true;
  } catch {
    return false;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the banner offers another step: settings open in the same place or in another. */
async function secondStep(page: Page, first: Button, until: number): Promise<Standing | undefined> {
  while (Date.now() < until) {
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

async function saveNothing(standing: Standing, save: Button): Promise<Pressed | undefined> {
  const unticked = await standing.handle
    .evaluateHandle((collected, index) => collected.boxes[index] ?? null, standing.banner.box)
    .then((box) => box.asElement()?.evaluate(untickInPage))
    .catch(() => 0);
  return (await press(standing, save)) ? { pressed: save.text, clicks: 2 + (unticked ?? 0) } : undefined;
}

async function rejectBySettings(page: Page, standing: Standing, until: number): Promise<Pressed | undefined> {
  const settings = buttonOf(standing.banner, 'settings');
  if (settings === undefined || !(await press(standing, settings))) return undefined;
  const next = await secondStep(page, settings, until);
  if (next === undefined) return undefined;
  const reject = buttonOf(next.banner, 'reject');
  if (reject !== undefined) return (await press(next, reject)) ? { pressed: reject.text, clicks: 2 } : undefined;
  const save = buttonOf(next.banner, 'save');
  return save === undefined ? undefined : saveNothing(next, save);
}

/**
 * Makes a choice in a standing banner. Refuses by its own button where there is one, else by the settings.
 * @param until milliseconds since 1970 after which nothing more is tried
 * @returns undefined where the banner does not offer the choice
 */
export async function choose(
  page: Page,
  standing: Standing,
  pass: 'accept' | 'reject',
  until: number,
): Promise<Pressed | undefined> {
  const button = buttonOf(standing.banner, pass);
  if (button !== undefined) return (await press(standing, button)) ? { pressed: button.text, clicks: 1 } : undefined;
  return pass === 'reject' ? rejectBySettings(page, standing, until) : undefined;
}
