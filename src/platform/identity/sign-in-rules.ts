import './tables.ts';
import type { Selectable } from 'kysely';
import type { Role } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { defaultRule, type SignInRule } from './sign-in-rule.ts';

type Row = Pick<
  Selectable<Tables['sign_in_rule']>,
  'networks' | 'only_networks' | 'weekdays_only' | 'from_time' | 'to_time' | 'second_factor' | 'idle_minutes'
>;

function fromRow(row: Row): SignInRule {
  const { from_time: from, to_time: to } = row;
  return {
    networks: row.networks,
    onlyNetworks: row.only_networks,
    weekdaysOnly: row.weekdays_only,
    hours: from === null || to === null ? undefined : { from, to },
    secondFactor: row.second_factor,
    idleMinutes: row.idle_minutes ?? undefined,
  };
}

/** What the owner has said of a role, or what holds until it does. @param trx from `inTenant` */
export async function ruleFor(trx: Trx, tenant: string, role: Role): Promise<SignInRule> {
  const row = await trx
    .selectFrom('sign_in_rule')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('role', '=', role)
    .executeTakeFirst();
  return row === undefined ? defaultRule : fromRow(row);
}

/** Everything that the owner has said, by role. @param trx from `inTenant` */
export async function readRules(trx: Trx, tenant: string): Promise<ReadonlyMap<Role, SignInRule>> {
  const rows = await trx.selectFrom('sign_in_rule').selectAll().where('tenant', '=', tenant).execute();
  return new Map(rows.map((row) => [row.role, fromRow(row)]));
}

/** Keeps the owner's rule for a role, with a line in the log that says what it became. @param trx from `inTenant` */
export async function setRule(
  trx: Trx,
  clock: Clock,
  actor: { readonly tenant: string; readonly id: string },
  role: Role,
  rule: SignInRule,
): Promise<void> {
  const values = {
    networks: [...rule.networks],
    only_networks: rule.onlyNetworks,
    weekdays_only: rule.weekdaysOnly,
    from_time: rule.hours?.from ?? null,
    to_time: rule.hours?.to ?? null,
    second_factor: rule.secondFactor,
    idle_minutes: rule.idleMinutes ?? null,
    set_by: actor.id,
    set_at: clock.now(),
  };
  await trx
    .insertInto('sign_in_rule')
    .values({ tenant: actor.tenant, role, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'role']).doUpdateSet(values))
    .execute();
  const said = JSON.stringify({ ...values, set_by: undefined, set_at: undefined });
  await appendLog(trx, clock, {
    actor: actor.id,
    act: 'identity.set-rule',
    subject: `sign-in-rule:${role}`,
    allowed: true,
    because: `set to ${said}`,
  });
}
