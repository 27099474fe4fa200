import type { Generated } from 'kysely';

/** A vendor's helper let in for one case, for some hours. */
export interface SupportAccessTable {
  tenant: string;
  id: string;
  reference: string;
  /** Key of the party of the register that the helper works for. */
  vendor: string;
  account: string;
  schools: string[];
  /** Keys of data types of the register. */
  data: string[];
  opened_by: string;
  opened_at: Date;
  until: Date;
  closed_at: Generated<Date | null>;
  closed_by: Generated<string | null>;
}

/** What an owner has settled about access; no row means the defaults. */
export interface AccessSettingTable {
  tenant: string;
  support_hours: number;
  review_months: number;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    support_access: SupportAccessTable;
    access_setting: AccessSettingTable;
  }
}
