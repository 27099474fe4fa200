import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function executable(): string {
  const path = process.env.CHROMIUM ?? candidates.find((candidate) => existsSync(candidate));
  if (path === undefined)
    throw new Error('no Chromium found; install the package chromium, or set CHROMIUM to its path');
  return path;
}

// Nothing but the page under test may use the network; root has no sandbox to step into.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the browser of the machine; close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: quiet });
}

export const desktop = { width: 1280, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

/** Makes scripts fail to load, as a strict proxy or a bad line does. (Axe cannot run where script is switched off altogether.) */
export async function withScriptBlocked(context: BrowserContext): Promise<void> {
  await context.route('**/*.js', (route) => route.abort());
}

/**
 * Axe, asked of one page only for what is broken. Our pages have no frames, so it runs in the page itself and not in a page of its own
 * beside ("legacy"): the same rules in a quarter of the time.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

/** Fails with each rule broken, what breaks it and how to mend it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await axeOn(page).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html}\n  ${node.failureSummary ?? ''}`),
  );
  expect(told, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Fails when a page is wider than the window, so that it must be moved sideways to be read (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(content).toBeLessThanOrEqual(window);
}

/** Fails when a page is not one that everybody can read: the two checks above. */
export async function expectGood(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
}

/** A picture for people to look at: SKOLEVERN_PICTURES names a folder. @param part also a picture of this part alone */
export async function picture(page: Page, name: string, part?: string): Promise<void> {
  const folder = process.env.SKOLEVERN_PICTURES;
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  if (part !== undefined) await page.locator(part).screenshot({ path: join(folder, `${name}-del.png`) });
}

export interface Served {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves an application on a free port of the loopback address. */
export async function serveOnLoopback(fetch: (request: Request) => Response | Promise<Response>): Promise<Served> {
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
