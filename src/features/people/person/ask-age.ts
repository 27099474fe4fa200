import { osloDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { mayAlone, type OwnRight, ownAges } from '../ages.ts';
import { findPerson } from '../store.ts';

const tooYoung = (from: number): Text =>
  say(
    `Skolen lar elever se dette alene fra de er ${from} år. Inntil da kan du se det sammen med en av dine foresatte.`,
    `Skulen lèt elevar sjå dette åleine frå dei er ${from} år. Fram til då kan du sjå det saman med ein av dine føresette.`,
    `The school lets pupils see this alone from the age of ${from}. Until then you can see it together with a guardian of yours.`,
  );

/**
 * A pupil sees alone from the age that the owner has set; nobody else's age is asked for.
 * @param schools where the pupil is looked for; a former pupil is in none of today's
 * @throws Problem (refused), logged
 */
export async function askAge(
  deps: Deps,
  actor: Actor,
  right: OwnRight,
  schools: readonly string[] = actor.schools ?? [],
): Promise<void> {
  const { person, role, tenant } = actor;
  if (role !== 'pupil' || person === undefined) return;
  const today = osloDate(deps.clock.now());
  const work = async (trx: Trx) => {
    const ages = await ownAges(trx, today);
    const known = await findPerson(trx, person, 'decided');
    return mayAlone(ages, right, known?.birthDate ?? null, today) ? undefined : ages.find((one) => one.right === right);
  };
  const age = await inTenant(deps.db, tenant, work, { schools });
  if (age === undefined) return;
  const line = { actor: actor.id, act: `people.${right}`, subject: `person:${person}`, allowed: false };
  const because = `no: the owner’s age for this is ${age.from}`;
  await inTenant(deps.db, tenant, (trx) => appendLog(trx, deps.clock, { ...line, because, persons: [person] }));
  throw new Problem(tooYoung(age.from), { code: 'refused', law: 'GDPR art. 12, 15; barnelova § 31' });
}
