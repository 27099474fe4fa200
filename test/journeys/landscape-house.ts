import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { navigation, routes } from '#src/app/routes.ts';
import { createApp } from '#src/app/web/app.ts';
import { loadAssets } from '#src/app/web/assets.ts';
import {
  commandLineActor,
  importLandscape,
  parseLandscape,
  setPublished,
  tenantFor,
} from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createSession } from '#src/platform/identity/sessions.ts';
import { testDatabase } from '#test/database.ts';
import { launchBrowser, serveOnLoopback } from './browser.ts';

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** The whole application over some of the landscapes that come with Skolevern, in a browser. */
export interface LandscapeHouse {
  readonly origin: string;
  readonly db: Db;
  /** Opens a window as a coordinator of an owner, or as nobody. */
  open(owner: string | undefined, viewport: { width: number; height: number }): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Brings a landscape in, with a coordinator. @returns the coordinator's session */
async function addOwner(db: Db, name: string, published: boolean): Promise<string> {
  const file = `landscapes/${name}.yaml`;
  const landscape = parseLandscape(await readFile(join(projectRoot(), file), 'utf8'), file);
  const { id: tenant } = await tenantFor(db, landscape);
  const [deps, actor] = [{ db, clock: systemClock }, commandLineActor(tenant)];
  await importLandscape(deps, actor, landscape, { why: 'prøve' });
  if (published) await setPublished(deps, actor, true);
  const account = { tenant, id: newId(), name: 'Kim Første', role: 'coordinator' as const, units: [] };
  await inTenant(db, tenant, (trx) => trx.insertInto('account').values(account).execute());
  return createSession(db, systemClock, random, { tenant, id: account.id, because: 'a test' });
}

/**
 * Opens a house of landscapes; `close` it in `afterAll`.
 * @param published those that have published their page
 */
export async function openLandscapes(
  owners: readonly string[],
  published: readonly string[] = [],
): Promise<LandscapeHouse> {
  const [base, browser]: [Awaited<ReturnType<typeof testDatabase>>, Browser] = await Promise.all([
    testDatabase(),
    launchBrowser(),
  ]);
  const tokens = new Map<string, string>();
  for (const name of owners) tokens.set(name, await addOwner(base.db, name, published.includes(name)));
  const app = createApp({
    db: base.db,
    clock: systemClock,
    assets: loadAssets(process.env.SKOLEVERN_ASSETS ?? join(projectRoot(), 'dist', 'assets')),
    signIn: {
      begin: async () => ({ kind: 'choose', owners: [] }),
      complete: () => Promise.reject(new Error('unused')),
    },
    random,
    origin: 'http://127.0.0.1',
    navigation,
    record: () => {},
    routes,
  });
  const served = await serveOnLoopback(app.fetch);
  return {
    origin: served.origin,
    db: base.db,
    async open(owner, viewport) {
      const context = await browser.newContext({ viewport, locale: 'nb-NO' });
      const value = owner === undefined ? undefined : tokens.get(owner);
      if (value !== undefined) await context.addCookies([{ name: 'skolevern', value, url: served.origin }]);
      return context;
    },
    async close() {
      await browser.close();
      await served.close();
      await base.drop();
    },
  };
}

/** A picture for people to look at: SKOLEVERN_PICTURES names a folder. @param part also a picture of this part alone */
export async function picture(page: Page, name: string, part?: string): Promise<void> {
  const folder = process.env.SKOLEVERN_PICTURES;
  if (folder === undefined) return;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  if (part !== undefined) await page.locator(part).screenshot({ path: join(folder, `${name}-del.png`) });
}
