import type { ColumnType } from 'kysely';
import type { Erasing, Outlook } from '#src/platform/holdings/erasing.ts';

type Json<T> = ColumnType<T, string, string>;

/** Whom the rooms are asked about while an erasure is carried out; instants as text. */
export type KeptWhom = Omit<Erasing, 'asOf'> & { readonly asOf: string };

/** What was decided to be erased in a case, and how far it has come. */
export interface ErasureTable {
  tenant: string;
  id: string;
  matter: string;
  person: string | null;
  whom: ColumnType<KeptWhom | null, string | null, string | null>;
  schools: readonly string[];
  state: 'running' | 'failed' | 'done';
  failure: string | null;
  decided_at: Date;
  decided_by: string;
  done_at: Date | null;
}

/** One part of one room: what was decided, and how many rows are gone. */
export interface ErasurePartTable {
  tenant: string;
  erasure: string;
  room: string;
  part: string;
  decision: 'erase' | 'keep';
  ground: string | null;
  erasable: number;
  kept: Json<Outlook['kept']>;
  erased: number | null;
  erased_at: Date | null;
  log_line: string | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    erasure: ErasureTable;
    erasure_part: ErasurePartTable;
  }
}
