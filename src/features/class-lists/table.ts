import type { ColumnType } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Field, Objectable, Purpose, Recipient, ToldPurpose } from './field.ts';
import type { OwnerRules } from './rules/owner-rules.ts';

type Json<T> = ColumnType<T, string, string>;

/** What the owner or a school has decided; the latest counts. */
export interface ClassListRulesTable {
  tenant: string;
  id: string;
  /** Null for the whole owner. */
  for_school: string | null;
  decided_on: IsoDate;
  decided_by: string;
  rules: Json<OwnerRules>;
  at: Date;
  account: string;
}

/** What guardians of a group were told, and until when they can object. */
export interface ClassListNoticeTable {
  tenant: string;
  school: string;
  id: string;
  group_id: string;
  purpose: ToldPurpose;
  fields: readonly Field[];
  told_on: IsoDate;
  object_until: IsoDate;
  how: string;
  at: Date;
  account: string;
}

/** A child whose guardians were told. */
export interface ClassListNoticeChildTable {
  tenant: string;
  school: string;
  notice: string;
  child: string;
}

/** Somebody has said no. */
export interface ClassListObjectionTable {
  tenant: string;
  school: string;
  id: string;
  child: string;
  by_person: string;
  purpose: ToldPurpose;
  field: Objectable | 'all';
  at: Date;
  withdrawn_at: Date | null;
}

/** A list that was given out. */
export interface ClassListHandOutTable {
  tenant: string;
  school: string;
  id: string;
  group_id: string;
  group_title: string;
  purpose: Exclude<Purpose, 'publication'>;
  recipient: Exclude<Recipient, 'internet'>;
  recipient_name: string | null;
  fields: readonly Field[];
  format: 'pdf' | 'csv';
  hash: string;
  mark: string;
  log_line: string;
  at: Date;
  account: string;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    class_list_rules: ClassListRulesTable;
    class_list_notice: ClassListNoticeTable;
    class_list_notice_child: ClassListNoticeChildTable;
    class_list_objection: ClassListObjectionTable;
    class_list_hand_out: ClassListHandOutTable;
  }
}
