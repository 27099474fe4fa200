// The program that the kill rounds kill: starts the database in the folder given, migrates, and writes rows one by one.
// It says "ready <admin url>" once, and "kept <n>" after row n is committed: from then on the row may not be lost.
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '#src/platform/clock/clock.ts';
import { connect, type Db } from '#src/platform/db/connect.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';

const tenant = '01234567-0000-7000-8000-000000000000';

/** Two tables in one transaction, as every verb does it. */
async function keep(db: Db, name: string): Promise<void> {
  await inTenant(db, tenant, async (trx) => {
    await trx.insertInto('account').values({ tenant, id: crypto.randomUUID(), name, role: 'reader' }).execute();
    const line = { actor: 'kill-round', act: 'keep', subject: name, allowed: true, because: 'the test says so' };
    await appendLog(trx, systemClock, line);
  });
}

async function run(dataDir: string, prefix: string): Promise<void> {
  const server = await startEmbedded({ dataDir, log: (event) => process.stdout.write(`server ${event}\n`) });
  await migrate(server.adminUrl);
  const db = connect(server.url);
  const owner = { id: tenant, slug: 'nordby', name: 'Nordby', origin: null };
  await db
    .insertInto('tenant')
    .values(owner)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  process.stdout.write(`ready ${server.adminUrl}\n`);
  for (let n = 0; ; n += 1) {
    try {
      await keep(db, `${prefix}-${n}`);
      process.stdout.write(`kept ${prefix}-${n}\n`);
    } catch {
      await delay(50); // the server was killed; it comes up again
    }
  }
}

await run(process.argv[2] ?? '', process.argv[3] ?? '');
