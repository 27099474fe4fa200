import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import type { GroupKind, MemberRole, Protection } from '../table.ts';

/** Rows as the tables have them, without the owner, which the database knows. They are written as they stand. */
export interface SchoolRow {
  id: string;
  name: string;
  unit: string | null;
  org_number: string | null;
  source: string;
  source_id: string;
}

export interface PersonRow {
  school: string;
  id: string;
  given_name: string;
  family_name: string;
  protection: Protection;
  birth_date: string | null;
  identity_number: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  contact_secret: boolean;
  source: string;
  source_id: string;
  ended_on: string | null;
}

interface LastingRow {
  school: string;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
}

export interface GroupRow extends LastingRow {
  id: string;
  kind: GroupKind;
  title: string;
  grade: string | null;
  subject: string | null;
  source_id: string;
}

export interface MemberRow extends LastingRow {
  group_id: string;
  person: string;
  role: MemberRole;
}

export interface RoleRow extends LastingRow {
  person: string;
  role: SchoolRole;
}

export interface GuardianshipRow extends LastingRow {
  guardian: string;
  child: string;
  kind: GuardianshipKind;
}

/** All that the owner has of people, or all that an import writes. */
export interface Rows {
  readonly schools: readonly SchoolRow[];
  readonly persons: readonly PersonRow[];
  readonly groups: readonly GroupRow[];
  readonly members: readonly MemberRow[];
  readonly roles: readonly RoleRow[];
  readonly guardianships: readonly GuardianshipRow[];
}
