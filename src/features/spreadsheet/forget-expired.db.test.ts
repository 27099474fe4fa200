import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addTenant, type TestDatabase, testDatabase } from '#test/database.ts';
import { forgetExpired } from './forget-expired.ts';
import { keepUpload, listUploads } from './store.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const monday = new Date('2026-11-23T10:00:00+01:00');
const upload = () => ({ id: newId(), fileName: 'liste.xlsx', sheets: [], mapping: undefined, founding: undefined });

it('forgets the uploads of every owner when their day has passed, to the second, and no others', async () => {
  const actors: Actor[] = [];
  for (const slug of ['fjordvik', 'solnes']) {
    const tenant = await addTenant(base.db, slug);
    actors.push({ id: newId(), name: slug, role: 'coordinator', tenant, units: [] });
  }
  for (const actor of actors) {
    await inTenant(base.db, actor.tenant, (trx) => keepUpload(trx, actor, upload(), monday));
    await inTenant(base.db, actor.tenant, (trx) =>
      keepUpload(trx, actor, upload(), new Date(monday.getTime() + 1_000)),
    );
  }
  const tomorrow = new Date('2026-11-24T10:00:00+01:00');
  expect(await forgetExpired(base.db, tomorrow)).toBe(2);
  for (const actor of actors) {
    const left = await inTenant(base.db, actor.tenant, (trx) => listUploads(trx, actor, monday));
    expect(left).toHaveLength(1);
  }
  expect(await forgetExpired(base.db, tomorrow)).toBe(0);
});
