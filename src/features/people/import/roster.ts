import type { IsoDate } from '#src/kernel/date.ts';
import type { GuardianshipKind, SchoolRole } from '#src/platform/access/relation.ts';
import type { GroupKind, MemberRole, Protection } from '../table.ts';
import type { Fault } from './faults.ts';
import type { RosterKind } from './roster-kind.ts';

/** Where a row was read: the file of the source and its line, the first line being 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Days of a row; undefined is what the source says nothing of, null is told to be open. */
export interface RosterDays {
  readonly from?: IsoDate | null | undefined;
  readonly to?: IsoDate | null | undefined;
  /** The source says that it is over (a row to be deleted). */
  readonly ended?: boolean;
}

interface Row {
  readonly place: Place;
}

/** A school, by what the source calls it. */
export interface RosterSchool extends Row {
  readonly id: string;
  readonly name: string;
  readonly orgNumber?: string | undefined;
  /** Key of the unit of the register. */
  readonly unit?: string | undefined;
}

/** A person at a school; without a school: wherever the person is known already. Undefined is what the source says nothing of, and stays as it was; null is told to be empty. */
export interface RosterPerson extends Row {
  readonly school?: string | undefined;
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly protection?: Protection | undefined;
  readonly birthDate?: IsoDate | null | undefined;
  readonly identityNumber?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly contactSecret?: boolean | undefined;
  readonly ended?: boolean;
}

export interface RosterGroup extends Row, RosterDays {
  readonly school: string;
  readonly id: string;
  readonly kind: GroupKind;
  readonly title: string;
  readonly grade?: string | undefined;
  readonly subject?: string | undefined;
}

export interface RosterMember extends Row, RosterDays {
  readonly school: string;
  readonly group: string;
  readonly person: string;
  /** main-teacher: contact teacher when the group is a class, else teacher. */
  readonly role: MemberRole | 'main-teacher';
}

export interface RosterRole extends Row, RosterDays {
  readonly school: string;
  readonly person: string;
  readonly role: SchoolRole;
}

export interface RosterGuardianship extends Row, RosterDays {
  readonly school: string;
  readonly guardian: string;
  readonly child: string;
  readonly kind: GuardianshipKind;
}

/**
 * full: the source has told of everybody at the schools that it names, so that who is missing has left; delta: it tells
 * what has changed; absent: it says nothing of this kind.
 */
export type Coverage = 'full' | 'delta' | 'absent';

/** What was seen in the source and not loaded, on purpose. */
export type LeftOut = 'passwords' | 'race' | 'sex' | 'results' | 'identity-numbers' | 'unknown-files';

/** What any source says, in one form. Persons, groups and schools are called what the source calls them. */
export interface Roster {
  /** Where from: `oneroster`, `ss12000`, `feide` or the name of a spreadsheet's system. */
  readonly source: string;
  readonly covers: Readonly<Record<RosterKind, Coverage>>;
  readonly schools: readonly RosterSchool[];
  readonly persons: readonly RosterPerson[];
  readonly groups: readonly RosterGroup[];
  readonly members: readonly RosterMember[];
  readonly roles: readonly RosterRole[];
  readonly guardianships: readonly RosterGuardianship[];
  readonly faults: readonly Fault[];
  /** A pupil who is told to be in a class is in no other of the school, though the source is not whole. */
  readonly oneClass?: boolean;
  readonly leftOut: readonly LeftOut[];
}
