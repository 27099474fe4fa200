export const handedHows = ['file', 'mail', 'by-hand', 'phone'] as const;
export type HandedHow = (typeof handedHows)[number];

/** What another body was given about somebody. */
export interface DisclosureTable {
  tenant: string;
  id: string;
  matter: string;
  person: string | null;
  person_name: string | null;
  recipient: string;
  ground: string;
  assessment: string;
  lifts: string | null;
  fields: string[];
  why_needed: string;
  /** Why those concerned are not told yet. */
  quiet: string | null;
  decided_at: Date;
  decided_by: string;
  handed_at: Date | null;
  handed_by: string | null;
  how: HandedHow | null;
  /** Exactly what was chosen: see `Choice`. Null in those assessed before files were made. */
  chosen: string[] | null;
  other: string | null;
  /** What was given in fact. */
  handed_fields: string[] | null;
  file: string | null;
  file_sha256: string | null;
}

export const disclosureFileStates = ['ready', 'replaced', 'gone'] as const;

/** A file made of what was chosen; days are ISO days in Oslo. */
export interface DisclosureFileTable {
  tenant: string;
  id: string;
  disclosure: string;
  made_at: Date;
  made_by: string;
  chosen: string[];
  says_sha256: string;
  sha256: string;
  size: number;
  expires_on: string;
  state: (typeof disclosureFileStates)[number];
  bytes: Buffer | null;
}

export const breachAffects = ['confidentiality', 'integrity', 'availability'] as const;
export type BreachAffects = (typeof breachAffects)[number];

/** How a breach was assessed, each time it was. */
export interface BreachAssessmentTable {
  tenant: string;
  id: string;
  matter: string;
  at: Date;
  author: string;
  what_happened: string;
  affects: BreachAffects[];
  categories: string[];
  persons_least: number | null;
  persons_most: number | null;
  children: boolean | null;
  protected_addresses: boolean | null;
  effects: string;
  likelihood: number | null;
  severity: number | null;
  remedied: string;
  notify_authority: boolean | null;
  authority_why: string | null;
  notify_persons: boolean | null;
  persons_why: string | null;
}

export const logAskers = ['school', 'police', 'own-report', 'alarm'] as const;
export type LogAsker = (typeof logAskers)[number];
export const logWhats = ['log', 'network', 'mailbox', 'files'] as const;
export type LogWhat = (typeof logWhats)[number];

/** What somebody named may see of logs or a mailbox, for a time. Days are ISO days in Oslo. */
export interface LogAccessTable {
  tenant: string;
  id: string;
  matter: string;
  asked_by: LogAsker;
  what: LogWhat;
  system: string;
  whose: string;
  from_day: string;
  to_day: string;
  suspicion: string;
  proportionality: string;
  told: 'before' | 'after';
  told_on: string | null;
  told_due: string | null;
  told_why: string | null;
  order_file: string | null;
  seen_by: string;
  until_day: string;
  opened_at: Date;
  opened_by: string;
  ended_at: Date | null;
  found: string | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    disclosure: DisclosureTable;
    disclosure_file: DisclosureFileTable;
    breach_assessment: BreachAssessmentTable;
    log_access: LogAccessTable;
  }
}
