import type { Generated } from 'kysely';

/** What somebody is asked to agree to, for a purpose of the register. */
export interface ConsentTextTable {
  tenant: string;
  id: string;
  purpose: string;
  version: number;
  body: string;
  alone_from: number;
  made_at: Date;
  made_by: string;
  ended_at: Generated<Date | null>;
}

/** A consent of somebody, until it is withdrawn. */
export interface ConsentTable {
  tenant: string;
  id: string;
  person: string;
  text: string;
  purpose: string;
  given_at: Date;
  given_by: string;
  withdrawn_at: Generated<Date | null>;
  withdrawn_by: Generated<string | null>;
  matter: Generated<string | null>;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    consent_text: ConsentTextTable;
    consent: ConsentTable;
  }
}
