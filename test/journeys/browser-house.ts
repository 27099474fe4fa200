import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { loadAssets } from '#src/app/web/assets.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import { type House, type HouseSettings, openHouse } from '#test/house.ts';
import { launchBrowser, serveOnLoopback, withScriptBlocked } from './browser.ts';

/** A house whose application is served, and a browser to visit it with. */
export interface BrowserHouse<Name extends string = string> extends House<Name> {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a window as somebody, or as nobody; where `script` is false none arrives. */
  open(name: Name | undefined, viewport: { width: number; height: number }, script?: boolean): Promise<BrowserContext>;
}

/** Opens a house without owners, with style and script as they were built; `drop` it in `afterAll`. */
export async function openBrowserHouse<Name extends string = string>(
  settings: Omit<HouseSettings, 'assets'>,
): Promise<BrowserHouse<Name>> {
  const assets = loadAssets(process.env.SKOLEVERN_ASSETS ?? join(projectRoot(), 'dist', 'assets'));
  const [house, browser] = await Promise.all([openHouse<Name>({ ...settings, assets }), launchBrowser()]);
  const { origin, close } = await serveOnLoopback(house.app.fetch);
  return {
    ...house,
    origin,
    browser,
    async open(name, viewport, script = true) {
      const context = await browser.newContext({ viewport, locale: 'nb-NO' });
      if (!script) await withScriptBlocked(context);
      if (name !== undefined)
        await context.addCookies([{ name: 'skolevern', value: house.session(name), url: origin }]);
      return context;
    },
    async drop() {
      await browser.close();
      await close();
      await house.drop();
    },
  };
}
