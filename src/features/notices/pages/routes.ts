import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { ownStatementRoutes } from './own-routes.tsx';
import { publicStatementRoutes } from './public-routes.tsx';

/** The pages of statements: `/om/:slug/erklaering/…` for everybody, `/erklaeringer` for the owner. */
export function statementRoutes(app: Hono<Env>): void {
  publicStatementRoutes(app);
  ownStatementRoutes(app);
}
