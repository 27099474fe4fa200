import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#src/platform/clock/clock.ts';
import { connect } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { ensureSigner } from '#src/platform/log/key-file.ts';
import { sequenceAll } from '#src/platform/log/sequence.ts';
import { verifyLog } from '#src/platform/log/verify/verify.ts';
import { ownFolder, quietServer, removeFolder, stopServer } from '#test/own-database.ts';

const rounds = 10;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = ownFolder('killlog');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await stopServer(dataDir);
  removeFolder(dataDir);
});

function killServer(): void {
  const file = join(dataDir, 'postgres-18', 'data', 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  const command = `/proc/${pid}/cmdline`;
  if (pid > 0 && existsSync(command) && readFileSync(command, 'utf8').includes(dataDir)) process.kill(pid, 'SIGKILL');
}

/** Lets the program write until it has kept some more lines, then kills it, the server or both. */
async function round(number: number, kept: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'log-kill-child.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const goal = kept.length + 20 + 13 * number;
  for await (const said of createInterface({ input: child.stdout })) {
    if (said.startsWith('kept ')) kept.push(said.slice(5));
    if (kept.length === goal && number % 3 !== 0) killServer();
    if (kept.length >= goal && number % 3 !== 1) child.kill('SIGKILL');
    if (kept.length >= goal + 30) child.kill('SIGKILL'); // number % 3 is 1: it has gone on with a server that came up again
  }
  await ended;
}

test(`a log that is written and signed while everything is killed in ${rounds} rounds verifies, and no line is lost or twice`, async () => {
  const kept: string[] = [];
  for (let number = 0; number < rounds; number += 1) await round(number, kept);
  const server = await quietServer(dataDir);
  const db = connect(server.url);
  try {
    const key = ensureSigner(join(dataDir, 'keys', 'log-signing.pem'));
    const tenant = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select('id').executeTakeFirstOrThrow());
    await sequenceAll(db, systemClock, tenant.id, key);
    const verdict = await verifyLog(db, tenant.id, { trusted: [key] });
    expect(verdict).toMatchObject({ unsequenced: 0, wrong: null });
    const leaves = await inTenant(db, tenant.id, (trx) => trx.selectFrom('log_leaf').select('line').execute());
    const lines = new Set(leaves.map(({ line }) => line));
    expect(lines.size).toBe(leaves.length);
    expect(kept.filter((line) => !lines.has(line))).toEqual([]);
    console.log(`${rounds} rounds, ${kept.length} acknowledged lines, ${verdict.size} in the tree, none lost`);
  } finally {
    await db.destroy();
    await server.release();
  }
});
