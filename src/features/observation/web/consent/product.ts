/**
 * Known consent products, by the rules of @duckduckgo/autoconsent (MPL-2.0), run in the page as its docs/api.md and its Playwright runner
 * do it. Nothing is fetched: script and rules are files of the package. Its guessing by words is left off, and rules that only hide a banner.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { askFrames } from '../visit/ask-frames.ts';
import { atMost } from '../visit/within.ts';

interface Rule {
  readonly cosmetic?: boolean;
  readonly runContext?: { readonly urlPattern?: string; readonly main?: boolean; readonly frame?: boolean };
}

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly code?: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly totalClicks?: number;
  readonly mainFrame?: boolean;
  readonly state?: { readonly lifecycle?: string; readonly findCmpAttempts?: number };
}

/** What has been heard from the rules in one page. */
export interface ProductWatch {
  /** A product is in the page, whether its banner stands or not. */
  detected: string | undefined;
  /** The product whose banner stands, and the frame it stands in. */
  product: string | undefined;
  frame: Frame | undefined;
  done: { readonly worked: boolean; readonly clicks: number } | undefined;
  /** All rules have looked once at the page itself, and know nothing of what they saw. */
  looked: boolean;
  /** Frames that the rules look in, and the address they had. */
  readonly asked: Map<Frame, string>;
}

const files = createRequire(import.meta.url);
let script: Promise<string> | undefined;
let rules: Promise<readonly Rule[]> | undefined;

function readScript(): Promise<string> {
  const path = join(dirname(files.resolve('@duckduckgo/autoconsent')), 'autoconsent.playwright.js');
  script ??= readFile(path, 'utf8');
  return script;
}

function readRules(): Promise<readonly Rule[]> {
  rules ??= readFile(files.resolve('@duckduckgo/autoconsent/rules/rules.json'), 'utf8').then(
    (text) => (JSON.parse(text) as { readonly autoconsent: readonly Rule[] }).autoconsent,
  );
  return rules;
}

function isFor({ cosmetic, runContext }: Rule, url: string, main: boolean): boolean {
  if (cosmetic === true) return false;
  if (main ? runContext?.main === false : runContext?.frame !== true) return false;
  return runContext?.urlPattern === undefined || new RegExp(runContext.urlPattern).test(url);
}

const watched = new WeakMap<Page, ProductWatch>();
const bound = new WeakSet<Page>();

async function start(frame: Frame): Promise<void> {
  const main = frame.parentFrame() === null;
  const list = (await readRules()).filter((rule) => isFor(rule, frame.url(), main));
  const config = {
    enabled: true,
    // The rules wait for a word of ours: first it is read how easy each choice is.
    autoAction: null,
    disabledCmps: [],
    enablePrehide: false,
    enableCosmeticRules: false,
    detectRetries: 4,
    isMainWorld: false,
    heuristicMode: 'off',
    enableHeuristicDetection: false,
  };
  const message = JSON.stringify({ type: 'initResp', config, rules: { autoconsent: list } });
  await frame.evaluate(`autoconsentReceiveMessage(${message})`);
}

function note(watch: ProductWatch, frame: Frame, message: Message): void {
  if (message.type === 'cmpDetected') watch.detected ??= message.cmp;
  else if (message.type === 'popupFound' && watch.product === undefined) {
    watch.product = message.cmp;
    watch.frame = frame;
  } else if ((message.type === 'optInResult' || message.type === 'optOutResult') && message.result === false)
    watch.done ??= { worked: false, clicks: 0 };
  else if (message.type === 'autoconsentDone') watch.done = { worked: true, clicks: message.totalClicks ?? 1 };
  else if (message.type === 'report' && message.mainFrame === true)
    // The second look begins when the first has found nothing.
    watch.looked ||= (message.state?.findCmpAttempts ?? 0) > 1 || message.state?.lifecycle === 'nothingDetected';
}

async function hear(page: Page, frame: Frame, message: Message): Promise<void> {
  const watch = watched.get(page);
  if (watch === undefined) return;
  note(watch, frame, message);
  try {
    if (message.type === 'init') await start(frame);
    if (message.type === 'eval') {
      const result: unknown = await frame.evaluate(message.code ?? '').catch(() => false);
      const answer = JSON.stringify({ id: message.id, type: 'evalResp', result: result ?? false });
      await frame.evaluate(`autoconsentReceiveMessage(${answer})`);
    }
  } catch {
    // The frame is gone; so is its banner.
  }
}

/** Nothing has been heard of any product. */
export const noProducts = (): ProductWatch => ({
  detected: undefined,
  product: undefined,
  frame: undefined,
  done: undefined,
  looked: false,
  asked: new Map(),
});

/** Begins to hear the rules of a page. What they tell is written into the answer as it comes. Never throws. */
export async function watchProducts(page: Page): Promise<ProductWatch> {
  const watch = noProducts();
  watched.set(page, watch);
  if (bound.has(page)) return watch;
  bound.add(page);
  await page
    .exposeBinding('autoconsentSendMessage', ({ frame }, message: Message) => hear(page, frame, message))
    // A page that closes has no product; the waiting ends by itself.
    .catch(() => undefined);
  return watch;
}

/** Lets the rules look in frames that they have not looked in: some banners come in a frame of their own, and late. Never throws. */
export async function lookForProducts(watch: ProductWatch, frames: readonly Frame[]): Promise<void> {
  const fresh = frames.filter((frame) => watch.asked.get(frame) !== frame.url());
  for (const frame of fresh) watch.asked.set(frame, frame.url());
  const code = await readScript();
  await askFrames(fresh, (frame) => frame.evaluate(code));
}

/**
 * Tells the rules to make the choice in the banner that stands: the answer comes in `watch.done`. Never throws.
 * @param until milliseconds since 1970: a page that hears it only then is to do nothing
 */
export async function actByProduct(watch: ProductWatch, choice: 'accept' | 'reject', until: number): Promise<void> {
  const type = choice === 'accept' ? 'optIn' : 'optOut';
  const code = `if (Date.now() < ${until}) autoconsentReceiveMessage({ type: '${type}' })`;
  if (watch.frame !== undefined) await atMost(until - Date.now(), watch.frame.evaluate(code));
}

/** What the rules say from now on is not heard. */
export function stopWatching(page: Page): void {
  watched.delete(page);
}
