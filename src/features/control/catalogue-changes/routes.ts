import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { catalogueChangesPage, catalogueChangesSent } from './changes-page.tsx';

/** `/katalog/endringer`; to be set before the catalogue's own pages, whose packages have names there. */
export function catalogueChangesRoutes(app: Hono<Env>): void {
  app.get('/katalog/endringer', catalogueChangesPage);
  app.post('/katalog/endringer', catalogueChangesSent);
}
