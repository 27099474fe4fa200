import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { GuardianshipKind, Protection, SchoolRole } from '#src/platform/access/relation.ts';
import type { SheetAnswers } from './import/spreadsheet/answers.ts';

/** Address protection; the type stands where decisions are made. */
export type { Protection };

/** basis: a class; teaching: those who share a subject; other: what the school calls a group beside these. */
export type GroupKind = 'basis' | 'teaching' | 'other';

/** What somebody is in a group. */
export type MemberRole = 'pupil' | 'teacher' | 'contact-teacher' | 'assistant';

/** Where a row was imported from, and what it is called there. */
interface Sourced {
  source: string;
  source_id: string;
}

/** From and to are days, both included; null is open. */
interface Lasting {
  valid_from: IsoDate | null;
  valid_to: IsoDate | null;
}

/** A school of the owner; not about a person, and seen by the whole owner. */
export interface SchoolTable extends Sourced {
  tenant: string;
  id: string;
  name: string;
  /** Key of the unit of the register that it is. */
  unit: string | null;
  org_number: string | null;
}

/** What one school knows of a person; the same person has the same id at each of the owner's schools. */
export interface PersonTable extends Sourced {
  tenant: string;
  school: string;
  id: string;
  given_name: string;
  family_name: string;
  protection: Generated<Protection>;
  birth_date: IsoDate | null;
  identity_number: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  contact_secret: Generated<boolean>;
  ended_on: IsoDate | null;
}

/** A class or another group of a school. */
export interface SchoolGroupTable extends Sourced, Lasting {
  tenant: string;
  school: string;
  id: string;
  kind: GroupKind;
  title: string;
  grade: string | null;
  subject: string | null;
}

/** Who is in a group, as what. */
export interface GroupMemberTable extends Lasting {
  tenant: string;
  school: string;
  group_id: string;
  person: string;
  role: MemberRole;
  source: string;
}

/** What a person is at the school, whatever the groups. */
export interface SchoolRoleTable extends Lasting {
  tenant: string;
  school: string;
  person: string;
  role: SchoolRole;
  source: string;
}

/** Who is a child's guardian, and of which kind. */
export interface GuardianshipTable extends Lasting {
  tenant: string;
  school: string;
  guardian: string;
  child: string;
  kind: GuardianshipKind;
  source: string;
}

/** A file about people on its way in; it lives for a day. */
export interface PeopleUploadTable {
  tenant: string;
  id: string;
  /** The account that uploaded it; nobody else sees it. */
  actor: string;
  uploaded_at: Date;
  expires_at: Date;
  format: 'oneroster' | 'ss12000' | 'feide' | 'spreadsheet';
  content: Buffer;
  /** What the columns of a spreadsheet have been said to be, with what else was answered. */
  mapping: ColumnType<SheetAnswers | null, string | null, string>;
}

/** From which age a pupil may do something without a guardian, as the owner has decided. */
export interface AgeSettingTable {
  tenant: string;
  right_name: 'own-account' | 'see-own-data' | 'see-who-looked' | 'ask-for-access' | 'object-to-class-list';
  from_age: number;
  note: string;
}

/** What of a person is stored and not used (GDPR art. 18, 21); it holds while it is not lifted. */
export interface PersonRestrictionTable {
  tenant: string;
  id: string;
  person: string;
  /** The case in which it was decided. */
  matter: string;
  category: string | null;
  purpose: string | null;
  fields: string[];
  ground: 'contested' | 'unlawful' | 'claims' | 'objection' | 'objection-upheld' | 'kept' | 'consent-withdrawn';
  guardians_too: boolean;
  began_at: Date;
  began_by: string;
  told_at: Date | null;
  told_how: string | null;
  lifted_at: Date | null;
  lifted_by: string | null;
}

/** Somebody who uses what is restricted all the same, for a while and with a reason (art. 18(2)). */
export interface PersonRestrictionUseTable {
  tenant: string;
  id: string;
  restriction: string;
  account: string;
  ground: 'consent' | 'claims' | 'protect-other' | 'public-interest';
  reason: string;
  began_at: Date;
  ends_at: Date;
}

export const correctionFields = ['name', 'birth-date', 'address', 'phone', 'email'] as const;
export type CorrectionField = (typeof correctionFields)[number];
export const correctionDecisions = ['corrected', 'appended', 'refused'] as const;
export type CorrectionDecision = (typeof correctionDecisions)[number];

/** One thing that somebody says is wrong, and what was decided of it. */
export interface CorrectionTable {
  tenant: string;
  id: string;
  matter: string;
  person: string | null;
  field: CorrectionField | null;
  place: string | null;
  wrong: string | null;
  proposed: string;
  decision: Generated<'undecided' | CorrectionDecision>;
  ground: string | null;
  section: string | null;
  decided_at: Date | null;
  decided_by: string | null;
}

declare module '#src/platform/db/tables.ts' {
  interface Tables {
    school: SchoolTable;
    person: PersonTable;
    school_group: SchoolGroupTable;
    group_member: GroupMemberTable;
    school_role: SchoolRoleTable;
    guardianship: GuardianshipTable;
    people_upload: PeopleUploadTable;
    age_setting: AgeSettingTable;
    correction: CorrectionTable;
    person_restriction: PersonRestrictionTable;
    person_restriction_use: PersonRestrictionUseTable;
  }
}
