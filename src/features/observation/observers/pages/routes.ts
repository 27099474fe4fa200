import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { schoolFormRoutes } from '../../school-form/pages/routes.ts';
import { watchedRoutes } from '../../statements/page.tsx';
import { decidePlace, place, readInPlace } from './common.ts';
import { decidePage, decideSent } from './decide-page.tsx';
import { gapsPage } from './gaps-page.tsx';
import { previewDiscarded, previewKept, previewPage } from './preview-page.tsx';
import { readInPage, readInSent } from './read-in-page.tsx';

/** What was observed: `/observasjoner` with what is below it, and the school's form `/skjema/systemer`. */
export function observerRoutes(app: Hono<Env>): void {
  app.get(place, gapsPage);
  app.get(readInPlace, readInPage);
  app.post(readInPlace, readInSent);
  app.get(`${readInPlace}/:id`, (c) => previewPage(c, c.req.param('id')));
  app.post(`${readInPlace}/:id`, (c) => previewKept(c, c.req.param('id')));
  app.post(`${readInPlace}/:id/forkast`, (c) => previewDiscarded(c, c.req.param('id')));
  app.get(decidePlace, decidePage);
  app.post(decidePlace, decideSent);
  watchedRoutes(app);
  schoolFormRoutes(app);
}
