import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, uuidv7 } from '#src/kernel/uuid.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addLogOwner, newSigner, tamper, tickingClock } from '#test/log-house.ts';
import { appendLog } from './append.ts';
import { entryColumns, entryHash } from './entry.ts';
import { findHead } from './heads.ts';
import { consistencyProof, inclusionProof } from './prove.ts';
import { sequence, sequenceAll, TreeBroken } from './sequence.ts';
import { provesConsistency, provesInclusion } from './tree/check.ts';
import { treeRoot } from './tree/frontier.ts';
import { verifyLog } from './verify/verify.ts';

let base: TestDatabase;
const signer = newSigner();
const verify = (tenant: string) => verifyLog(base.db, tenant, { trusted: [signer] });
const fine = (size: number, unsequenced = 0) => ({ size, root: expect.any(String), unsequenced, wrong: null });

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

async function leavesOf(tenant: string) {
  return inTenant(base.db, tenant, (trx) =>
    trx.selectFrom('log_leaf').select(['index', 'line', 'hash']).orderBy('index').execute(),
  );
}

test('lines come into the tree in the order of their ids, each once, under one signed head', async () => {
  const owner = await addLogOwner(base, signer);
  const ids = await owner.write(3);
  expect(await verify(owner.tenant)).toEqual({ size: 0, root: null, unsequenced: 3, wrong: null });
  expect(await owner.sequence()).toBe(3);
  expect(await owner.sequence()).toBe(0);
  const leaves = await leavesOf(owner.tenant);
  expect(leaves.map(({ line }) => line)).toEqual(ids);
  const head = await inTenant(base.db, owner.tenant, (trx) => findHead(trx));
  expect(head?.root).toEqual(treeRoot(leaves.map(({ hash }) => hash)));
  expect(await verify(owner.tenant)).toEqual(fine(3));
});

test('the tree holds the same whether lines come one by one, some at a time or all at once', async () => {
  const owner = await addLogOwner(base, signer);
  for (const count of [1, 2, 20, 3, 300]) {
    await owner.write(count);
    await owner.sequence(7);
    while ((await owner.sequence(7)) > 0);
    expect(await verify(owner.tenant)).toEqual(fine((await leavesOf(owner.tenant)).length));
  }
  const leaves = await leavesOf(owner.tenant);
  expect(leaves.map(({ index }) => index)).toEqual(leaves.map((_, index) => index));
  const { root } = await verify(owner.tenant);
  expect(root).toBe(Buffer.from(treeRoot(leaves.map(({ hash }) => hash))).toString('base64'));
});

test('every entry is proved to be in the tree, and every older tree to be its beginning, from what is stored', async () => {
  const owner = await addLogOwner(base, signer);
  const ids = await owner.write(75);
  await owner.sequence();
  const leaves = (await leavesOf(owner.tenant)).map(({ hash }) => hash);
  await inTenant(base.db, owner.tenant, async (trx) => {
    for (const size of [1, 16, 17, 64, 75]) {
      const root = treeRoot(leaves.slice(0, size));
      for (const [index, id] of ids.slice(0, size).entries()) {
        const proof = await inclusionProof(trx, id, { size });
        expect(proof?.index).toBe(index);
        const leaf = proof === undefined ? root : entryHash(proof.entry);
        expect(provesInclusion(leaf, index, size, proof?.path ?? [], root)).toBe(true);
      }
      for (let older = 0; older <= size; older += 5) {
        const path = await consistencyProof(trx, older, size);
        expect(provesConsistency({ size: older, root: treeRoot(leaves.slice(0, older)) }, { size, root }, path)).toBe(
          true,
        );
      }
    }
    expect(await inclusionProof(trx, ids[20] ?? '', { size: 20 })).toBeUndefined();
    expect(await inclusionProof(trx, newId(), { size: 75 })).toBeUndefined();
  });
});

test('a line that is committed after later ones are in the tree comes at its end', async () => {
  const owner = await addLogOwner(base, signer);
  const clock = tickingClock('2026-11-22T08:00:00.000Z');
  let late = '';
  await inTenant(base.db, owner.tenant, async (trx) => {
    late = await appendLog(trx, clock, { actor: 'slow', act: 'x', subject: 'y', allowed: true, because: 'z' });
    await owner.write(3);
    expect(await owner.sequence()).toBe(3);
  });
  expect(await owner.sequence()).toBe(1);
  expect((await leavesOf(owner.tenant)).at(-1)?.line).toBe(late);
  expect(await verify(owner.tenant)).toEqual(fine(4));
});

test('looking only at new lines leaves old ones for the look at all', async () => {
  const owner = await addLogOwner(base, signer);
  await owner.write(2);
  owner.clock.skip(3_600_000);
  const since = owner.clock.now().getTime();
  const [young] = await owner.write(1);
  expect(await sequenceAll(base.db, owner.clock, owner.tenant, signer, { since })).toBe(1);
  expect((await leavesOf(owner.tenant)).map(({ line }) => line)).toEqual([young]);
  expect(await owner.sequence()).toBe(2);
});

test('a backlog that goes in some at a time is not taken for back-dated', async () => {
  const owner = await addLogOwner(base, signer);
  for (let hour = 0; hour < 10; hour += 1) {
    await owner.write(3);
    owner.clock.skip(3_600_000);
  }
  expect(await sequenceAll(base.db, owner.clock, owner.tenant, signer, { limit: 4 })).toBe(30);
  expect(await verify(owner.tenant)).toEqual(fine(30));
  const heads = await inTenant(base.db, owner.tenant, (trx) =>
    trx.selectFrom('log_head').select('at').orderBy('size').execute(),
  );
  expect(heads.map(({ at }) => at.getTime())).toEqual(heads.map(({ at }) => at.getTime()).sort((a, b) => a - b));
});

test('four writers and two that sequence: every line is in the tree once', async () => {
  const owner = await addLogOwner(base, signer);
  const clock = { now: () => new Date() };
  const write = async (name: string) => {
    for (let line = 0; line < 40; line += 1) {
      await inTenant(base.db, owner.tenant, (trx) =>
        appendLog(trx, clock, { actor: name, act: 'x', subject: String(line), allowed: true, because: 'y' }),
      );
    }
  };
  let writing = true;
  const keepSequencing = async () => {
    while (writing) await sequence(base.db, clock, owner.tenant, signer, { limit: 9 });
  };
  const sequencers = [keepSequencing(), keepSequencing()];
  await Promise.all(['a', 'b', 'c', 'd'].map(write)).finally(() => {
    writing = false;
  });
  await Promise.all(sequencers);
  await sequenceAll(base.db, clock, owner.tenant, signer);
  const leaves = await leavesOf(owner.tenant);
  expect(new Set(leaves.map(({ line }) => line)).size).toBe(160);
  expect(leaves.map(({ index }) => index)).toEqual(leaves.map((_, index) => index));
  expect(await verify(owner.tenant)).toEqual(fine(160));
});

test('owners have a tree each', async () => {
  const [one, two] = [await addLogOwner(base, signer), await addLogOwner(base, signer)];
  await one.write(2);
  await two.write(3);
  await one.sequence();
  await two.sequence();
  expect((await leavesOf(one.tenant)).length).toBe(2);
  expect([await verify(one.tenant), await verify(two.tenant)]).toEqual([fine(2), fine(3)]);
});

describe('nothing is signed over a tree that is not the one that was signed', () => {
  test.each([
    [
      'a leaf at the edge is another',
      (t: string) => `update log_leaf set hash = sha256('x') where tenant = '${t}' and index = 18`,
    ],
    ['a node is another', (t: string) => `update log_node set hash = sha256('x') where tenant = '${t}' and level = 4`],
    ['a node is gone', (t: string) => `delete from log_node where tenant = '${t}'`],
    ['the root of the head is another', (t: string) => `update log_head set root = sha256('x') where tenant = '${t}'`],
    ['the signature is another', (t: string) => `update log_head set signature = sha512('x') where tenant = '${t}'`],
  ])('%s', async (_, statement) => {
    const owner = await addLogOwner(base, signer);
    await owner.write(19);
    await owner.sequence();
    await tamper(base.admin, statement(owner.tenant));
    await owner.write(1);
    await expect(owner.sequence()).rejects.toThrow(TreeBroken);
    expect((await leavesOf(owner.tenant)).length).toBe(19);
    expect((await verify(owner.tenant)).wrong).not.toBeNull();
  });
});

describe('the tables of the tree', () => {
  test.each(['log_leaf', 'log_node', 'log_head', 'log_key'])(
    '%s can be added to and read, and no more',
    async (table) => {
      const { rows } = await sql<{ privilege_type: string }>`
      select privilege_type from information_schema.role_table_grants
      where table_name = ${table} and grantee in ('skolevern_app', 'skolevern_login', 'PUBLIC') order by 1`.execute(
        base.admin,
      );
      expect(rows.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT']);
    },
  );

  test('every column of a line goes into the tree: a new one needs a new version of the form', async () => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'log_line' order by 1`.execute(
      base.admin,
    );
    expect(rows.map(({ name }) => name)).toEqual([...entryColumns].sort());
  });

  test('a line that is in the tree cannot be deleted, not by the owner of the tables either', async () => {
    const owner = await addLogOwner(base, signer);
    const [id] = await owner.write(1);
    await owner.sequence();
    await expect(
      base.admin
        .deleteFrom('log_line')
        .where('id', '=', id ?? '')
        .execute(),
    ).rejects.toThrow(/foreign key/);
  });
});

test('ids of one millisecond keep their order too', async () => {
  const owner = await addLogOwner(base, signer);
  const at = new Date('2026-11-22T08:00:00.000Z');
  const ids = [3, 1, 2].map((last) => uuidv7(at.getTime(), Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, last)));
  for (const id of ids) {
    const line = { tenant: owner.tenant, id, at, actor: 'a', act: 'b', subject: 'c', allowed: true, because: 'd' };
    await inTenant(base.db, owner.tenant, (trx) => trx.insertInto('log_line').values(line).execute());
  }
  await owner.sequence();
  expect((await leavesOf(owner.tenant)).map(({ line }) => line)).toEqual([...ids].sort());
});
