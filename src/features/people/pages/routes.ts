import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { ageSent, agesPage } from './ages-page.tsx';
import { columnsPage, columnsSent } from './columns-page.tsx';
import { agesPlace, importPlace, ownPlace, place } from './common.ts';
import { differencePage, differenceSent, discardSent, faultsFile } from './difference-page.tsx';
import { groupPage } from './group-page.tsx';
import { ownPage } from './own-page.tsx';
import { personPage } from './person-page.tsx';
import { oneSchoolPage, schoolsPage } from './schools-page.tsx';
import { uploadPage, uploadSent } from './upload-page.tsx';

/** The pages of the feature: `/personer`, one group, one person, one's own, the ages, and the import. */
export function peopleRoutes(app: Hono<Env>): void {
  app.get(place, schoolsPage);
  app.get(`${place}/skole/:id`, (c) => oneSchoolPage(c, c.req.param('id') ?? ''));
  app.get(importPlace, uploadPage);
  app.post(importPlace, uploadSent);
  app.get(`${importPlace}/:id/kolonner`, (c) => columnsPage(c, c.req.param('id') ?? ''));
  app.post(`${importPlace}/:id/kolonner`, (c) => columnsSent(c, c.req.param('id') ?? ''));
  app.get(`${importPlace}/:id/feil.csv`, (c) => faultsFile(c, c.req.param('id') ?? ''));
  app.get(`${importPlace}/:id`, (c) => differencePage(c, c.req.param('id') ?? ''));
  app.post(`${importPlace}/:id`, (c) => differenceSent(c, c.req.param('id') ?? ''));
  app.post(`${importPlace}/:id/forkast`, (c) => discardSent(c, c.req.param('id') ?? ''));
  app.get(agesPlace, agesPage);
  app.post(agesPlace, ageSent);
  app.get(ownPlace, ownPage);
  app.get(`${place}/gruppe/:id`, (c) => groupPage(c, c.req.param('id') ?? ''));
  // After those with a word of their own.
  app.get(`${place}/:id`, (c) => personPage(c, c.req.param('id') ?? ''));
}
