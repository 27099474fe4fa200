import { inPublished } from '#src/features/register/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Db } from '#src/platform/db/connect.ts';
import type { Audience } from '../audience.ts';
import type { Publication } from './publication.ts';
import { allPublications, publicationAt } from './store.ts';

/**
 * Every version of every statement that the actor's owner has published, the newest first. For those who work with the owner as a
 * whole: a statement tells of all its units.
 * @throws Problem (refused)
 */
export function publications(deps: Deps, actor: Actor): Promise<readonly Publication[]> {
  return perform(deps, actor, { act: 'notice.read', subject: 'notices', scope: { units: [] } }, allPublications);
}

/**
 * A published statement for visitors. Open to all, and of no person: no line in the log.
 * @param slug of the owner
 * @param version the latest when left out
 * @returns undefined when there is none, also when the owner does not show its page: nobody can tell the difference
 */
export function publicStatement(
  db: Db,
  slug: string,
  audience: Audience,
  unit?: string,
  version?: number,
): Promise<Publication | undefined> {
  return inPublished(db, slug, (trx) => publicationAt(trx, { audience, unit }, version));
}
