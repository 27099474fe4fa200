import { sql } from 'kysely';
import type { Db, Trx } from './connect.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * One transaction for one owner: steps down to the role that owns nothing and tells row-level security who is asking.
 * SET LOCAL statements rather than set_config(), because only statements reach the workers of Citus, and only after
 * citus.propagate_set_commands (without Citus a name nobody reads).
 * @param tenant the owner's id; it goes into the statement as text, hence the strict check
 * @throws Error when `tenant` is no uuid; what `work` throws, after rolling back
 */
export function inTenant<T>(db: Db, tenant: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  if (!uuid.test(tenant)) return Promise.reject(new Error('the tenant is not a uuid in lower case'));
  return db.transaction().execute(async (trx) => {
    await sql.raw("set local citus.propagate_set_commands = 'local'").execute(trx);
    await sql.raw('set local role skolevern_app').execute(trx);
    await sql.raw(`set local app.tenant = '${tenant}'`).execute(trx);
    return work(trx);
  });
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
