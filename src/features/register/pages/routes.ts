import type { Context, Hono } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { mapPage } from '../map/map-page.tsx';
import type { CollectionKind } from '../schema/kinds.ts';
import { exportLandscape } from '../view-register.ts';
import { changesPage, decisionSent } from './changes-page.tsx';
import { closePage, closeSent } from './close-page.tsx';
import { entryPage } from './entry-page.tsx';
import { formPage, formSent } from './form-page.tsx';
import { historyPage } from './history-page.tsx';
import { kindOfSlug, ownerHref } from './kind-slugs.ts';
import { listPage } from './list-page.tsx';
import { overviewPage } from './overview-page.tsx';

/** The kind in the address. @throws Problem (not-found) */
function kindIn(c: Context): CollectionKind {
  const kind = kindOfSlug(c.req.param('slug') ?? '');
  if (kind === undefined) throw new Problem('the register has no such kind of entry', { code: 'not-found' });
  return kind;
}

const keyIn = (c: Context): string => c.req.param('key') ?? '';

async function download(c: Context<Env>): Promise<Response> {
  const { actor, owner } = signedIn(c);
  const file = await exportLandscape({ db: c.var.db, clock: c.var.clock }, actor);
  c.header('content-type', 'application/yaml; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${owner.slug}.yaml"`);
  c.header('cache-control', 'no-store');
  return c.body(file);
}

/** The pages of the register: `/register` and what is under it, and `/endringer`. */
export function registerRoutes(app: Hono<Env>): void {
  app.get('/register', overviewPage);
  app.get('/register/eksport.yaml', download);

  app.get(ownerHref, (c) => entryPage(c, 'owner', 'owner'));
  app.get(`${ownerHref}/endre`, (c) => formPage(c, 'owner', 'owner'));
  app.post(`${ownerHref}/endre`, (c) => formSent(c, 'owner', 'owner'));
  app.get(`${ownerHref}/historikk`, (c) => historyPage(c, 'owner', 'owner'));

  app.get('/register/:slug', (c) => listPage(c, kindIn(c)));
  app.get('/register/:slug/ny', (c) => formPage(c, kindIn(c), undefined));
  app.post('/register/:slug/ny', (c) => formSent(c, kindIn(c), undefined));
  app.get('/register/:slug/:key', (c) => entryPage(c, kindIn(c), keyIn(c)));
  app.get('/register/:slug/:key/endre', (c) => formPage(c, kindIn(c), keyIn(c)));
  app.post('/register/:slug/:key/endre', (c) => formSent(c, kindIn(c), keyIn(c)));
  app.get('/register/:slug/:key/avslutt', (c) => closePage(c, kindIn(c), keyIn(c)));
  app.post('/register/:slug/:key/avslutt', (c) => closeSent(c, kindIn(c), keyIn(c)));
  app.get('/register/:slug/:key/historikk', (c) => historyPage(c, kindIn(c), keyIn(c)));

  app.get('/kart', mapPage);

  app.get('/endringer', changesPage);
  app.post('/endringer/:id', (c) => decisionSent(c, c.req.param('id')));
}
