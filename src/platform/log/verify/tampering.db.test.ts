import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, uuidv7 } from '#src/kernel/uuid.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addLogOwner, type LogOwner, newSigner, rebuild, tamper } from '#test/log-house.ts';
import { appendLog } from '../append.ts';
import { parseCheckpoint, printCheckpoint } from '../checkpoint.ts';
import { entryColumns } from '../entry.ts';
import { findHead } from '../heads.ts';
import { announceKey } from '../keys.ts';
import { type VerifyOptions, verifyLog } from './verify.ts';

let base: TestDatabase;
const signer = newSigner();
const person = newId();

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());

/** An owner with 50 entries under heads over 20, 40 and 50, about a person every tenth. */
async function grown(): Promise<{ owner: LogOwner; ids: string[]; tenant: string }> {
  const owner = await addLogOwner(base, signer);
  const ids: string[] = [];
  for (const count of [20, 20, 10]) {
    for (let ten = 0; ten < count; ten += 10) {
      ids.push(
        ...(await owner.write(1, {
          persons: [person, newId()],
          category: 'grades',
          origin: '127.0.0.1',
          purpose: 'p',
        })),
      );
      ids.push(...(await owner.write(9)));
    }
    owner.clock.skip(3_600_000);
    await owner.sequence();
  }
  return { owner, ids, tenant: owner.tenant };
}

const verify = (tenant: string, more: Partial<VerifyOptions> = {}) =>
  verifyLog(base.db, tenant, { trusted: [signer], ...more });
const wrongIn = async (tenant: string, more: Partial<VerifyOptions> = {}) => (await verify(tenant, more)).wrong;
const id = (ids: string[], index: number) => ids[index] ?? '';
const where = (ids: string[], index: number) => `where id = '${id(ids, index)}'`;

async function checkpointOf(tenant: string) {
  const head = await inTenant(base.db, tenant, (trx) => findHead(trx));
  if (head === undefined) throw new Error('there is no head');
  return parseCheckpoint(printCheckpoint(head, signer), 'kept');
}

/** Everything after a place is moved, as one does who opens or closes a gap. */
const move = (tenant: string, from: number, by: number) => [
  `update log_leaf set index = index + 1000 where tenant = '${tenant}' and index >= ${from}`,
  `update log_leaf set index = index - 1000 + ${by} where tenant = '${tenant}' and index >= 1000`,
];

test('a log that nobody has touched is not reported', async () => {
  const { owner, tenant } = await grown();
  expect(await verify(tenant)).toEqual({ size: 50, root: expect.any(String), unsequenced: 0, wrong: null });
  const kept = await checkpointOf(tenant);
  await owner.write(3);
  await owner.sequence();
  await owner.write(2);
  expect(await verify(tenant, { checkpoints: [kept] })).toMatchObject({ size: 53, unsequenced: 2, wrong: null });
});

describe('changed', () => {
  const other: Readonly<Record<(typeof entryColumns)[number], string>> = {
    tenant: '', // stands in both keys: a line that goes to another owner is gone from this one
    id: '',
    at: "at + interval '1 microsecond'",
    actor: "actor || 'x'",
    act: "'register.write'",
    subject: "'entry:other'",
    allowed: 'not allowed',
    because: "'another rule'",
    purpose: "'another purpose'",
    about: 'about[1:1]',
    category: "'health'",
    origin: "'10.0.0.1'",
  };
  const columns = entryColumns.filter((column) => other[column] !== '');

  test.each(columns)('the column %s of a line', async (column) => {
    const { tenant, ids } = await grown();
    await tamper(base.admin, `update log_line set ${column} = ${other[column]} ${where(ids, 30)}`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'changed', index: 30, line: ids[30] });
  });

  test('two lines: the first is told', async () => {
    const { tenant, ids } = await grown();
    for (const index of [41, 7]) await tamper(base.admin, `update log_line set actor = 'x' ${where(ids, index)}`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'changed', index: 7, line: ids[7] });
  });

  test('a line with its leaf and all that stands over it but the head', async () => {
    const { tenant, ids } = await grown();
    await tamper(base.admin, `update log_line set actor = 'x' ${where(ids, 25)}`);
    await rebuild(base, tenant);
    const message = expect.stringContaining('one of entries 20 to 39');
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'changed', index: 20, line: null, message });
  });

  test('a line with its leaf only: what stands over it narrows it down', async () => {
    const { tenant, ids } = await grown();
    const nodes = await base.admin.selectFrom('log_node').selectAll().where('tenant', '=', tenant).execute();
    await tamper(base.admin, `update log_line set actor = 'x' ${where(ids, 25)}`);
    await rebuild(base, tenant);
    for (const { level, index, hash } of nodes) {
      const node = base.admin.updateTable('log_node').set({ hash }).where('tenant', '=', tenant);
      await node.where('level', '=', level).where('index', '=', index).execute();
    }
    const message = expect.stringContaining('one of entries 20 to 31');
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'changed', index: 20, message });
  });

  test('a line under a head of its own, with its leaf', async () => {
    const { owner, tenant } = await grown();
    const [alone = ''] = await owner.write(1);
    await owner.sequence();
    await tamper(base.admin, `update log_line set actor = 'x' where id = '${alone}'`);
    await rebuild(base, tenant);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'changed', index: 50, line: alone });
  });

  test('a line that looks like many others is not taken for one of them', async () => {
    const owner = await addLogOwner(base, signer);
    const ids = await owner.write(9, { subject: 'the same' });
    await owner.sequence();
    await tamper(base.admin, `update log_line set subject = 'another' ${where(ids, 4)}`);
    expect(await wrongIn(owner.tenant)).toMatchObject({ kind: 'changed', index: 4 });
  });
});

describe('removed', () => {
  test.each([0, 30, 49])('line %i, its leaf left', async (index) => {
    const { tenant, ids } = await grown();
    await tamper(base.admin, `delete from log_line ${where(ids, index)}`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'removed', index, line: ids[index] });
  });

  test.each([30, 49])('line %i with its leaf', async (index) => {
    const { tenant, ids } = await grown();
    await tamper(
      base.admin,
      `delete from log_line ${where(ids, index)}`,
      `delete from log_leaf where line = '${id(ids, index)}'`,
    );
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'removed', index, line: null });
  });

  test('a line with its leaf, the gap closed and the tree made anew', async () => {
    const { tenant, ids } = await grown();
    const gone = [`delete from log_line ${where(ids, 30)}`, `delete from log_leaf where line = '${id(ids, 30)}'`];
    await tamper(base.admin, ...gone, ...move(tenant, 31, -1));
    await rebuild(base, tenant);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'removed', index: 20 });
  });

  test('every line', async () => {
    const { tenant } = await grown();
    await tamper(
      base.admin,
      ...['log_line', 'log_leaf', 'log_node'].map((table) => `delete from ${table} where tenant = '${tenant}'`),
    );
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'removed', index: 0 });
  });

  test('a line that is given to another owner', async () => {
    const [{ tenant, ids }, { tenant: other }] = [await grown(), await grown()];
    await tamper(base.admin, `update log_line set tenant = '${other}' ${where(ids, 30)}`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'removed', index: 30, line: ids[30] });
  });
});

describe('reordered', () => {
  const swapped = (table: string, columns: string[], key: string, one: string, two: string) =>
    `update ${table} a set ${columns.map((c) => `${c} = b.${c}`).join(', ')} from ${table} b
     where a.tenant = b.tenant and a.${key} in (${one}, ${two}) and b.${key} in (${one}, ${two}) and a.${key} <> b.${key}`;
  const contents = ['actor', 'act', 'subject', 'allowed', 'because', 'purpose', 'about', 'category', 'origin'];

  test.each([
    ['without their times', contents],
    ['with their times', ['at', ...contents]],
  ])('two lines have each other’s contents, %s', async (_, columns) => {
    const { tenant, ids } = await grown();
    await tamper(base.admin, swapped('log_line', columns, 'id', `'${id(ids, 22)}'`, `'${id(ids, 45)}'`));
    const message = expect.stringContaining(`entry 45 (line ${ids[45]})`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'reordered', index: 22, line: ids[22], message });
  });

  test.each([
    [22, 25],
    [22, 45],
  ])('the leaves of %i and %i name each other’s lines', async (one, two) => {
    const { tenant, ids } = await grown();
    const other = swapped('log_leaf', ['line'], 'index', String(one), String(two));
    await tamper(
      base.admin,
      'alter table log_leaf drop constraint log_leaf_tenant_line_key',
      `${other} and a.tenant = '${tenant}'`,
    );
    await base.admin.schema
      .alterTable('log_leaf')
      .addUniqueConstraint('log_leaf_tenant_line_key', ['tenant', 'line'])
      .execute();
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'reordered', index: one, line: ids[two] });
  });

  test('two lines have changed places, and the tree was made anew', async () => {
    const { tenant, ids } = await grown();
    const to = (from: number, index: number) =>
      `update log_leaf set index = ${index} where tenant = '${tenant}' and index = ${from}`;
    await tamper(base.admin, to(22, 1000), to(25, 22), to(1000, 25));
    await rebuild(base, tenant);
    const wrong = await wrongIn(tenant);
    expect(wrong).toMatchObject({ kind: 'reordered', index: 23, line: ids[23] });
  });
});

describe('back-dated', () => {
  const old = new Date('2026-11-22T07:00:00.000Z');
  const line = { actor: 'clerk', act: 'register.read', subject: 'x', allowed: true, because: 'y' };

  test('a line that is written today with the time of yesterday', async () => {
    const { owner, tenant } = await grown();
    const late = await inTenant(base.db, tenant, (trx) => appendLog(trx, { now: () => old }, line));
    expect(await verify(tenant)).toMatchObject({
      unsequenced: 1,
      wrong: { kind: 'back-dated', index: null, line: late },
    });
    await owner.write(1);
    await owner.sequence();
    expect(await verify(tenant)).toMatchObject({
      unsequenced: 0,
      wrong: { kind: 'back-dated', index: 50, line: late },
    });
  });

  test.each([
    ['in its column only', old, newId()],
    ['in its id only', new Date('2026-11-22T12:00:00.000Z'), uuidv7(old.getTime(), new Uint8Array(10))],
  ])('%s', async (_, at, lineId) => {
    const { owner, tenant } = await grown();
    const row = { ...line, tenant, id: lineId, at };
    await inTenant(base.db, tenant, (trx) => trx.insertInto('log_line').values(row).execute());
    await owner.sequence();
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'back-dated', index: 50, line: lineId });
  });

  test('what came some minutes late is not: an act may take its time', async () => {
    const { owner, tenant } = await grown();
    const head = await checkpointOf(tenant);
    const clock = { now: () => new Date(head.at.getTime() - 9 * 60_000) };
    await inTenant(base.db, tenant, (trx) => appendLog(trx, clock, line));
    await owner.sequence();
    expect(await wrongIn(tenant)).toBeNull();
    expect(await wrongIn(tenant, { tolerance: 60_000 })).toMatchObject({ kind: 'back-dated', index: 50 });
  });
});

describe('inserted', () => {
  /** A line with an id between two others, put into the database by somebody else. */
  const lineBetween = (tenant: string, after: string) => {
    const number = BigInt(`0x${after.replaceAll('-', '')}`) + 1n;
    const hex = number.toString(16).padStart(32, '0');
    const lineId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    const values = `'${tenant}', '${lineId}', (select at from log_line where id = '${after}'), 'a', 'b', 'c', true, 'd'`;
    return {
      lineId,
      statement: `insert into log_line (tenant, id, at, actor, act, subject, allowed, because) values (${values})`,
    };
  };
  const leaf = (tenant: string, index: number, line: string) =>
    `insert into log_leaf (tenant, index, line, hash) values ('${tenant}', ${index}, '${line}', sha256('x'))`;

  test('a line with a leaf after the last head', async () => {
    const { tenant, ids } = await grown();
    const { lineId, statement } = lineBetween(tenant, id(ids, 49));
    await tamper(base.admin, statement, leaf(tenant, 50, lineId));
    await rebuild(base, tenant);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'inserted', index: 50, line: lineId });
  });

  test.each([0, 20, 30, 39])(
    'a line with a leaf at place %i, the others moved up and the tree made anew',
    async (index) => {
      const { tenant, ids } = await grown();
      const { lineId, statement } = lineBetween(tenant, id(ids, Math.max(0, index - 1)));
      await tamper(base.admin, statement, ...move(tenant, index, 1), leaf(tenant, index, lineId));
      await rebuild(base, tenant);
      expect(await wrongIn(tenant)).toMatchObject({ kind: 'inserted', index, line: lineId });
    },
  );
});

describe('inconsistent', () => {
  test.each([
    ['a hash over entries', `update log_node set hash = sha256('x') where index = 1 and`, 16],
    ['a missing hash over entries', `delete from log_node where index = 1 and`, 16],
    ['the hash of an entry', `update log_leaf set hash = sha256('x') where index = 33 and`, 33],
  ])('%s, the lines being right', async (_, statement, index) => {
    const { tenant } = await grown();
    await tamper(base.admin, `${statement} tenant = '${tenant}'`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'inconsistent', index });
  });

  test('a hash over entries that are not there', async () => {
    const { tenant } = await grown();
    await tamper(
      base.admin,
      `insert into log_node (tenant, level, index, hash) values ('${tenant}', 4, 3, sha256('x'))`,
    );
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'inconsistent', index: null });
  });

  test('a history rewritten with the right key does not pass a checkpoint that was kept', async () => {
    const { owner, tenant, ids } = await grown();
    const kept = await checkpointOf(tenant);
    await owner.write(5);
    await owner.sequence();
    await tamper(base.admin, `update log_line set actor = 'x' ${where(ids, 25)}`);
    await rebuild(base, tenant, signer);
    expect(await wrongIn(tenant)).toBeNull(); // whoever has the database and the key can do that: hence checkpoints
    expect(await wrongIn(tenant, { checkpoints: [kept] })).toMatchObject({
      kind: 'inconsistent',
      message: expect.stringContaining('the first 50 entries'),
    });
  });

  test('a log that was cut back to an earlier head does not pass a checkpoint that was kept', async () => {
    const { tenant, ids } = await grown();
    const kept = await checkpointOf(tenant);
    const own = `tenant = '${tenant}'`;
    const lines = `delete from log_line where id in (${ids.slice(40).map((line) => `'${line}'`)})`;
    const rest = [
      `delete from log_leaf where ${own} and index >= 40`,
      `delete from log_head where ${own} and size > 40`,
    ];
    await tamper(base.admin, lines, ...rest, `delete from log_node where ${own} and (index + 1) * 16 > 40`);
    expect(await wrongIn(tenant)).toBeNull();
    expect(await wrongIn(tenant, { checkpoints: [kept] })).toMatchObject({
      kind: 'inconsistent',
      message: expect.stringMatching(/counts 50 entries, and the log has 40/),
    });
  });
});

describe('signature', () => {
  const thief = newSigner();

  test('every head is signed anew with another key, which the database lists', async () => {
    const { tenant } = await grown();
    await outsideTenant(base.db, (trx) => announceKey(trx, { now: () => new Date() }, thief));
    await rebuild(base, tenant, thief);
    expect(await wrongIn(tenant)).toMatchObject({
      kind: 'signature',
      message: expect.stringContaining('over 20 entries'),
    });
  });

  test('the other key says that it took over from the right one', async () => {
    const { tenant } = await grown();
    const chained = newSigner();
    const followed = chained.sign(`skolevern log key\n${chained.id}\nfollows\n${signer.id}\n`);
    await outsideTenant(base.db, (trx) =>
      announceKey(trx, { now: () => new Date() }, chained, { follows: signer.id, followed }),
    );
    await rebuild(base, tenant, chained);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'signature' });
  });

  test.each([
    ['a changed signature', 'signature = sha512(signature)'],
    ['a changed time', "at = at + interval '1 millisecond'"],
    ['a changed root', "root = sha256('x')"],
  ])('%s', async (_, change) => {
    const { tenant } = await grown();
    await tamper(base.admin, `update log_head set ${change} where tenant = '${tenant}' and size = 40`);
    expect(await wrongIn(tenant)).toMatchObject({
      kind: 'signature',
      message: expect.stringContaining('over 40 entries'),
    });
  });

  test('without any key nothing that is signed is believed', async () => {
    const { tenant } = await grown();
    expect(await wrongIn(tenant, { trusted: [] })).toMatchObject({ kind: 'signature' });
  });
});

describe('person', () => {
  test('a person is taken out of a line behind the back of the program', async () => {
    const { tenant, ids } = await grown();
    await tamper(base.admin, `delete from log_person where line = '${id(ids, 10)}'`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'person', message: expect.stringContaining('2 links') });
  });

  test('another person is put in the place of the right one', async () => {
    const { tenant, ids } = await grown();
    await tamper(
      base.admin,
      `update log_person set person = '${newId()}' where line = '${id(ids, 10)}' and person = '${person}'`,
    );
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'person', index: 10, line: ids[10] });
  });

  test('somebody is added to a line that was about nobody', async () => {
    const { tenant, ids } = await grown();
    const values = `'${tenant}', '${id(ids, 11)}', '${newId()}', '${'0'.repeat(64)}'`;
    await tamper(base.admin, `insert into log_person (tenant, line, person, nonce) values (${values})`);
    expect(await wrongIn(tenant)).toMatchObject({ kind: 'person', index: 11, line: ids[11] });
  });
});
