import type { IsoDate } from '#src/kernel/date.ts';

/** Who decided something, when it was decided and when and by which account it was written down. */
interface Decided {
  decided_by: string;
  decided_on: IsoDate;
  at: Date;
  account: string;
}

/** How looks are told to those whose data it was; the latest decision counts. */
export interface LookedSettingTable extends Decided {
  tenant: string;
  id: string;
  /** Whether who looked is told by role or by name. */
  shows: 'role' | 'name';
  /** The age at which guardians no longer see who has looked at the child. */
  guardians_until: number;
}

/** How long our own log tells whom its lines are about; the latest decision counts. */
export interface LogKeepingTable extends Decided {
  tenant: string;
  id: string;
  /** ISO 8601. */
  period: string;
}

/** Lines that the law exempts from access; each key that is given must match. */
export interface LogExemptionTable extends Decided {
  tenant: string;
  id: string;
  category: string | null;
  purpose: string | null;
  act: string | null;
  towards: 'everyone' | 'guardians';
  /** The letter of personopplysningsloven § 16, first paragraph. */
  letter: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  considerations: string | null;
  count_shown: boolean;
  count_ground: string | null;
  ended_on: IsoDate | null;
}

/** A look in another system, from its access log. */
export interface ForeignLogLineTable {
  tenant: string;
  school: string;
  hash: string;
  person: string;
  system: string;
  at: Date;
  action: string;
  category: string | null;
  reason: string | null;
  receiver_id: string | null;
  receiver_name: string | null;
  receiver_role: string | null;
  imported_at: Date;
}

/** A question about a line, and its answer. */
export interface LogQuestionTable {
  tenant: string;
  school: string;
  id: string;
  person: string;
  asked_by: string;
  line: string;
  line_at: Date;
  question: string;
  asked_at: Date;
  due: IsoDate;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
}

/** A reading of the log with its reason. */
export interface LogReadingTable {
  tenant: string;
  id: string;
  opened_by: string;
  opened_at: Date;
  why: 'suspicion' | 'incident' | 'emergency' | 'request' | 'control' | 'police' | 'own-report';
  reason: string;
  reference: string | null;
  about: 'persons' | 'account' | 'period';
  account: string | null;
  from_day: IsoDate;
  to_day: IsoDate;
  until_day: IsoDate;
  told: 'before' | 'after' | 'not';
  told_ground: string | null;
  notice_due: IsoDate | null;
  notified_on: IsoDate | null;
  notified_how: string | null;
  order_reference: string | null;
  order_date: IsoDate | null;
  order_sha256: string | null;
  closed_at: Date | null;
  /** The case that it is for. */
  matter: string | null;
}

/** Each time lines of a reading were taken out as a file. */
export interface LogExtractTable {
  tenant: string;
  id: string;
  reading: string;
  account: string;
  made_at: Date;
  lines: number;
}

/** A person whom a reading is about. */
export interface LogReadingPersonTable {
  tenant: string;
  school: string;
  reading: string;
  person: string;
}

/** What a system may ask with. */
export interface LogTokenTable {
  tenant: string;
  id: string;
  hash: string;
  system: string;
  scope: 'findUsage';
  made_at: Date;
  account: string;
  expires_on: IsoDate;
  ended_at: Date | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    looked_setting: LookedSettingTable;
    log_keeping: LogKeepingTable;
    log_exemption: LogExemptionTable;
    foreign_log_line: ForeignLogLineTable;
    log_question: LogQuestionTable;
    log_reading: LogReadingTable;
    log_reading_person: LogReadingPersonTable;
    log_extract: LogExtractTable;
    log_token: LogTokenTable;
  }
}
