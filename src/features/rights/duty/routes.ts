import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { breachRoutes } from '../breach/pages.tsx';
import { correctionRoutes } from '../correct/pages.tsx';
import { disclosureRoutes } from '../disclose/pages.tsx';
import { logAccessRoutes } from '../log-access/pages.tsx';
import { findPersonRoutes } from '../person/pages.tsx';
import { portableRoutes } from '../portable/pages.tsx';
import { restrictionRoutes } from '../restrict/pages.tsx';

/** The pages of duties: what is done about a case, each on a page of its own. */
export function dutyRoutes(app: Hono<Env>): void {
  findPersonRoutes(app); // /saker/:id/person
  correctionRoutes(app); // /saker/:id/retting
  disclosureRoutes(app); // /saker/:id/utlevering, /utleveringer
  breachRoutes(app); // /saker/:id/brudd, /brudd
  logAccessRoutes(app); // /saker/:id/logger
  restrictionRoutes(app); // /saker/:id/begrensning
  portableRoutes(app); // /saker/:id/dataportabilitet
}
