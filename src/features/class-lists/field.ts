/** What a class list may hold of a pupil, in the order in which it stands on the list. */
export const fields = [
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
] as const;
export type Field = (typeof fields)[number];

/** What a list is made for. `publication` is asked for so that the refusal can say its ground. */
export const purposes = [
  'school-work',
  'class-contact',
  'health-service',
  'photography',
  'public-access',
  'publication',
] as const;
export type Purpose = (typeof purposes)[number];

/** Who gets the list. */
export const recipients = [
  'staff',
  'guardians',
  'pupils',
  'health-service',
  'photographer',
  'public',
  'internet',
] as const;
export type Recipient = (typeof recipients)[number];

/** Whom a list for each purpose may go to; anybody else needs another purpose (GDPR art. 5(1)(b)). */
export const recipientsOf: Readonly<Record<Purpose, readonly Recipient[]>> = {
  'school-work': ['staff'],
  'class-contact': ['guardians', 'pupils'],
  'health-service': ['health-service'],
  photography: ['photographer'],
  'public-access': ['public'],
  publication: ['internet'],
};

/** A public school is under offentleglova; a private one is not (offentleglova § 2). Unknown while the register is silent. */
export type SchoolKind = 'public' | 'private' | 'unknown';

/** Purposes for which the owner decides the fields; what the public may see, the law decides. */
export const ownersPurposes = ['school-work', 'class-contact', 'health-service', 'photography'] as const;
export type OwnersPurpose = (typeof ownersPurposes)[number];

/** Purposes that guardians and pupils are told of beforehand, and may object to (inventory rule 88, GDPR art. 21). */
export const toldPurposes = ['class-contact', 'photography'] as const;
export type ToldPurpose = (typeof toldPurposes)[number];

/** Fields that one may object to by itself; without the name and the class there is no line at all. */
export const objectable = ['address', 'phone', 'email', 'guardian-name', 'guardian-contact'] as const;
export type Objectable = (typeof objectable)[number];

const among = <T extends string>(list: readonly T[], value: string | undefined): value is T =>
  list.some((one) => one === value);

/** True for a word that names a purpose. */
export const isPurpose = (value: string | undefined): value is Purpose => among(purposes, value);
/** True for a word that names a recipient. */
export const isRecipient = (value: string | undefined): value is Recipient => among(recipients, value);
/** True for a purpose that guardians are told of first. */
export const isTold = (value: string | undefined): value is ToldPurpose => among(toldPurposes, value);
/** True for a purpose whose fields the owner decides. */
export const isOwners = (value: string | undefined): value is OwnersPurpose => among(ownersPurposes, value);
/** True for a field that one may object to by itself. */
export const isObjectable = (value: string | undefined): value is Objectable => among(objectable, value);
