import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { certifiedPage, certifiedSent } from './certified-page.tsx';
import { certifiedDiscarded, certifiedKept, certifiedPreviewPage } from './certified-preview.tsx';
import { certifiedPlace, whatIfPlace } from './places.ts';
import { whatIfPage } from './what-if-page.tsx';

/** What lets data leave the EEA: the lists of certified recipients, and what falls with a ground. Before the routes of a single site. */
export function transferRoutes(app: Hono<Env>): void {
  app.get(whatIfPlace, whatIfPage);
  app.get(certifiedPlace, certifiedPage);
  app.post(certifiedPlace, certifiedSent);
  app.get(`${certifiedPlace}/:id`, certifiedPreviewPage);
  app.post(`${certifiedPlace}/:id`, certifiedKept);
  app.post(`${certifiedPlace}/:id/forkast`, certifiedDiscarded);
}
