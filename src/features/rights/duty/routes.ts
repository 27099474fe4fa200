import type { Hono } from 'hono';
import type { Env } from '#src/platform/web/context.ts';
import { breachRoutes } from '../breach/pages.tsx';
import type { Rooms } from '../collect/collect.ts';
import { correctionRoutes } from '../correct/pages.tsx';
import { disclosureRoutes } from '../disclose/pages.tsx';
import type { OwnLog } from '../log-access/own-log.tsx';
import { logAccessRoutes } from '../log-access/pages.tsx';
import { findPersonRoutes } from '../person/pages.tsx';
import { portableRoutes } from '../portable/pages.tsx';
import { restrictionRoutes } from '../restrict/pages.tsx';

/** The pages of duties: what is done about a case, each on a page of its own. @param rooms what there is to hand over from @param ownLog our own log, as it was read for a case */
export function dutyRoutes(app: Hono<Env>, rooms: Rooms, ownLog: OwnLog): void {
  findPersonRoutes(app); // /saker/:id/person
  correctionRoutes(app); // /saker/:id/retting
  disclosureRoutes(app, rooms); // /saker/:id/utlevering, /utleveringer
  breachRoutes(app); // /saker/:id/brudd, /brudd
  logAccessRoutes(app, ownLog); // /saker/:id/logger
  restrictionRoutes(app); // /saker/:id/begrensning
  portableRoutes(app); // /saker/:id/dataportabilitet
}
