import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Db } from '#src/platform/db/connect.ts';
import { startEmbedded } from '#src/platform/db/launcher.ts';
import { migrate } from '#src/platform/db/migrate.ts';

/** A new folder that a server may lie in: it runs as somebody else when we are root, and must come through. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `skolevern-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes a folder of one's own; a server that has just stopped may still be tidying. */
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Starts the server of a folder, or adopts the one that runs there, and says nothing of it. */
export const quietServer = (dataDir: string, options: { readonly fsync?: boolean } = {}) =>
  startEmbedded({ dataDir, log: () => undefined, ...options });

/** Stops what a killed program may have left behind. */
export async function stopServer(dataDir: string): Promise<void> {
  const server = await quietServer(dataDir);
  await server.stop();
}

/** A migrated database on a server of its own, gone when it is dropped. It syncs nothing: here nobody pulls the plug. */
export async function openOwnDatabase(name: string): Promise<{ readonly db: Db; drop(): Promise<void> }> {
  const folder = ownFolder(name);
  const server = await quietServer(folder, { fsync: false });
  await migrate(server.adminUrl);
  const db = connect(server.url);
  return {
    db,
    async drop() {
      await db.destroy();
      await server.stop();
      removeFolder(folder);
    },
  };
}
