import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Db } from '#src/platform/db/connect.ts';

export interface TestDatabase {
  /** As the application: a role that owns nothing and bypasses no policy. */
  readonly db: Db;
  readonly url: string;
  /** As the owner of everything, for arranging and for looking behind the application's back. */
  readonly admin: Db;
  readonly adminUrl: string;
  /** Closes both pools and keeps the database, so that others can be made as it is: PostgreSQL copies none that is in use. */
  close(): Promise<void>;
  /** Closes both pools and removes the database. */
  drop(): Promise<void>;
}

function toDatabase(url: string, name: string): string {
  return url.replace(/@\/[^?]*/, `@/${name}`);
}

async function maintain(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: toDatabase(inject('postgres').adminUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const templates = { migrated: 'skolevern', empty: 'template0' } as const;

/**
 * A database of one's own: a clone of the migrated one, an empty one without a table, or a clone of one that is closed.
 * Real PostgreSQL of the project's version; call it in `beforeAll` and `drop` in `afterAll`.
 */
export async function testDatabase(content: 'migrated' | 'empty' | TestDatabase = 'migrated'): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const template = typeof content === 'string' ? templates[content] : /@\/([^?]*)/.exec(content.url)?.[1];
  await maintain(`create database ${name} template ${template}`);
  const url = toDatabase(inject('postgres').url, name);
  const adminUrl = toDatabase(inject('postgres').adminUrl, name);
  const [db, admin] = [connect(url, { max: 4 }), connect(adminUrl, { max: 4 })];
  const close = async () => void (await Promise.all([db.destroy(), admin.destroy()]));
  return {
    db,
    url,
    admin,
    adminUrl,
    close,
    async drop() {
      await close();
      await maintain(`drop database ${name} with (force)`);
    },
  };
}

/** Adds an owner and gives back its id. */
export async function addTenant(db: Db, slug: string, name = slug): Promise<string> {
  const id = crypto.randomUUID();
  await db.insertInto('tenant').values({ id, slug, name, origin: null }).execute();
  return id;
}
