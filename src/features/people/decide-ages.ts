import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { type OwnAge, type OwnRight, ownAges, ownRights, setOwnAge } from './ages.ts';

/** The ages from which pupils do things alone, as they hold for the actor's owner. @throws Problem (refused) */
export function viewAges(deps: Deps, actor: Actor): Promise<readonly OwnAge[]> {
  const deed = { act: 'people.decide-ages', subject: 'age_setting', scope: { units: [] } } as const;
  return perform(deps, actor, deed, (trx) => ownAges(trx, osloDate(deps.clock.now())));
}

/** What a coordinator has written, before it is known to be good. */
export interface AgeWish {
  readonly right: string;
  readonly from: string;
  readonly reason: string;
}

const noRight = say('Velg hva alderen gjelder.', 'Vel kva alderen gjeld.', 'Choose what the age is for.');
const noAge = say(
  'Skriv alderen som et helt tall fra 0 til 18.',
  'Skriv alderen som eit heilt tal frå 0 til 18.',
  'Write the age as a whole number from 0 to 18.',
);
const noReason = say(
  'Skriv hvorfor, og hvem som har bestemt det.',
  'Skriv kvifor, og kven som har bestemt det.',
  'Write why, and who decided it.',
);

const isRight = (text: string): text is OwnRight => ownRights.some((right) => right === text);

/**
 * Keeps the owner's own age for a right, with its reason. The log line says which right and which age.
 * @throws Problem (refused; bad-input with `place` `rett`, `fra` or `grunn`)
 */
export function decideAge(deps: Deps, actor: Actor, { right, from, reason }: AgeWish): Promise<void> {
  const bad = (text: typeof noAge, place: string) => new Problem(text, { code: 'bad-input', place });
  const age = /^\d{1,2}$/.test(from.trim()) ? Number(from) : Number.NaN;
  const why = reason.replaceAll(/\s+/g, ' ').trim();
  const subject = isRight(right) && age <= 18 ? `age_setting:${right}:${age}` : 'age_setting';
  return perform(deps, actor, { act: 'people.decide-ages', subject, scope: { units: [] } }, async (trx) => {
    if (!isRight(right)) throw bad(noRight, 'rett');
    if (!(age <= 18)) throw bad(noAge, 'fra');
    if (why === '' || why.length > 500 || !why.isWellFormed()) throw bad(noReason, 'grunn');
    await setOwnAge(trx, right, age, why);
  });
}
