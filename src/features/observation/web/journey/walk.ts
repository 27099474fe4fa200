import type { Page } from 'playwright-core';
import { askFrames } from '../visit/ask-frames.ts';
import { scrollDown } from '../visit/page-work.ts';
import { atMost, pause } from '../visit/within.ts';
import { findField, findPressable, holdForms, searchOf } from './in-page.ts';
import type { Journey, NotDone, Step, Walked } from './journey.ts';

/** What a walk needs beside the page. */
export interface Walk {
  readonly journey: Journey;
  /** Whether an address may be gone to, and why not. */
  readonly judge: (url: string) => 'page' | 'elsewhere' | 'no-page' | 'robots';
  /** Milliseconds between two pages. */
  readonly between: number;
  /** Milliseconds that are left for all; none when whoever waits has given it up. */
  readonly left: () => number;
}

const mark = 'data-skolevern-step';
/** Milliseconds that a page of the way may take to come, and that it is watched. */
const [coming, watched] = [10_000, 1_500];
const asking = 3_000;

const refusal = {
  elsewhere: 'it leads away from the site',
  'no-page': 'it opens no page',
  robots: 'robots.txt asks to leave it alone',
} as const;

/** What became of a step. */
type Taken = 'done' | NotDone;

async function goTo(page: Page, url: string, walk: Walk): Promise<Taken> {
  const judged = walk.judge(url);
  if (judged !== 'page') return refusal[judged];
  await pause(Math.min(walk.between, walk.left()));
  const answer = await page.goto(url, { waitUntil: 'commit', timeout: Math.max(1, Math.min(coming, walk.left())) });
  // A `#` of the same page has no answer.
  return answer === null || answer.status() < 400 ? 'done' : 'the page did not come';
}

async function press(page: Page, words: string, walk: Walk): Promise<Taken> {
  const found = await page.evaluate(findPressable, { words, mark });
  if (found === 'none') return 'nothing to press has these words';
  if (found === 'several') return 'several things to press have these words';
  if (found === 'sends') return 'it would send a form';
  if ('link' in found) {
    const judged = walk.judge(found.link);
    if (judged !== 'page') return refusal[judged];
    await pause(Math.min(walk.between, walk.left()));
  }
  // What something lies over no visitor can press either.
  const limit = Math.max(1, Math.min(asking, walk.left()));
  return page.click(`[${mark}]`, { timeout: limit, noWaitAfter: true }).then(
    () => 'done',
    () => 'it could not be pressed',
  );
}

async function write(page: Page, { words, field }: Step & { kind: 'write' }): Promise<Taken> {
  if (!(await page.evaluate(findField, { label: field, mark }))) return 'no field to write in has this label';
  await page.focus(`[${mark}]`, { timeout: asking });
  await page.keyboard.type(words);
  return 'done';
}

async function search(page: Page, walk: Walk): Promise<Taken> {
  const url = await page.evaluate(searchOf, mark);
  return url === undefined ? 'the form does not search the site itself by GET' : goTo(page, url, walk);
}

function takeStep(page: Page, step: Step, walk: Walk): Promise<Taken> {
  if (step.kind === 'go') return goTo(page, step.url, walk);
  if (step.kind === 'press') return press(page, step.words, walk);
  return step.kind === 'write' ? write(page, step) : search(page, walk);
}

/** Takes a step; a page that does not answer is not waited for. */
async function take(page: Page, step: Step, walk: Walk): Promise<Taken> {
  const work = takeStep(page, step, walk).catch((): NotDone => 'the page did not come');
  return (await atMost(Math.min(coming + asking + walk.between, walk.left()), work)) ?? 'the page did not come';
}

/** What a visitor does between two steps: the page comes, is read down, and gets a moment. */
async function look(page: Page, walk: Walk): Promise<void> {
  await pause(100);
  await atMost(Math.min(coming, walk.left()), page.waitForLoadState('load', { timeout: 0 }));
  await atMost(Math.min(5_000, walk.left()), scrollDown(page));
  await pause(Math.min(watched, walk.left()));
}

/**
 * Goes a journey from the page that stands open, as far as it leads. No form is sent: what sends one is not pressed, every way that a page
 * has of sending one is held, and a search is opened as the address that it asks for by GET. Never throws.
 */
export async function walkJourney(page: Page, walk: Walk): Promise<Walked> {
  await page.addInitScript(holdForms);
  await atMost(
    asking,
    askFrames(page.frames(), (frame) => frame.evaluate(holdForms)),
  );
  let done = 0;
  for (const step of walk.journey.steps) {
    if (walk.left() < 1_000) return { done, stopped: { step, why: 'there was no time left' } };
    const taken = await take(page, step, walk);
    if (taken !== 'done') return { done, stopped: { step, why: taken } };
    await look(page, walk);
    // Where a button has led off the site, nothing more is pressed.
    if (walk.judge(page.url()) === 'elsewhere') return { done, stopped: { step, why: 'it leads away from the site' } };
    done += 1;
  }
  return { done };
}
