import { connect, type Db } from '#src/platform/db/connect.ts';
import { migrate } from '#src/platform/db/migrate.ts';
import { ownFolder, quietServer, removeFolder } from '#test/own-database.ts';

type Settings = Parameters<typeof connect>[1];

/** How the application's connection and the owner's are to be. */
export interface Connections {
  readonly app: Settings;
  readonly admin: Settings;
}

/** No statement is broken off, whatever it takes. */
export const unlimited: Connections = {
  app: { max: 4, statementTimeout: 0 },
  admin: { max: 1, statementTimeout: 0 },
};

/** Does some work on an embedded PostgreSQL of its own, which syncs as in earnest and is gone afterwards. */
export async function onOwnDatabase(
  connections: Connections,
  work: (db: Db, admin: Db) => Promise<void>,
): Promise<void> {
  const dataDir = ownFolder('bench');
  const server = await quietServer(dataDir);
  const [db, admin] = [connect(server.url, connections.app), connect(server.adminUrl, connections.admin)];
  try {
    await migrate(server.adminUrl);
    await work(db, admin);
  } finally {
    await Promise.all([db.destroy(), admin.destroy()]);
    await server.stop();
    removeFolder(dataDir);
  }
}
