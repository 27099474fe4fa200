import { type AtHand, numberOf, performMatter } from '#src/features/cases/index.ts';
import type { Person } from '#src/features/people/index.ts';
import { entriesOf, readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type DutyDeps, subjectsOf } from '../duty/deps.ts';
import { mayObject, type RestrictionGround, type UseGround } from './rules.ts';

/** One restriction as the page of its case shows it. */
export interface ShownRestriction {
  readonly id: string;
  readonly person: string;
  readonly category: string | null;
  readonly purpose: string | null;
  readonly ground: RestrictionGround;
  readonly guardiansToo: boolean;
  readonly beganAt: Date;
  readonly told: { readonly at: Date; readonly how: string } | undefined;
  readonly liftedAt: Date | null;
  readonly uses: readonly {
    readonly by: string;
    readonly ground: UseGround;
    readonly reason: string;
    readonly at: Date;
  }[];
}

/** A choice of the register, by its key. */
export interface RegisterChoice {
  readonly key: string;
  readonly name: string;
}

export interface RestrictionsView {
  readonly at: AtHand;
  readonly number: string;
  readonly subjects: readonly Person[];
  readonly restrictions: readonly ShownRestriction[];
  readonly categories: readonly RegisterChoice[];
  readonly purposes: readonly (RegisterChoice & { readonly object: ReturnType<typeof mayObject> })[];
}

/** The restrictions of a case, and what there is to choose among. */
export function viewRestrictions(deps: DutyDeps, actor: Actor, id: string): Promise<RestrictionsView> {
  return performMatter(deps, actor, { step: 'see', matter: id }, async (trx, at) => {
    const today = osloDate(deps.clock.now());
    const policy = await deps.about.policyOf(trx, actor.tenant, today);
    const snapshot = snapshotOf((await readRegister(trx, actor.tenant)).landscape, today);
    const bases = entriesOf(snapshot, 'purposes');
    const rows = await trx
      .selectFrom('person_restriction')
      .selectAll()
      .where('matter', '=', at.matter.id)
      .orderBy('id')
      .execute();
    const uses = await trx
      .selectFrom('person_restriction_use as u')
      .innerJoin('account as a', (join) => join.onRef('a.tenant', '=', 'u.tenant').onRef('a.id', '=', 'u.account'))
      .innerJoin('person_restriction as r', (join) =>
        join.onRef('r.tenant', '=', 'u.tenant').onRef('r.id', '=', 'u.restriction'),
      )
      .select(['u.restriction', 'a.name as by', 'u.ground', 'u.reason', 'u.began_at as at'])
      .where('r.matter', '=', at.matter.id)
      .orderBy('u.id')
      .execute();
    return {
      at,
      number: numberOf(at.matter),
      subjects: await subjectsOf(trx, deps, actor, at),
      restrictions: rows.map((row) => ({
        id: row.id,
        person: row.person,
        category: row.category,
        purpose: row.purpose,
        ground: row.ground,
        guardiansToo: row.guardians_too,
        beganAt: row.began_at,
        told: row.told_at === null ? undefined : { at: row.told_at, how: row.told_how ?? '' },
        liftedAt: row.lifted_at,
        uses: uses.filter(({ restriction }) => restriction === row.id),
      })),
      categories: [...policy.data].map(([key, { name }]) => ({ key, name })),
      purposes: [...policy.purposes].map(([key, name]) => {
        const stated = bases.get(key)?.body.bases;
        const articles = Array.isArray(stated) ? stated.map(({ article }) => article) : [];
        return { key, name, object: mayObject({ articles }) };
      }),
    };
  });
}
