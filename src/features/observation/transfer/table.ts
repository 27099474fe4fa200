export interface CertifiedListTable {
  tenant: string;
  id: string;
  framework: string;
  fetched_on: string;
  source: string;
  file_hash: string;
  lines: number;
  active: string[];
  kept_at: Date;
  kept_by: string;
}

export interface CertifiedReadingTable {
  tenant: string;
  id: string;
  read_by: string;
  framework: string;
  fetched_on: string;
  source: string;
  file_hash: string;
  lines: number;
  active: string[];
  read_at: Date;
  expires_at: Date;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    certified_list: CertifiedListTable;
    certified_reading: CertifiedReadingTable;
  }
}
