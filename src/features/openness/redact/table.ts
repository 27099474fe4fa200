import type { ColumnType, Generated } from 'kysely';
import type { ActId } from '#src/law/acts.ts';
import type { Mark } from './core/mark.ts';

/** A mark as it is kept: where, on what ground, by whom and when; never the words. */
export interface KeptMark extends Mark {
  readonly id: string;
  readonly act: ActId;
  readonly section: string;
  readonly by: string;
  /** An instant as ISO text. */
  readonly at: string;
  /** Marks that were made together are taken back together. */
  readonly batch: string;
}

export interface MatterRedactionTable {
  tenant: string;
  id: string;
  matter: string;
  document: string;
  original: string;
  original_sha256: string;
  marks: ColumnType<readonly KeptMark[], string, string>;
  changed_at: Date;
  changed_by: string;
  copy: Generated<string | null>;
  made_at: Generated<Date | null>;
  made_by: Generated<string | null>;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    matter_redaction: MatterRedactionTable;
  }
}
