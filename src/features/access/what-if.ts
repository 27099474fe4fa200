import { osloDate } from '#src/kernel/date.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { PersonAct } from '#src/platform/access/policy.ts';
import { reachSchools } from '#src/platform/db/tenant.ts';
import { type Difference, difference, type Reaching } from './reached.ts';
import type { AccessLine } from './view-access.ts';

/** What a line of access would be. */
export interface Wished {
  /** Undefined: the role would give nothing. */
  readonly reaching: Reaching | undefined;
  readonly may: readonly PersonAct[];
}

export interface WhatIf extends Difference {
  /** What they could do that they cannot do now, and the other way. */
  readonly mayMore: readonly PersonAct[];
  readonly mayLess: readonly PersonAct[];
}

const gives = ({ reaching, may }: Wished): Reaching | undefined => (may.length === 0 ? undefined : reaching);

/**
 * What would change if a role changed, in numbers, without changing anything: over the schools that the actor answers
 * for. A leader counts their own schools, the others all of them.
 * @throws Problem (refused)
 */
export function whatIf(
  { about, ...deps }: Deps & { readonly about: AboutDeps },
  actor: Actor,
  line: AccessLine,
  wished: Wished,
): Promise<WhatIf> {
  const deed = { act: 'access.read', subject: `access:${line.id}`, scope: { units: [...actor.units] } } as const;
  const now: Wished = {
    reaching: line.rule === null ? undefined : { relation: line.rule.relation, holders: line.rule.holders },
    may: line.rule?.may ?? [],
  };
  return perform({ db: deps.db, clock: deps.clock }, actor, deed, async (trx) => {
    const all = await about.schools(trx);
    const own = actor.role === 'leader' ? all.filter(({ unit }) => unit !== null && actor.units.includes(unit)) : all;
    await reachSchools(
      trx,
      own.map(({ id }) => id),
    );
    const counted = await difference(trx, gives(now), gives(wished), osloDate(deps.clock.now()));
    const was = gives(now) === undefined ? [] : now.may;
    const is = gives(wished) === undefined ? [] : wished.may;
    return {
      ...counted,
      mayMore: is.filter((act) => !was.includes(act)),
      mayLess: was.filter((act) => !is.includes(act)),
    };
  });
}
