import { resolve } from 'node:path';
import { type EmbeddedOptions, startEmbedded } from './launcher.ts';

export interface DatabaseOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Skolevern's data root; by default what `defaultDataDir` says. */
  readonly dataDir?: string;
  readonly log: EmbeddedOptions['log'];
}

/** A database that answers, however it came about. */
export interface Database {
  /** For the application. */
  readonly url: string;
  /** For migrations, backup and restore. */
  readonly adminUrl: string;
  readonly kind: 'embedded' | 'server';
  /** Lets go; an embedded server that nobody else uses is stopped. Close your own pools first. */
  close(): Promise<void>;
}

/** Where data lies unless told: SKOLEVERN_DATA, else /var/lib/skolevern for root, else `var` in the working directory. */
export function defaultDataDir(env: DatabaseOptions['env']): string {
  const told = env.SKOLEVERN_DATA;
  if (told !== undefined && told !== '') return resolve(told);
  return process.getuid?.() === 0 ? '/var/lib/skolevern' : resolve('var');
}

/**
 * The database that the environment asks for: DATABASE_URL (with DATABASE_ADMIN_URL for the owner of the tables, when
 * that is somebody else), or the embedded one. Nothing is migrated: that is the caller's act.
 */
export async function resolveDatabase({ env, dataDir, log }: DatabaseOptions): Promise<Database> {
  const url = env.DATABASE_URL;
  if (url !== undefined && url !== '') {
    return { url, adminUrl: env.DATABASE_ADMIN_URL || url, kind: 'server', close: () => Promise.resolve() };
  }
  const { url: own, adminUrl, release } = await startEmbedded({ dataDir: dataDir ?? defaultDataDir(env), log });
  return { url: own, adminUrl, kind: 'embedded', close: release };
}
