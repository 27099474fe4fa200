import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { adoptPage, adoptSent } from './adopt-page.tsx';
import { cataloguePage } from './catalogue-page.tsx';
import { catalogueEntryPage } from './entry-page.tsx';
import { packagePage } from './package-page.tsx';

/** The pages of the catalogue: `/katalog` and what is under it, but for `/katalog/endringer`, which judges and stands with the control. */
export function catalogueRoutes(app: Hono<Env>): void {
  app.get('/katalog', cataloguePage);
  app.get('/katalog/hent', adoptPage);
  app.post('/katalog/hent', adoptSent);
  app.get('/katalog/:package', (c) => packagePage(c, c.req.param('package')));
  app.get('/katalog/:package/:slug/:key', (c) => {
    const { package: id, slug, key } = c.req.param();
    return catalogueEntryPage(c, id, slug, key);
  });
}
