import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addLogOwner, type LogOwner, newSigner } from '#test/log-house.ts';
import { entryHash } from './entry.ts';
import { eraseFromLog, erasePersonsBefore, toldErased } from './erase.ts';
import { inclusionProof } from './prove.ts';
import { provesInclusion } from './tree/check.ts';
import { verifyLog } from './verify/verify.ts';

let base: TestDatabase;
const signer = newSigner();
const [anna, other] = [newId(), newId()];

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

const verify = (owner: LogOwner) => verifyLog(base.db, owner.tenant, { trusted: [signer] });
const about = (owner: LogOwner) =>
  inTenant(base.db, owner.tenant, (trx) =>
    trx.selectFrom('log_person').select(['line', 'person']).orderBy('line').execute(),
  );

test('erasing a person leaves the lines and every proof over them, and a line tells how many lines it was', async () => {
  const owner = await addLogOwner(base, signer);
  const [first = ''] = await owner.write(3, { persons: [anna, other] });
  await owner.write(2, { persons: [other] });
  await owner.sequence();
  const before = await verify(owner);
  const proof = await inTenant(base.db, owner.tenant, (trx) => inclusionProof(trx, first, { size: 5 }));
  expect(await inTenant(base.db, owner.tenant, (trx) => eraseFromLog(trx, owner.clock, anna))).toBe(3);
  expect((await about(owner)).map(({ person }) => person)).toEqual(Array(5).fill(other));
  expect(await verify(owner)).toEqual({ ...before, unsequenced: 1 });
  await owner.sequence();
  expect(await verify(owner)).toMatchObject({ size: 6, unsequenced: 0, wrong: null });
  const after = await inTenant(base.db, owner.tenant, (trx) => inclusionProof(trx, first, { size: 5 }));
  expect(after).toEqual(proof);
  const root = Buffer.from(before.root ?? '', 'base64');
  expect(after && provesInclusion(entryHash(after.entry), after.index, 5, after.path, root)).toBe(true);
  const lines = await inTenant(base.db, owner.tenant, (trx) =>
    trx.selectFrom('log_line').selectAll().orderBy('id').execute(),
  );
  expect(lines.at(-1)).toMatchObject({ act: 'log.erase-person', subject: 'log-person:3', about: [], allowed: true });
  expect(JSON.stringify(lines)).not.toContain(anna);
});

test('nobody is erased from the log of another owner, and nothing is told when nothing was there', async () => {
  const [one, two] = [await addLogOwner(base, signer), await addLogOwner(base, signer)];
  await one.write(1, { persons: [anna] });
  expect(await inTenant(base.db, two.tenant, (trx) => eraseFromLog(trx, two.clock, anna))).toBe(0);
  expect(await about(one)).toHaveLength(1);
  expect(await verify(two)).toMatchObject({ unsequenced: 0 });
});

test('retention takes everybody out of old lines, and is told with who had it done', async () => {
  const owner = await addLogOwner(base, signer);
  await owner.write(2, { persons: [anna, other] });
  const day = owner.clock.now();
  const [young] = await owner.write(1, { persons: [anna] });
  await owner.sequence();
  const by = { actor: 'system:retention', because: 'kept for a year' };
  expect(await inTenant(base.db, owner.tenant, (trx) => erasePersonsBefore(trx, owner.clock, day, by))).toBe(4);
  expect(await about(owner)).toEqual([{ line: young, person: anna }]);
  await owner.sequence();
  expect(await verify(owner)).toMatchObject({ size: 4, wrong: null });
});

test('an erasure that tells of less than was removed is found', async () => {
  const owner = await addLogOwner(base, signer);
  await owner.write(2, { persons: [anna, other] });
  await inTenant(base.db, owner.tenant, async (trx) => {
    await eraseFromLog(trx, owner.clock, anna);
    await trx.deleteFrom('log_person').where('person', '=', other).execute();
  });
  expect(await verify(owner)).toMatchObject({
    unsequenced: 3,
    wrong: { kind: 'person', index: null, message: expect.stringMatching(/^4 links .* tell of 2/) },
  });
});

test('only lines of erasures tell of erasures', () => {
  expect(toldErased({ act: 'log.erase-person', subject: 'log-person:12' })).toBe(12);
  expect(toldErased({ act: 'register.read', subject: 'log-person:12' })).toBe(0);
  expect(toldErased({ act: 'log.erase-person', subject: 'log-person:-1' })).toBe(0);
});
