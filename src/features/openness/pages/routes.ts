import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import type { HeldSource } from '../held/held.ts';
import { answerRoutes } from './answer-routes.tsx';
import { complaintRoutes } from './complaint-routes.tsx';
import { decideRoutes } from './decide-routes.tsx';
import { findRoutes } from './find-routes.tsx';
import { letterRoutes } from './letter-routes.tsx';

/** `/saker/:id/…` of a request for documents: find, decide, write, send, complain. @param sources rooms of other features that may hold what is asked for */
export function opennessRoutes(app: Hono<Env>, sources: readonly HeldSource[] = []): void {
  findRoutes(app, sources);
  decideRoutes(app);
  answerRoutes(app);
  letterRoutes(app);
  complaintRoutes(app);
}
