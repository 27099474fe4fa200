import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArgs } from '#src/app/commands/command.ts';
import { logCommand } from '#src/app/commands/log.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { eraseFromLog } from '#src/platform/log/erase.ts';
import { ensureSigner } from '#src/platform/log/key-file.ts';
import { sequenceAll } from '#src/platform/log/sequence.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addLogOwner, type LogOwner, rebuild, tamper, tickingClock } from '#test/log-house.ts';
import { run } from './commands.ts';

let base: TestDatabase;
let folder: string;
let key: string;
const person = crypto.randomUUID();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'skolevern-log-'));
  key = join(folder, 'keys', 'log-signing.pem');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  base = await testDatabase();
  return () => base.drop();
});

/** Runs `skolevern log` on a database, with the data folder of the test. */
async function log(on: Pick<TestDatabase, 'url' | 'adminUrl'>, ...args: string[]) {
  const said = { out: '', notes: '' };
  const code = await logCommand.run(readArgs('log', logCommand, args), {
    env: { DATABASE_URL: on.url, DATABASE_ADMIN_URL: on.adminUrl, SKOLEVERN_DATA: folder },
    today: '2026-11-22',
    out: (text) => {
      said.out += text;
    },
    note: (text) => {
      said.notes += text;
    },
  });
  return { code, ...said };
}

const path = (name: string) => join(folder, name);
const grow = async (owner: LogOwner, count: number) => {
  const ids = await owner.write(count, { persons: [person] });
  await owner.sequence();
  return ids;
};
const addOwner = () => addLogOwner(base, ensureSigner(key), tickingClock(new Date().toISOString()));

describe('verify', () => {
  test('says of each owner that nothing is wrong, or what is first, and ends with 0 or 1', async () => {
    const [one, two] = [await addOwner(), await addOwner()];
    await grow(one, 3);
    const ids = await grow(two, 2);
    await one.write(1);
    const fine = await log(base, 'verify');
    expect(fine.code).toBe(0);
    expect(fine.out).toBe(
      `${one.slug}: 3 entries, 1 line not yet in the tree: nothing is wrong\n${two.slug}: 2 entries: nothing is wrong\n`,
    );
    await tamper(base.admin, `update log_line set actor = 'x' where id = '${ids[1]}'`);
    const found = await log(base, 'verify');
    expect(found.code).toBe(1);
    expect(found.out).toContain(`${two.slug}: 2 entries: CHANGED at entry 1 (line ${ids[1]}): `);
    expect((await log(base, 'verify', '--owner', one.slug)).code).toBe(0);
    const json = JSON.parse((await log(base, 'verify', '--json')).out) as unknown;
    expect(json).toEqual({
      owners: [
        { owner: one.slug, size: 3, root: expect.any(String), unsequenced: 1, wrong: null },
        {
          ...{ owner: two.slug, size: 2, root: expect.any(String), unsequenced: 0 },
          wrong: { kind: 'changed', index: 1, line: ids[1], message: expect.any(String) },
        },
      ],
    });
  });

  test('a kept checkpoint finds a history that was rewritten and signed with the stolen key', async () => {
    const owner = await addOwner();
    const ids = await grow(owner, 4);
    const kept = path('kept.txt');
    expect(await log(base, 'checkpoint', '--owner', owner.slug, '--out', kept)).toMatchObject({ code: 0, out: '' });
    await grow(owner, 2);
    expect((await log(base, 'verify', '--checkpoint', kept)).code).toBe(0);
    await tamper(base.admin, `update log_line set allowed = false where id = '${ids[2]}'`);
    await rebuild(base, owner.tenant, ensureSigner(key));
    expect((await log(base, 'verify')).code).toBe(0);
    const found = await log(base, 'verify', '--checkpoint', kept);
    expect([found.code, found.out]).toEqual([1, expect.stringContaining('INCONSISTENT: the first 4 entries')]);
  });

  test('bad input is refused with what to do', async () => {
    const [owner, other] = [await addOwner(), await addOwner()];
    await grow(owner, 1);
    await log(base, 'checkpoint', '--owner', owner.slug, '--out', path('one.txt'));
    writeFileSync(path('none.txt'), 'hei\n');
    const refused = (...args: string[]) => expect(log(base, ...args)).rejects;
    await refused('verify', '--owner', 'ingen').toMatchObject({ code: 'bad-input', place: '--owner' });
    await refused('verify', '--checkpoint', path('none.txt')).toMatchObject({
      code: 'bad-input',
      place: path('none.txt'),
    });
    await refused('verify', '--checkpoint', path('gone.txt')).toMatchObject({
      code: 'bad-input',
      place: path('gone.txt'),
    });
    await refused('verify', '--owner', other.slug, '--checkpoint', path('one.txt')).toMatchObject({
      place: '--checkpoint',
    });
    await refused('verify', '--trust', path('none.txt')).toMatchObject({ code: 'bad-input', place: path('none.txt') });
    await refused('checkpoint', '--owner', other.slug).toMatchObject({ code: 'bad-input' });
    await refused('prove', 'hei').toMatchObject({ code: 'bad-input', place: 'hei' });
    await refused('prove', crypto.randomUUID(), '--owner', owner.slug).toMatchObject({ code: 'bad-input' });
    await refused('check', path('none.txt'), '--checkpoint', path('one.txt')).toMatchObject({
      place: path('none.txt'),
    });
    await refused('check', path('none.txt')).toMatchObject({ place: '--checkpoint' });
    await refused().toMatchObject({ code: 'bad-input' });
    await refused('forget').toMatchObject({ code: 'bad-input', place: 'skolevern log' });
  });
});

describe('proofs for others', () => {
  const nowhere = { url: 'postgres://ingen@127.0.0.1:1/ingen', adminUrl: 'postgres://ingen@127.0.0.1:1/ingen' };

  test('a line is proved to be in the log with nothing but the proof and a checkpoint, and the look is logged', async () => {
    const owner = await addOwner();
    const ids = await grow(owner, 20);
    await log(base, 'checkpoint', '--owner', owner.slug, '--out', path('kept.txt'));
    await log(base, 'key', '--out', path('public.pem'));
    await grow(owner, 5);
    const asked = ['prove', ids[7] ?? '', '--owner', owner.slug, '--checkpoint', path('kept.txt')];
    await log(base, ...asked, '--out', path('proof.json'));
    const checking = ['check', path('proof.json'), '--checkpoint', path('kept.txt'), '--trust', path('public.pem')];
    expect(await log(nowhere, ...checking)).toMatchObject({ code: 0, notes: '' });
    expect((await log(nowhere, ...checking)).out).toContain(`line ${ids[7]} is entry 7 of the 20`);
    expect((await log(nowhere, ...checking.slice(0, 4))).notes).toContain('no signature was checked');
    const looks = await inTenant(base.db, owner.tenant, (trx) =>
      trx.selectFrom('log_line').select('subject').where('act', '=', 'log.prove').execute(),
    );
    expect(looks).toEqual([{ subject: `line:${ids[7]}` }]);
    writeFileSync(path('proof.json'), readFileSync(path('proof.json'), 'utf8').replace('"clerk"', '"someone"'));
    expect(await log(nowhere, ...checking)).toMatchObject({ code: 1, out: expect.stringContaining('was changed') });
    await log(base, 'prove', ids[7] ?? '', '--owner', owner.slug, '--out', path('newest.json'));
    await expect(log(nowhere, 'check', path('newest.json'), ...checking.slice(2))).rejects.toMatchObject({
      place: '--checkpoint',
    });
  });

  test('a log is proved to have only grown since a checkpoint', async () => {
    const owner = await addOwner();
    await grow(owner, 6);
    await log(base, 'checkpoint', '--owner', owner.slug, '--out', path('old.txt'));
    await log(base, 'key', '--out', path('public.pem'));
    await grow(owner, 11);
    await log(base, 'prove', '--since', path('old.txt'), '--out', path('growth.json'));
    const checking = ['check', path('growth.json'), '--checkpoint', path('old.txt'), '--trust', path('public.pem')];
    expect(await log(nowhere, ...checking)).toMatchObject({
      code: 0,
      out: 'the first 6 of 17 entries are those of the checkpoint\n',
    });
    const [first] = await inTenant(base.db, owner.tenant, (trx) =>
      trx.selectFrom('log_line').select('id').orderBy('id').limit(1).execute(),
    );
    await tamper(base.admin, `update log_line set actor = 'x' where id = '${first?.id}'`);
    await rebuild(base, owner.tenant, ensureSigner(key));
    await log(base, 'prove', '--since', path('old.txt'), '--out', path('growth.json'));
    expect(await log(nowhere, ...checking)).toMatchObject({ code: 1, out: expect.stringContaining('does not begin') });
  });

  test('a replaced key: the old log still verifies, and a checkpoint by the old key does', async () => {
    const owner = await addOwner();
    await grow(owner, 2);
    await log(base, 'checkpoint', '--owner', owner.slug, '--out', path('by-old.txt'));
    const before = (await log(base, 'key')).out;
    const rotated = await log(base, 'key', '--rotate');
    expect(rotated).toMatchObject({ code: 0, notes: expect.stringContaining('is replaced by') });
    expect(rotated.out).not.toBe(before);
    expect((await log(base, 'key')).out).toBe(rotated.out);
    await owner.write(1);
    await sequenceAll(base.db, systemClock, owner.tenant, ensureSigner(key));
    expect(await log(base, 'verify', '--checkpoint', path('by-old.txt'))).toMatchObject({ code: 0 });
    rmSync(key);
    const without = await log(base, 'verify');
    expect([without.code, without.notes, without.out]).toEqual([
      1,
      expect.stringContaining('--trust'),
      expect.stringContaining('SIGNATURE'),
    ]);
    writeFileSync(path('kept-key.pem'), rotated.out);
    expect((await log(base, 'verify', '--trust', path('kept-key.pem'))).code).toBe(0);
  });
});

test('a restored backup has the same log, which verifies, also after an erasure', async () => {
  const owner = await addOwner();
  await grow(owner, 20);
  await inTenant(base.db, owner.tenant, (trx) => eraseFromLog(trx, owner.clock, person));
  await grow(owner, 1);
  await owner.write(1);
  const before = await log(base, 'verify', '--json');
  expect(before.code).toBe(0);
  await log(base, 'checkpoint', '--owner', owner.slug, '--out', path('kept.txt'));
  await run(base, 'backup', path('all.backup'));
  const copy = await testDatabase('empty');
  try {
    await run(copy, 'restore', path('all.backup'));
    expect(await log(copy, 'verify', '--json', '--checkpoint', path('kept.txt'))).toEqual(before);
    expect(await sequenceAll(copy.db, systemClock, owner.tenant, ensureSigner(key))).toBe(1);
    expect((await log(copy, 'verify', '--checkpoint', path('kept.txt'))).code).toBe(0);
  } finally {
    await copy.drop();
  }
});
