import { sql } from 'kysely';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Db, Trx } from './connect.ts';

/** Whose data of persons a transaction may reach beside what is the owner's own. */
export interface Reach {
  /** Ids of schools; the tables about persons show no others. */
  readonly schools: readonly string[];
}

const nobody: Reach = { schools: [] };

/**
 * One transaction for one owner: steps down to the role that owns nothing and tells row-level security who is asking.
 * SET LOCAL statements rather than set_config(), because only statements reach the workers of Citus, and only after
 * citus.propagate_set_commands (without Citus a name nobody reads).
 * @param tenant the owner's id; it goes into the statement as text, hence the strict check
 * @param reach the schools whose persons may be reached; no person of any school unless told
 * @throws Error when an id is no uuid; what `work` throws, after rolling back
 */
export function inTenant<T>(
  db: Db,
  tenant: string,
  work: (trx: Trx) => Promise<T>,
  { schools }: Reach = nobody,
): Promise<T> {
  if (!isUuid(tenant)) return Promise.reject(new Error('the tenant is not a uuid in lower case'));
  return db.transaction().execute(async (trx) => {
    await sql.raw("set local citus.propagate_set_commands = 'local'").execute(trx);
    await sql.raw('set local role skolevern_app').execute(trx);
    await sql.raw(`set local app.tenant = '${tenant}'`).execute(trx);
    await reachSchools(trx, schools);
    return work(trx);
  });
}

/**
 * From here on a transaction of `inTenant` reaches the persons of these schools and no others.
 * @throws Error when a school is no uuid
 */
export async function reachSchools(trx: Trx, schools: readonly string[]): Promise<void> {
  if (!schools.every((school) => isUuid(school))) throw new Error('a school is not a uuid in lower case');
  await sql.raw(`set local app.schools = '{${schools.join(',')}}'`).execute(trx);
}

/**
 * One transaction with the application's rights but no owner: for the list of owners and for sessions,
 * which are looked up before the owner is known. Any table of an owner fails in it.
 */
export function outsideTenant<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql.raw('set local role skolevern_app').execute(trx);
    return work(trx);
  });
}

/** The owner of the transaction, where a row is written: what is written can be of no other. */
export const ownTenant = sql<string>`current_setting('app.tenant')::uuid`;

/** The ids of all owners, for what the application does by itself for one after another. */
export async function tenantIds(db: Db): Promise<readonly string[]> {
  const tenants = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select('id').orderBy('id').execute());
  return tenants.map(({ id }) => id);
}
