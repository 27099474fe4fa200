import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { exportWorkbook } from '../export-workbook.ts';
import { askedBy, place } from './form.ts';
import { discardSent, mappingPage, mappingSent } from './mapping-page.tsx';
import { sendWorkbook } from './send-workbook.ts';
import { issuesFile, trialPage, trialSent } from './trial-page.tsx';
import { uploadPage, uploadSent } from './upload-page.tsx';

/** The pages of the feature: `/register/regneark` and the register as Excel. They go before `/register/:slug`. */
export function spreadsheetRoutes(app: Hono<Env>): void {
  app.get('/register/eksport.xlsx', async (c) => {
    const { actor, owner, lang, deps } = askedBy(c);
    return sendWorkbook(c, await exportWorkbook(deps, actor, lang), owner.slug);
  });
  app.get(place, uploadPage);
  app.post(place, uploadSent);
  app.get(`${place}/:id`, (c) => mappingPage(c, c.req.param('id') ?? ''));
  app.post(`${place}/:id`, (c) => mappingSent(c, c.req.param('id') ?? ''));
  app.get(`${place}/:id/prov`, (c) => trialPage(c, c.req.param('id') ?? ''));
  app.post(`${place}/:id/prov`, (c) => trialSent(c, c.req.param('id') ?? ''));
  app.post(`${place}/:id/forkast`, (c) => discardSent(c, c.req.param('id') ?? ''));
  app.get(`${place}/:id/ikke-forstatt.xlsx`, (c) => issuesFile(c, c.req.param('id') ?? ''));
}
