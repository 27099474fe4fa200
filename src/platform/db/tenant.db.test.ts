import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { inTenant, outsideTenant } from './tenant.ts';

let base: TestDatabase;
let north: string;
let south: string;

beforeAll(async () => {
  base = await testDatabase();
  north = await addTenant(base.db, 'nordby');
  south = await addTenant(base.db, 'sorby');
  for (const tenant of [north, south]) {
    await inTenant(base.db, tenant, (trx) =>
      trx
        .insertInto('account')
        .values({ tenant, id: crypto.randomUUID(), name: `Leader of ${tenant}`, role: 'leader', units: ['a', 'b'] })
        .execute(),
    );
  }
});
afterAll(() => base.drop());

test('an owner sees its own rows and no others', async () => {
  const seen = await inTenant(base.db, north, (trx) => trx.selectFrom('account').selectAll().execute());
  expect(seen.map(({ tenant, units }) => ({ tenant, units }))).toEqual([{ tenant: north, units: ['a', 'b'] }]);
  const asked = await inTenant(base.db, north, (trx) =>
    trx.selectFrom('account').selectAll().where('tenant', '=', south).execute(),
  );
  expect(asked).toEqual([]);
});

test('an owner cannot add a row for another', async () => {
  const row = { tenant: south, id: crypto.randomUUID(), name: 'Intruder', role: 'reader' as const };
  await expect(inTenant(base.db, north, (trx) => trx.insertInto('account').values(row).execute())).rejects.toThrow(
    /row-level security/,
  );
});

test('an owner cannot change the row of another, nor give its own away', async () => {
  const changed = await inTenant(base.db, north, (trx) =>
    trx.updateTable('account').set({ name: 'Changed' }).where('tenant', '=', south).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
  await expect(
    inTenant(base.db, north, (trx) => trx.updateTable('account').set({ tenant: south }).execute()),
  ).rejects.toThrow(/row-level security/);
});

test('without an owner every table of owners fails instead of answering', async () => {
  const read = () => base.db.selectFrom('account').selectAll().execute();
  await expect(read()).rejects.toThrow(/app\.tenant|invalid input syntax for type uuid/);
  await expect(outsideTenant(base.db, (trx) => trx.selectFrom('log_line').selectAll().execute())).rejects.toThrow(
    /app\.tenant|invalid input syntax for type uuid/,
  );
});

test('the list of owners is read without an owner', async () => {
  const slugs = await outsideTenant(base.db, (trx) =>
    trx.selectFrom('tenant').select('slug').orderBy('slug').execute(),
  );
  expect(slugs).toEqual([{ slug: 'nordby' }, { slug: 'sorby' }]);
});

test('the owner of the tables, too, is held to one owner inside its transaction', async () => {
  const seen = await inTenant(base.admin, south, (trx) => trx.selectFrom('account').select('tenant').execute());
  expect(seen).toEqual([{ tenant: south }]);
});

test('the next transaction on the same connection knows nothing of the last one', async () => {
  await inTenant(base.db, north, (trx) => trx.selectFrom('account').select('id').execute());
  await expect(base.db.selectFrom('account').select('id').execute()).rejects.toThrow();
});

test('a tenant that is not a uuid never reaches the database', async () => {
  await expect(inTenant(base.db, "' ; reset role; --", async () => 'reached')).rejects.toThrow(/not a uuid/);
});

test('a failing act leaves nothing behind', async () => {
  const id = crypto.randomUUID();
  await expect(
    inTenant(base.db, north, async (trx) => {
      await trx.insertInto('account').values({ tenant: north, id, name: 'Gone', role: 'reader' }).execute();
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  const rows = await base.admin.selectFrom('account').where('id', '=', id).select('id').execute();
  expect(rows).toEqual([]);
});
