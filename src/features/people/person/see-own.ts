import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { wardsOf } from '../relation-store.ts';
import { askAge } from './ask-age.ts';
import { type SeenList, seeNames } from './see-names.ts';
import type { PersonDeps } from './stand-to.ts';

/**
 * Oneself and the children that one is a guardian of, by name.
 * @returns undefined for an account that is no person of the schools
 * @throws Problem (refused) for a pupil below the owner's age for seeing one's own data
 */
export async function seeOwn(deps: PersonDeps, actor: Actor): Promise<SeenList | undefined> {
  const { person } = actor;
  if (person === undefined) return undefined;
  await askAge(deps, actor, 'see-own-data');
  const today = osloDate(deps.clock.now());
  return seeNames(
    deps,
    actor,
    async (trx) => [person, ...(await wardsOf(trx, [person], today)).map(({ child }) => child)],
    { isOwn: true },
  );
}
