import type { Protection } from '#src/platform/access/relation.ts';
import { type Field, isOwners, isTold, type Purpose, type Recipient, recipientsOf, type SchoolKind } from '../field.ts';
import type { GroundId } from './grounds.ts';
import type { OwnerRules } from './owner-rules.ts';
import { type GroupFacts, isSpecialGroup } from './special-group.ts';

/** What guardians were told of, and until when they can object. Dates are compared by whoever makes it. */
export interface Telling {
  readonly fields: readonly Field[];
  /** True from the first day after the time to object. */
  readonly isOver: boolean;
}

/** All that a list is judged by beside its persons. */
export interface Circumstances {
  readonly purpose: Purpose;
  readonly recipient: Recipient;
  readonly school: SchoolKind;
  readonly group: GroupFacts;
  readonly rules: OwnerRules;
  /** Fields whose kind of data the register does not name for the purpose: nobody has said what they are needed for. */
  readonly unregistered: readonly Field[];
  /** Fields that the register does not let the maker give out for the purpose. */
  readonly forbidden: readonly Field[];
  /** What guardians were told for this purpose; undefined when they were not. Only asked where they must be told. */
  readonly telling: Telling | undefined;
}

/** What a person's line is judged by. */
export interface AboutPupil {
  readonly protection: Protection;
  /** The address or the number is known to the school, and not to be given on. */
  readonly contactSecret: boolean;
  /** The address gives something personal away. */
  readonly addressReveals: boolean;
  /** Somebody with a blocked address lives there too. */
  readonly addressShared: boolean;
  /** Those who answer for this pupil were told. */
  readonly told: boolean;
  readonly objected: 'all' | readonly Field[];
}

/** What is judged of a guardian on a child's line. */
export interface AboutGuardian {
  readonly protection: Protection;
  readonly contactSecret: boolean;
  readonly informationOnly: boolean;
  /** The guardian's own objection. */
  readonly objected: readonly Field[];
}

/** Undefined: it stands on the list. */
export type Judgement = GroundId | undefined;

const isInside = (recipient: Recipient) => recipient === 'staff';

/** May the list be made at all? A refusal here tells nothing of any person: it depends on none. */
export function judgeList({ purpose, recipient, school, group, rules, telling }: Circumstances): Judgement {
  if (purpose === 'publication' || recipient === 'internet') return 'never-online';
  if (!recipientsOf[purpose].includes(recipient)) return 'wrong-recipient';
  if (isSpecialGroup(group, rules.specialGroups)) return 'special-group';
  if (group.kind !== 'basis' && !isInside(recipient)) return 'not-a-class';
  if (purpose === 'public-access' && school === 'private') return 'private-no-access';
  if (purpose === 'public-access' && school === 'unknown') return 'school-kind-unknown';
  if (!isTold(purpose)) return undefined;
  if (telling === undefined) return 'not-told';
  return telling.isOver ? undefined : 'time-to-object';
}

/** The most that each purpose can have, whatever an owner decides. */
const most: Readonly<Record<Exclude<Purpose, 'public-access' | 'publication'>, readonly Field[]>> = {
  'school-work': [
    'name',
    'class',
    'school',
    'address',
    'phone',
    'email',
    'guardian-name',
    'guardian-contact',
    'birth-date',
    'identity-number',
    'photo',
  ],
  'class-contact': ['name', 'class', 'school', 'address', 'phone', 'email', 'guardian-name', 'guardian-contact'],
  'health-service': [
    'name',
    'class',
    'school',
    'address',
    'phone',
    'email',
    'guardian-name',
    'guardian-contact',
    'birth-date',
    'identity-number',
  ],
  photography: ['name', 'class', 'school'],
};

/** What the list of a class is, when the public asks for it (inventory rule 86). */
const publicFields: readonly Field[] = ['name', 'class', 'school', 'address', 'phone', 'email'];

/** May the list have this column? The answer is the same whoever is in the class. */
export function judgeField(field: Field, circumstances: Circumstances): Judgement {
  const { purpose, rules, unregistered, telling } = circumstances;
  if (purpose === 'publication') return 'never-online';
  if (purpose === 'public-access') {
    if (field === 'identity-number') return 'identity-number-public';
    if (field === 'photo') return 'photo-public';
    return publicFields.includes(field) ? byRegister(field, circumstances) : 'outside-class-list';
  }
  if (field === 'identity-number' && (!most[purpose].includes(field) || unregistered.includes(field)))
    return 'identity-number';
  if (!most[purpose].includes(field)) return 'beyond-recipient';
  const isAlways = field === 'name' || field === 'class';
  if (isOwners(purpose) && !isAlways && !rules.fields[purpose].includes(field)) return 'not-needed';
  if (isTold(purpose) && !isAlways && telling !== undefined && !telling.fields.includes(field)) return 'not-told';
  return byRegister(field, circumstances);
}

/** The register is the policy: a kind of data that it does not name for the purpose is not given out for it. */
function byRegister(field: Field, { unregistered, forbidden }: Circumstances): Judgement {
  if (unregistered.includes(field)) return 'not-in-register';
  return forbidden.includes(field) ? 'not-yours' : undefined;
}

/** May the pupil have a line on the list? Without a name there is no line, and nothing that tells of one. */
export function judgePupil(about: AboutPupil, { purpose, recipient, rules }: Circumstances): Judgement {
  if (about.protection === 'strictly-confidential') return 'strictly-protected';
  if (about.protection === 'confidential' && nameIsBlocked(recipient, rules)) return 'protected-name';
  if (!isTold(purpose)) return undefined;
  if (!about.told) return 'not-told';
  return about.objected === 'all' ? 'objected' : undefined;
}

/** A blocked address makes the name confidential to all who do not know the pupil; to the class as the owner has decided. */
function nameIsBlocked(recipient: Recipient, rules: OwnerRules): boolean {
  if (recipient === 'staff' || recipient === 'health-service') return false;
  const isOfTheClass = recipient === 'guardians' || recipient === 'pupils';
  return !isOfTheClass || rules.confidential === 'name';
}

const contact: readonly Field[] = ['address', 'phone', 'email', 'guardian-name', 'guardian-contact'];
const secret: readonly Field[] = ['address', 'phone', 'email', 'guardian-contact'];

/** May this of the pupil stand on the line? Only asked where the column and the line are allowed. */
export function judgeCell(field: Field, about: AboutPupil, { purpose, recipient }: Circumstances): Judgement {
  if (about.protection !== 'none' && contact.includes(field)) return 'protected-contact';
  if (field === 'address' && about.addressShared) return 'shared-address';
  if (isTold(purpose) && about.objected !== 'all' && about.objected.includes(field)) return 'objected';
  if (isInside(recipient)) return undefined;
  if (about.contactSecret && secret.includes(field)) return 'secret-contact';
  return field === 'address' && about.addressReveals ? 'revealing-address' : undefined;
}

/** May the guardian's name, or phone and e-mail, stand on the child's line? */
export function judgeGuardian(
  field: 'guardian-name' | 'guardian-contact',
  about: AboutGuardian,
  { purpose, recipient }: Circumstances,
): Judgement {
  if (about.informationOnly) return 'information-only';
  if (about.protection === 'strictly-confidential') return 'strictly-protected';
  if (about.protection === 'confidential' && (field === 'guardian-contact' || !isInside(recipient)))
    return 'protected-contact';
  if (isTold(purpose) && about.objected.includes(field)) return 'objected';
  return about.contactSecret && field === 'guardian-contact' && !isInside(recipient) ? 'secret-contact' : undefined;
}
