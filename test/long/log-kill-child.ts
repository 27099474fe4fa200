// The program that the rounds of the log kill: writes lines and puts them into the tree at the same time.
// It says "kept <id>" after a line is committed: from then on it may not be lost.
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '#src/platform/clock/clock.ts';
import { connect } from '#src/platform/db/connect.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { createLogger } from '#src/platform/diagnostics/logger.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { startSequencing } from '#src/platform/log/worker.ts';

const tenant = '01234567-0000-7000-8000-000000000000';
const line = { actor: 'kill-round', act: 'keep', subject: 'x', allowed: true, because: 'the test says so' };

async function run(dataDir: string): Promise<void> {
  const server = await startEmbedded({ dataDir, log: () => undefined });
  await migrate(server.adminUrl);
  const db = connect(server.url);
  const owner = { id: tenant, slug: 'nordby', name: 'Nordby', origin: null };
  await db
    .insertInto('tenant')
    .values(owner)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const logger = createLogger(systemClock, () => undefined);
  startSequencing({ db, clock: systemClock, logger, keyPath: `${dataDir}/keys/log-signing.pem`, every: 5 });
  for (;;) {
    try {
      const id = await inTenant(db, tenant, (trx) => appendLog(trx, systemClock, line));
      process.stdout.write(`kept ${id}\n`);
    } catch {
      await delay(50); // the server was killed; it comes up again
    }
  }
}

await run(process.argv[2] ?? '');
