import { osloDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { AboutDeps, Standing } from './about-deps.ts';
import type { Actor } from './decide.ts';
import type { Relation } from './relation.ts';
import { openSupport, type SupportAccess } from './support-access.ts';

const wholeOwner: readonly Actor['role'][] = ['coordinator', 'reader', 'archivist'];

/** What an actor's account itself says of where they may stand to anybody: schools, and cases that are open. */
export interface ActorReach {
  /** Ids of every school at which some relation may hold; the transaction reaches these and no others. */
  readonly schools: readonly string[];
  /** Of these, the ones that a leader leads by the account. */
  readonly led: readonly string[];
  readonly support: readonly SupportAccess[];
}

/** The widest that an actor may reach at an instant, before anybody has asked about a person. */
export async function reachOf(trx: Trx, about: AboutDeps, actor: Actor, at: Date): Promise<ActorReach> {
  const support = actor.role === 'support' ? await openSupport(trx, actor.id, at) : [];
  const all = await about.schools(trx);
  const led =
    actor.role === 'leader' ? all.filter(({ unit }) => unit !== null && actor.units.includes(unit)).map(byId) : [];
  const whole = wholeOwner.includes(actor.role) ? all.map(byId) : [];
  const own = [...(actor.schools ?? []), ...support.flatMap(({ schools }) => schools)];
  // Only schools of this owner: an id from elsewhere would reach nothing, and is not passed on.
  const known = new Set(all.map(byId));
  const schools = [...new Set([...own, ...led, ...whole])].filter((school) => known.has(school));
  return { schools, led, support };
}

const byId = ({ id }: { readonly id: string }) => id;

function byAccount(actor: Actor, { led, support }: ActorReach, { schools }: Standing): readonly Relation[] {
  const whole = wholeOwner.includes(actor.role)
    ? schools.map((school): Relation => ({ kind: 'works-for-owner', school }))
    : [];
  const leads = schools
    .filter((school) => led.includes(school))
    .map((school): Relation => ({ kind: 'leads-school', school }));
  const cases = support.flatMap((one) =>
    schools
      .filter((school) => one.schools.includes(school))
      .map((school): Relation => ({ kind: 'support-case', school, support: one })),
  );
  return [...whole, ...leads, ...cases];
}

/** How an actor stands to persons at an instant: by the schools' lists, by the account, and by open cases. */
export async function relationsOf(
  trx: Trx,
  about: AboutDeps,
  actor: Actor,
  reach: ActorReach,
  persons: ReadonlyMap<string, Standing>,
  at: Date,
): Promise<ReadonlyMap<string, readonly Relation[]>> {
  const ids = [...persons.keys()];
  const byLists =
    actor.person === undefined || ids.length === 0
      ? new Map<string, readonly Relation[]>()
      : await about.relationsTo(trx, actor.person, ids, osloDate(at));
  return new Map(
    [...persons].map(([person, standing]) => [
      person,
      [...(byLists.get(person) ?? []), ...byAccount(actor, reach, standing)],
    ]),
  );
}
