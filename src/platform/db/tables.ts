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
  role: 'coordinator' | 'leader' | 'reader' | 'staff' | 'pupil' | 'guardian' | 'archivist' | 'support';
  /** Slugs of the units whose data the person works with; empty for those who work for the whole owner. */
  units: Generated<string[]>;
  created_at: Generated<Date>;
  /** The person of the owner's schools whose account it is; null for those who are in no school's lists. */
  person: Generated<string | null>;
  /** Null while the account may be used. */
  ended_at: Generated<Date | null>;
}

/** A sign-in that lasts; looked up before the tenant is known, hence outside row-level security. */
export interface SessionTable {
  /** SHA-256 of the cookie's token, as 64 hexadecimal digits. */
  id_hash: string;
  tenant: string;
  account: string;
  created_at: Generated<Date>;
  expires_at: Date;
  /** What the session's owner calls it; never what the cookie holds. */
  handle: Generated<string>;
  provider: Generated<'feide' | 'idporten' | null>;
  origin: Generated<string | null>;
  subject_hash: Generated<string | null>;
  sid_hash: Generated<string | null>;
  /** When two factors were shown. */
  second_factor_at: Generated<Date | null>;
  /** Until when that counts; moved by use. */
  sensitive_until: Generated<Date | null>;
  /** The provider's token for signing out there, sealed with the cookie's token. */
  hint: Generated<string | null>;
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
  /** A commitment to each person it was about; the persons themselves stand in `log_person`. */
  about: Generated<string[]>;
  category: Generated<string | null>;
  origin: Generated<string | null>;
}

/** Whom a line of the log was about; erased with the person. */
export interface LogPersonTable {
  tenant: string;
  line: string;
  person: string;
  nonce: string;
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
  log_person: LogPersonTable;
  schema_migration: SchemaMigrationTable;
}
