import { openMatter, takeMatter } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { startOfDay } from '#src/kernel/oslo-time.ts';
import { workingDaysBefore } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { beginCollecting, type CollectDeps, runCollecting } from './collect/collect.ts';

/** A child and a guardian of the demo's schools who can sign in: the same each time. */
async function family({ db }: CollectDeps, tenant: string) {
  const schools = await inTenant(db, tenant, (trx) => trx.selectFrom('school').select('id').execute());
  return inTenant(
    db,
    tenant,
    (trx) =>
      trx
        .selectFrom('guardianship as g')
        .innerJoin('person as p', (join) => join.onRef('p.school', '=', 'g.school').onRef('p.id', '=', 'g.guardian'))
        .innerJoin('person as c', (join) => join.onRef('c.school', '=', 'g.school').onRef('c.id', '=', 'g.child'))
        .select(['p.id as guardian', 'p.given_name', 'p.family_name', 'c.id as child', 'c.given_name as child_given'])
        .select('c.family_name as child_family')
        .where('g.kind', '=', 'parental-responsibility')
        .where('g.valid_to', 'is', null)
        .where('p.identity_number', 'is not', null)
        .where('c.protection', '=', 'none')
        .orderBy('p.given_name')
        .orderBy('p.family_name')
        .orderBy('c.given_name')
        .limit(1)
        .executeTakeFirst(),
    { schools: schools.map(({ id }) => id) },
  );
}

/** A coordinator of the demo, as if two factors had been shown. */
async function coordinatorOf({ db }: CollectDeps, tenant: string): Promise<Actor | undefined> {
  const account = await inTenant(db, tenant, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('role', '=', 'coordinator')
      .where('ended_at', 'is', null)
      .orderBy('id')
      .executeTakeFirst(),
  );
  return account === undefined ? undefined : { ...account, tenant, secondFactor: true };
}

/**
 * Gives the demo's municipality an access case under work: a guardian asks what is held on a child, everything is collected, and the
 * systems outside have not answered. An owner that has collected something keeps it and gets no more.
 */
export async function addDemoAccess(deps: CollectDeps, tenant: string): Promise<void> {
  const there = await inTenant(deps.db, tenant, (trx) =>
    trx.selectFrom('data_package').select('id').limit(1).executeTakeFirst(),
  );
  const [coordinator, found] = [await coordinatorOf(deps, tenant), await family(deps, tenant)];
  if (there !== undefined || coordinator === undefined || found === undefined) return;
  const then = new Date(startOfDay(workingDaysBefore(osloDate(deps.clock.now()), 6)) + 9 * 3_600_000);
  const { id } = await inTenant(deps.db, tenant, (trx) =>
    openMatter(
      trx,
      { now: () => then },
      {
        ...{
          kind: 'access',
          subject: 'Innsyn i alt dere har om et barn',
          received: { at: then },
          via: 'signed-in',
          author: 'form',
        },
        parties: [
          {
            ...{ part: 'requester', person: found.guardian, name: `${found.given_name} ${found.family_name}` },
            ...{ email: 'foresatt@eksempel.invalid', authority: 'parental-responsibility', shown: 'signed-in' },
          },
          {
            ...{ part: 'subject', person: found.child, name: `${found.child_given} ${found.child_family}` },
            ...{ authority: 'unknown', shown: 'known-to-staff' },
          },
        ],
      },
    ),
  );
  await takeMatter(deps, coordinator, { matter: id });
  const work = await beginCollecting(deps, coordinator, id);
  await runCollecting(deps, tenant, work);
}
