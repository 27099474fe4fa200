import { entriesOf, readRegister, type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { AboutDeps } from '#src/platform/access/about-deps.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { listSupport, type SupportAccess, supportHours } from '#src/platform/access/support-access.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a coordinator needs to let a vendor's helper in, and what is and has been open. */
export interface SupportView {
  readonly list: readonly SupportAccess[];
  readonly accounts: readonly Named[];
  readonly schools: readonly Named[];
  readonly vendors: readonly Named[];
  /** Kinds of data that some role of support may see at all. */
  readonly data: readonly Named[];
  readonly mostHours: number;
}

const vendorsIn = (snapshot: Snapshot): readonly Named[] =>
  [...entriesOf(snapshot, 'parties').values()]
    .filter(({ body }) => body.kind === 'vendor')
    .map(({ key, body }) => ({ id: key, name: body.name }));

/** Reads the openings for support. @throws Problem (refused) */
export function viewSupport(
  { about, ...deps }: Deps & { readonly about: AboutDeps },
  actor: Actor,
): Promise<SupportView> {
  const deed = { act: 'access.support', subject: 'support-access', scope: { units: [] } } as const;
  return perform(deps, actor, deed, async (trx) => {
    const today = osloDate(deps.clock.now());
    const { landscape } = await readRegister(trx, actor.tenant);
    const policy = await about.policyOf(trx, actor.tenant, today);
    const kinds = new Set(policy.rules.flatMap(({ relation, data }) => (relation === 'support-case' ? data : [])));
    return {
      list: await listSupport(trx),
      accounts: await trx
        .selectFrom('account')
        .select(['id', 'name'])
        .where('role', '=', 'support')
        .where('ended_at', 'is', null)
        .orderBy('name')
        .execute(),
      schools: await trx.selectFrom('school').select(['id', 'name']).orderBy('name').execute(),
      vendors: vendorsIn(snapshotOf(landscape, today)),
      data: [...kinds].map((id) => ({ id, name: policy.data.get(id)?.name ?? id })),
      mostHours: await supportHours(trx),
    };
  });
}
