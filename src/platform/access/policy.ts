/** How somebody must stand to a person for a role of the register to give anything, from near to far. */
export const accessRelations = [
  'self',
  'guardian',
  'own-groups',
  'own-class',
  'own-school',
  'leads-school',
  'owner',
  'support-case',
] as const;
export type AccessRelation = (typeof accessRelations)[number];

/** What may be done with data about a person; each is declared by itself. */
export const personActs = ['see', 'change', 'export'] as const;
export type PersonAct = (typeof personActs)[number];

/**
 * Which of those in a relation a role means: what they are at the school, in the group (`assistant`), or for the owner
 * (the last four, roles of accounts). Without it `own-school` and `owner` would mean everybody who works there.
 */
export const accessHolders = [
  'teacher',
  'leader',
  'counsellor',
  'health',
  'administration',
  'it',
  'other-staff',
  'assistant',
  'coordinator',
  'reader',
  'archivist',
] as const;
export type AccessHolder = (typeof accessHolders)[number];

/**
 * What is kept here of persons, as the register may place it under its kinds of data. Identity numbers and protected
 * addresses are not among them: the register tells by `identityNumber` and `sensitivity` which kinds those are.
 */
export const personFields = ['name', 'birth-date', 'address', 'phone', 'email', 'groups', 'guardians'] as const;
export type PersonField = (typeof personFields)[number];

/** One line of the register's word: for these purposes, those who stand so to a person may do this with these data. */
export interface AccessRule {
  /** Key of the activity in the register. */
  readonly activity: string;
  /** Which of the activity's lines of access it comes from, from 0. */
  readonly line: number;
  /** Keys of the purposes of that activity. */
  readonly purposes: readonly string[];
  /** The role in the register's own words. */
  readonly role: string;
  readonly relation: AccessRelation;
  readonly holders: readonly AccessHolder[];
  readonly may: readonly PersonAct[];
  /** Keys of data types. */
  readonly data: readonly string[];
}

/** What the policy must know of a kind of data. */
export interface DataRule {
  readonly name: string;
  /** Anything but ordinary data asks for two factors, and so does what nobody has graded (GDPR art. 32). */
  readonly twoFactors: boolean;
  /** The pupil's own room: nobody but the person themselves, whatever a role says. */
  readonly privateArea: boolean;
  /** Keys of the activities in which it also tells of guardians: then it may concern the other parent. */
  readonly ofGuardians: readonly string[];
  /** What of our own fields about persons it is. */
  readonly holds: readonly PersonField[];
  readonly identityNumber: boolean;
  readonly protectedAddress: boolean;
}

/** A role that the register names without saying how those in it stand to anybody: it gives nothing. */
export interface UnplacedRole {
  readonly activity: string;
  readonly line: number;
  readonly role: string;
  readonly why: 'no-relation' | 'no-holders' | 'no-acts' | 'no-data' | 'no-purpose';
}

/** The register as access policy of one owner on one day; compiled by the register, handed to the platform by app. */
export interface Policy {
  readonly tenant: string;
  readonly rules: readonly AccessRule[];
  readonly data: ReadonlyMap<string, DataRule>;
  /** Names of purposes, by key. */
  readonly purposes: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, string>;
  readonly unplaced: readonly UnplacedRole[];
}
