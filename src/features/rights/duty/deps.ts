import type { Context } from 'hono';
import type { MatterRow } from '#src/features/cases/index.ts';
import { type AtHand, partiesOf } from '#src/features/cases/index.ts';
import { findPersons, type Person } from '#src/features/people/index.ts';
import { unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { reachOf } from '#src/platform/access/relations-of.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant, reachSchools } from '#src/platform/db/tenant.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';

/** What the verbs of duties need. */
export type DutyDeps = Deps & { readonly about: AboutDeps };

/** What a page hands to its verbs. */
export const dutyDeps = (c: Context<Env>): DutyDeps => ({ db: c.var.db, clock: c.var.clock, about: c.var.about });

/** A fault of one field of a form. */
export const badField = (text: Text, place: string) => new Problem(text, { code: 'bad-input', place });

/** Lets the transaction of a case reach the schools that the actor's account reaches, and no others. @returns their ids */
export async function reachOwnSchools(trx: Trx, deps: DutyDeps, actor: Actor): Promise<readonly string[]> {
  const { schools } = await reachOf(trx, deps.about, actor, deps.clock.now());
  await reachSchools(trx, schools);
  return schools;
}

/** Ids of the persons that a case is about: its subjects, else the one who asks. */
export async function subjectIds(trx: Trx, matter: Pick<MatterRow, 'id'>): Promise<readonly string[]> {
  const parties = (await partiesOf(trx, matter.id)).flatMap(({ part, person }) =>
    person !== null && isUuid(person) ? [{ part, person }] : [],
  );
  const subjects = parties.filter(({ part }) => part === 'subject');
  const asked = subjects.length > 0 ? subjects : parties.filter(({ part }) => part === 'requester');
  return [...new Set(asked.map(({ person }) => person))];
}

/** The persons that a case is about, as the actor's schools know them, in a case that the actor has been let into. */
export async function subjectsOf(
  trx: Trx,
  deps: DutyDeps,
  actor: Actor,
  { matter }: Pick<AtHand, 'matter'>,
): Promise<readonly Person[]> {
  const ids = await subjectIds(trx, matter);
  await reachOwnSchools(trx, deps, actor);
  // The case is about these very data: it is the one use that no restriction can be meant against (GDPR art. 18(2)).
  return findPersons(trx, ids, 'decided');
}

/** The units of the owner's register as it is today. */
export function unitsToday(c: Context<Env>) {
  const { actor } = signedIn(c);
  const { db, clock } = c.var;
  return inTenant(db, actor.tenant, (trx) => unitsOn(trx, actor.tenant, osloDate(clock.now())));
}
