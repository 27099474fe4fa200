import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { answersPage, formsPage } from './answers-page.tsx';
import { formPlace } from './common.ts';
import { formPage, formSent } from './form-page.tsx';

/** The school's yearly form: `/skjema/systemer`. */
export function schoolFormRoutes(app: Hono<Env>): void {
  app.get(formPlace, formsPage);
  app.get(`${formPlace}/:unit`, (c) => formPage(c, c.req.param('unit')));
  app.post(`${formPlace}/:unit`, (c) => formSent(c, c.req.param('unit')));
  app.get(`${formPlace}/:unit/svar`, (c) => answersPage(c, c.req.param('unit')));
}
