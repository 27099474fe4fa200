import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { appendLog, commitment } from './append.ts';

let base: TestDatabase;
let tenant: string;
const at = new Date('2026-11-21T09:30:00.123Z');
const line = { actor: 'clerk', act: 'register.read', subject: 'entry:1', allowed: true, because: 'coordinators read' };

beforeAll(async () => {
  base = await testDatabase();
  tenant = await addTenant(base.db, 'nordby');
  await inTenant(base.db, tenant, (trx) => appendLog(trx, { now: () => at }, line));
});
afterAll(() => base.drop());

test('a line holds who, what, on what, why and when, in the owner of the transaction', async () => {
  const lines = await inTenant(base.db, tenant, (trx) => trx.selectFrom('log_line').selectAll().execute());
  expect(lines).toEqual([
    { ...line, tenant, at, purpose: null, about: [], category: null, origin: null, id: lines[0]?.id },
  ]);
  const milliseconds = Number.parseInt((lines[0]?.id ?? '').replaceAll('-', '').slice(0, 12), 16);
  expect(new Date(milliseconds)).toEqual(at);
});

test.each(['update log_line set allowed = false', 'delete from log_line', 'truncate log_line', 'drop table log_line'])(
  'the application cannot rewrite the log: %s',
  async (statement) => {
    await expect(inTenant(base.db, tenant, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(
      /permission denied|must be owner/,
    );
    const lines = await inTenant(base.db, tenant, (trx) => trx.selectFrom('log_line').select('allowed').execute());
    expect(lines).toEqual([{ allowed: true }]);
  },
);

test('the application cannot switch off the policy of the log', async () => {
  const statement = 'alter table log_line disable row level security';
  await expect(inTenant(base.db, tenant, (trx) => sql.raw(statement).execute(trx))).rejects.toThrow(/must be owner/);
});

test('the line of an act that fails is not kept, and neither is the act', async () => {
  const purpose = 'gone';
  await expect(
    inTenant(base.db, tenant, async (trx) => {
      await appendLog(trx, { now: () => at }, { ...line, purpose });
      throw new Error('refused');
    }),
  ).rejects.toThrow('refused');
  const found = await base.admin.selectFrom('log_line').where('purpose', '=', purpose).select('id').execute();
  expect(found).toEqual([]);
});

test('no line is added outside an owner', async () => {
  const added = base.db.transaction().execute((trx) => appendLog(trx, { now: () => at }, line));
  await expect(added).rejects.toThrow(/app\.tenant|invalid input syntax for type uuid/);
});

test('whom a line is about stands beside it, and the line keeps a commitment that only both together open', async () => {
  const tenantB = await addTenant(base.db, 'committed');
  const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const clock = { now: () => new Date('2026-11-21T09:30:00.123Z') };
  const id = await inTenant(base.db, tenantB, (trx) =>
    appendLog(trx, clock, { ...line, persons: [one, other, one], category: 'address', origin: '127.0.0.1' }),
  );
  const [kept, about] = await inTenant(base.db, tenantB, async (trx) => [
    await trx.selectFrom('log_line').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    await trx.selectFrom('log_person').selectAll().where('line', '=', id).execute(),
  ]);
  expect(about.map(({ person }) => person).sort()).toEqual([one, other].sort());
  expect(kept).toMatchObject({ category: 'address', origin: '127.0.0.1' });
  expect(kept.about).toEqual(about.map(({ nonce, person }) => commitment(nonce, person)).sort());
  expect(JSON.stringify(kept)).not.toContain(one);
});

test('erasing a person from the log leaves the line as it was', async () => {
  const tenantC = await addTenant(base.db, 'erased');
  const person = crypto.randomUUID();
  const clock = { now: () => new Date('2026-11-21T09:30:00.123Z') };
  await inTenant(base.db, tenantC, (trx) => appendLog(trx, clock, { ...line, persons: [person] }));
  const lines = () => inTenant(base.db, tenantC, (trx) => trx.selectFrom('log_line').selectAll().execute());
  const before = await lines();
  await inTenant(base.db, tenantC, (trx) => trx.deleteFrom('log_person').where('person', '=', person).execute());
  expect(await lines()).toEqual(before);
});
