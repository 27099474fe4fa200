import type { ColumnType } from 'kysely';

export interface RegisterChangeTable {
  tenant: string;
  number: number;
  recorded_at: Date;
  /** The account, or `system:import` for the command line. */
  recorded_by: string;
  kind: 'import' | 'edit' | 'approved';
  why: string;
  proposal: string | null;
}

type Json<T> = ColumnType<T, string, never>;

export interface RegisterAssertionTable {
  tenant: string;
  change: number;
  seq: number;
  kind: string;
  key: string;
  valid_from: string | null;
  valid_to: string | null;
  body: Json<Record<string, unknown> | null> | null;
}

export interface RegisterProposalTable {
  tenant: string;
  id: string;
  proposed_at: Date;
  proposed_by: string;
  why: string;
  base: number;
  assertions: Json<unknown>;
  opens: Json<unknown>;
}

export interface RegisterDecisionTable {
  tenant: string;
  proposal: string;
  decided_at: Date;
  decided_by: string;
  accepted: boolean;
  why: string;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    register_change: RegisterChangeTable;
    register_assertion: RegisterAssertionTable;
    register_proposal: RegisterProposalTable;
    register_decision: RegisterDecisionTable;
  }
}
