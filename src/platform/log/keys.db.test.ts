import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { type TestDatabase, testDatabase } from '#test/database.ts';
import { addLogOwner, newSigner, tamper, tickingClock } from '#test/log-house.ts';
import { ensureSigner, logKeyPath, readSigner } from './key-file.ts';
import { rotateKey } from './keys.ts';
import { sequenceAll, TreeBroken } from './sequence.ts';
import type { Signer } from './signing.ts';
import { verifyLog } from './verify/verify.ts';
import { startSequencing } from './worker.ts';

let base: TestDatabase;
let folder: string;
const clock = { now: () => new Date() };
// The worker's heads have the time of the day; lines of another time would be back-dated.
const addOwner = (signer: Signer) => addLogOwner(base, signer, tickingClock(clock.now().toISOString()));

beforeAll(async () => {
  base = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'skolevern-keys-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await base.drop();
});

let files = 0;
/** A place for a key that is not there yet. */
const place = () => {
  files += 1;
  return join(folder, String(files), 'keys', 'log-signing.pem');
};

/** A folder that cannot be made, not by root either: a file is in the way. */
function nowhere(): string {
  const path = join(folder, 'a-file');
  writeFileSync(path, '');
  return join(path, 'keys');
}

describe('the key file', () => {
  test('is made when it is needed, for its owner only, and stays', () => {
    const path = place();
    expect(readSigner(path)).toBeUndefined();
    const made = ensureSigner(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(ensureSigner(path).id).toBe(made.id);
    expect(readSigner(path)?.id).toBe(made.id);
    expect(readdirSync(join(path, '..'))).toEqual(['log-signing.pem']);
  });

  test('lies in the data folder, or where it is told', () => {
    expect(logKeyPath({ SKOLEVERN_DATA: '/srv/skolevern' })).toBe('/srv/skolevern/keys/log-signing.pem');
    expect(logKeyPath({ SKOLEVERN_DATA: '/srv/skolevern', SKOLEVERN_LOG_KEY: '/run/key.pem' })).toBe('/run/key.pem');
    expect(() => logKeyPath({ SKOLEVERN_LOG_KEY: 'key.pem' })).toThrow(
      expect.objectContaining({ code: 'bad-input', place: 'SKOLEVERN_LOG_KEY' }),
    );
  });

  test('what is no key is never replaced', () => {
    const path = join(folder, 'strange.pem');
    writeFileSync(path, 'hei');
    expect(() => ensureSigner(path)).toThrow(expect.objectContaining({ code: 'bad-input', place: path }));
    expect(readFileSync(path, 'utf8')).toBe('hei');
  });

  test('a place where nothing can be written is told', () => {
    expect(() => ensureSigner(join(nowhere(), 'log-signing.pem'))).toThrow(
      expect.objectContaining({ code: 'unavailable' }),
    );
  });
});

describe('a new key', () => {
  test('takes over: what the old one signed is still right, and the old one can sign no more', async () => {
    const path = place();
    const old = ensureSigner(path);
    const owner = await addOwner(old);
    await owner.write(3);
    await owner.sequence();
    const next = await rotateKey(base.db, clock, path, old);
    expect(next.id).not.toBe(old.id);
    expect(readSigner(path)?.id).toBe(next.id);
    expect(readdirSync(join(path, '..'))).toEqual(['log-signing.pem']);
    await owner.write(2);
    expect(await sequenceAll(base.db, owner.clock, owner.tenant, next)).toBe(2);
    const verdict = (trusted: typeof old) => verifyLog(base.db, owner.tenant, { trusted: [trusted] });
    expect(await verdict(next)).toMatchObject({ size: 5, wrong: null });
    expect((await verdict(old)).wrong).toMatchObject({
      kind: 'signature',
      message: expect.stringContaining('over 5 entries'),
    });
    await owner.write(1);
    await expect(owner.sequence()).rejects.toThrow(TreeBroken);
  });

  test('a head by the old key after one by the new key is found', async () => {
    const path = place();
    const old = ensureSigner(path);
    const next = await rotateKey(base.db, clock, path, old);
    const owner = await addOwner(next);
    await owner.write(1);
    await owner.sequence();
    await owner.write(1);
    await owner.sequence();
    const { headText } = await import('./checkpoint.ts');
    const head = await base.admin
      .selectFrom('log_head')
      .selectAll()
      .where('tenant', '=', owner.tenant)
      .where('size', '=', 2)
      .executeTakeFirstOrThrow();
    const change = base.admin.updateTable('log_head').set({ key: old.id, signature: old.sign(headText(head)) });
    await change.where('tenant', '=', owner.tenant).where('size', '=', 2).execute();
    expect((await verifyLog(base.db, owner.tenant, { trusted: [next] })).wrong).toMatchObject({
      kind: 'signature',
      message: expect.stringContaining('had been replaced'),
    });
  });

  test('is not taken into use when it cannot be announced', async () => {
    const path = place();
    const old = ensureSigner(path);
    const closed = await testDatabase();
    await closed.drop();
    await expect(rotateKey(closed.db, clock, path, old)).rejects.toThrow();
    expect(readSigner(path)?.id).toBe(old.id);
    expect(readdirSync(join(path, '..'))).toEqual(['log-signing.pem']);
  });
});

describe('the worker', () => {
  const start = (keyPath: string, said: string[]) =>
    startSequencing({ db: base.db, clock, keyPath, every: 20, logger: createLogger(clock, (line) => said.push(line)) });
  const waiting = (tenant: string) =>
    inTenant(base.db, tenant, async (trx) => {
      const lines = await trx.selectFrom('log_line').select('id').execute();
      const leaves = await trx.selectFrom('log_leaf').select('line').execute();
      return lines.length - leaves.length;
    });

  test('puts the lines of every owner into its tree as they come, and stops when it is told', async () => {
    const [path, said] = [place(), [] as string[]];
    const [one, two] = [await addOwner(newSigner()), await addOwner(newSigner())];
    await one.write(3);
    const stop = start(path, said);
    await expect.poll(() => waiting(one.tenant), { timeout: 30_000 }).toBe(0);
    await two.write(2);
    await expect.poll(() => waiting(two.tenant), { timeout: 30_000 }).toBe(0);
    await stop();
    await two.write(1);
    const trusted = [readSigner(path) ?? newSigner()];
    expect(await verifyLog(base.db, one.tenant, { trusted })).toMatchObject({ size: 3, unsequenced: 0, wrong: null });
    expect(await verifyLog(base.db, two.tenant, { trusted })).toMatchObject({ size: 2, unsequenced: 1, wrong: null });
    expect(said.filter((line) => line.includes(one.tenant) || line.includes(two.tenant))).toEqual([]);
  });

  test('an owner whose tree was tampered with is told without content, and the others go on', async () => {
    const [path, said] = [place(), [] as string[]];
    const key = ensureSigner(path);
    const [broken, whole] = [await addOwner(key), await addOwner(key)];
    await broken.write(1);
    await broken.sequence();
    await tamper(base.admin, `update log_leaf set hash = sha256('x') where tenant = '${broken.tenant}'`);
    await broken.write(1, { subject: 'a secret' });
    const stop = start(path, said);
    await whole.write(1);
    await expect.poll(() => waiting(whole.tenant), { timeout: 30_000 }).toBe(0);
    await expect.poll(() => said.some((line) => line.includes(broken.tenant)), { timeout: 30_000 }).toBe(true);
    await stop();
    const told = said.filter((line) => line.includes(broken.tenant)).map((line) => JSON.parse(line) as object);
    expect(told[0]).toMatchObject({ level: 'error', event: 'log.not-sequenced', error: 'TreeBroken' });
    expect(said.join()).not.toContain('secret');
    expect(await waiting(broken.tenant)).toBe(1);
  });

  test('without a place for a key the lines wait, and that is told', async () => {
    const said: string[] = [];
    const owner = await addOwner(newSigner());
    await owner.write(1);
    const stop = start(join(nowhere(), 'log-signing.pem'), said);
    await expect.poll(() => said.some((line) => line.includes('log.not-sequenced')), { timeout: 30_000 }).toBe(true);
    await stop();
    expect(await waiting(owner.tenant)).toBe(1);
  });
});
