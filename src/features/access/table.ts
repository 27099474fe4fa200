import type { Generated } from 'kysely';

/** A review of who has accounts; closed when its document is made. */
export interface AccessReviewTable {
  tenant: string;
  id: string;
  begun_at: Date;
  begun_by: string;
  closed_at: Generated<Date | null>;
  closed_by: Generated<string | null>;
  next_due: Generated<string | null>;
  document: Generated<Buffer | null>;
  document_sha256: Generated<string | null>;
}

/** What was decided of one account. */
export interface AccessReviewLineTable {
  tenant: string;
  review: string;
  account: string;
  verdict: 'keep' | 'remove';
  decided_by: string;
  decided_at: Date;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    access_review: AccessReviewTable;
    access_review_line: AccessReviewLineTable;
  }
}
