import type { ColumnType, Generated } from 'kysely';

/** One school owner; the list is shared, everything else belongs to one of them. */
export interface TenantTable {
  id: string;
  slug: string;
  name: string;
  /** Where a register made from a public text comes from, as JSON text; null for an owner's own register. */
  origin: ColumnType<object | null, string | null | undefined, never>;
  created_at: Generated<Date>;
}

/** A person who signs in, seen by one owner. */
export interface AccountTable {
  tenant: string;
  id: string;
  name: string;
  role: 'coordinator' | 'leader' | 'reader';
  /** Slugs of the units whose data the person works with; empty for those who work for the whole owner. */
  units: Generated<string[]>;
  created_at: Generated<Date>;
}

/** A sign-in that lasts; looked up before the tenant is known, hence outside row-level security. */
export interface SessionTable {
  /** SHA-256 of the cookie's token, as 64 hexadecimal digits. */
  id_hash: string;
  tenant: string;
  account: string;
  created_at: Generated<Date>;
  expires_at: Date;
}

/** One line of the append-only log. */
export interface LogLineTable {
  tenant: string;
  id: string;
  at: Date;
  actor: string;
  act: string;
  subject: string;
  allowed: boolean;
  because: string;
  purpose: string | null;
}

/** Kept by the migrator itself. */
export interface SchemaMigrationTable {
  number: number;
  name: string;
  sha256: string;
  applied_at: Generated<Date>;
}

/**
 * Every table of the database. A feature adds its own by declaration merging:
 * `declare module '#src/platform/db/tables.ts' { interface Tables { register_entry: RegisterEntryTable } }`.
 */
export interface Tables {
  tenant: TenantTable;
  account: AccountTable;
  session: SessionTable;
  log_line: LogLineTable;
  schema_migration: SchemaMigrationTable;
}
