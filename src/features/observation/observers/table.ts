import type { ColumnType } from 'kysely';
import type { Observation } from '../observation.ts';
import type { SchoolAnswer } from '../school-form/answers.ts';
import type { FetchFailure, StatementFault } from '../statements/watched.ts';
import type { FileObserver, LeftOutReason } from './reading.ts';

export interface ObservationReadingTable {
  tenant: string;
  id: string;
  actor: string;
  observer: FileObserver;
  unit: string | null;
  read_at: Date;
  expires_at: Date;
  source: string;
  lines: number;
  left_out: ColumnType<Readonly<Partial<Record<LeftOutReason, number>>>, string, never>;
  observations: ColumnType<readonly Observation[], string, never>;
}

export interface SchoolFormTable {
  tenant: string;
  unit: string;
  year: number;
  answered_at: Date;
  answered_by: string;
  answers: ColumnType<readonly SchoolAnswer[], string, string>;
}

export interface WatchedStatementTable {
  tenant: string;
  id: string;
  address: string;
  unit: string | null;
  found_by: 'register' | 'scan';
  notice: string | null;
  looked_at: Date;
  fetched_at: Date | null;
  changed_at: Date | null;
  hash: string | null;
  before_hash: string | null;
  faults: number | null;
  findings: ColumnType<readonly StatementFault[], string | undefined, string>;
  failure: FetchFailure | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    observation_reading: ObservationReadingTable;
    school_form: SchoolFormTable;
    watched_statement: WatchedStatementTable;
  }
}
