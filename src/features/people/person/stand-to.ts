import { osloDate } from '#src/kernel/date.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { relationHolds } from '#src/platform/access/decide-about.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Policy } from '#src/platform/access/policy.ts';
import type { Protection, Relation } from '#src/platform/access/relation.ts';
import { reachOf, relationsOf } from '#src/platform/access/relations-of.ts';
import type { Restriction } from '#src/platform/access/restriction.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant, reachSchools } from '#src/platform/db/tenant.ts';

/** What the verbs about persons need. */
export type PersonDeps = Deps & { readonly about: AboutDeps };

/** How an actor stands to some persons now, and the register as policy: what a page can offer before anything is read. */
export interface Stand {
  readonly policy: Policy;
  readonly persons: readonly string[];
  /** Relations that hold now; empty for whom the actor's schools do not know. */
  relationsTo(person: string): readonly Relation[];
  protectionOf(person: string): Protection;
  restrictionsOn(person: string): readonly Restriction[];
}

/**
 * Finds how an actor stands to persons. It tells nothing of them and is no line of the log: each reading that follows from
 * it goes through `performAbout`, which decides again in its own transaction.
 */
export function standTo(
  deps: PersonDeps,
  actor: Actor,
  persons: readonly string[] | ((trx: Trx) => Promise<readonly string[]>),
): Promise<Stand> {
  const { about } = deps;
  const at = deps.clock.now();
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const today = osloDate(at);
    const policy = await about.policyOf(trx, actor.tenant, today);
    const reach = await reachOf(trx, about, actor, at);
    await reachSchools(trx, reach.schools);
    const ids = [...new Set(typeof persons === 'function' ? await persons(trx) : persons)].filter((id) => isUuid(id));
    const standing = await about.standing(trx, ids);
    const relations = await relationsOf(trx, about, actor, reach, standing, at);
    const restrictions = await about.restrictions(trx, actor.id, ids, at);
    return {
      policy,
      persons: ids,
      relationsTo: (person) => (relations.get(person) ?? []).filter((one) => relationHolds(one, at, today)),
      protectionOf: (person) => standing.get(person)?.protection ?? 'strictly-confidential',
      restrictionsOn: (person) => restrictions.get(person) ?? [],
    };
  });
}
