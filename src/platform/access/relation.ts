import type { IsoDate } from '#src/kernel/date.ts';

/** How a guardian stands to a child: each kind gives other rights (barnelova § 47 gives information only). */
export type GuardianshipKind = 'parental-responsibility' | 'information-only' | 'foster' | 'appointed';

/** What somebody is at a school, whatever the groups. */
export type SchoolRole =
  | 'pupil'
  | 'guardian'
  | 'teacher'
  | 'leader'
  | 'counsellor'
  | 'health'
  | 'administration'
  | 'it'
  | 'other-staff';

/** One way in which an actor stands to a person on a day; what may be seen follows from these and the register. */
export interface Relation {
  readonly kind:
    | 'self'
    | 'teaches'
    | 'contact-teacher'
    | 'assists'
    | 'leads-school'
    | 'works-at-school'
    | 'guardian'
    /** Works for the whole owner (by the account), and the person is at one of its schools. */
    | 'works-for-owner'
    /** Helps a vendor's customer in a case that is open. */
    | 'support-case';
  /** Id of the school where it holds. */
  readonly school: string;
  /** Title of the group, where the relation comes by one. */
  readonly group?: string;
  /** What the actor is at the school, of those who work there. */
  readonly role?: SchoolRole;
  readonly guardianship?: GuardianshipKind;
  /** The first and the last day on which it holds, both included. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** What a support case opens, and between which instants. */
  readonly support?: OpenedForSupport;
}

/** A case for which a vendor's helper may see some kinds of data, for a while. */
export interface OpenedForSupport {
  /** The number or name of the case, as both parties know it. */
  readonly reference: string;
  /** Keys of the data types of the register that it opens. */
  readonly data: readonly string[];
  readonly from: Date;
  /** The first instant at which it is closed again. */
  readonly until: Date;
}

/** How hard the address of a person is protected (folkeregisterloven § 10-4). */
export type Protection = 'none' | 'confidential' | 'strictly-confidential';
