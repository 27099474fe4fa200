import type { Protection } from './table.ts';

/** From none to the strictest. */
const grades: readonly Protection[] = ['none', 'confidential', 'strictly-confidential'];

/** The strictest of some grades; none for an empty list. */
export function strictest(protections: readonly Protection[]): Protection {
  return grades[Math.max(0, ...protections.map((one) => grades.indexOf(one)))] ?? 'none';
}

/** True when `to` keeps less hidden than `from`: a change that somebody has to confirm. */
export function isWeaker(from: Protection, to: Protection): boolean {
  return grades.indexOf(to) < grades.indexOf(from);
}

/** What of a person is protected, beside the other facts. */
export interface ProtectedFacts {
  readonly givenName: string;
  readonly familyName: string;
  readonly protection: Protection;
  /** The address or the number is known to the school and not to be given on. */
  readonly contactSecret: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly schoolName?: string | null;
}

/** Where the facts are going. */
export interface ViewerContext {
  /**
   * `own`: to the person or to who has parental responsibility; `need`: to staff whose work needs to know who it is, as
   * the register says; `list`: to anybody else, such as a class list.
   */
  readonly to: 'own' | 'need' | 'list';
  /** What the work needs beside the name, when it is a need of the register. */
  readonly needs?: readonly ('contact' | 'address')[];
}

/** Why something is hidden. */
export type HiddenBecause = 'strictly-confidential' | 'confidential' | 'contact-secret';

/** What may be shown: null is hidden (with its reason) or not known. */
export interface Shown {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly schoolName: string | null;
  readonly hidden: Readonly<Partial<Record<'name' | 'email' | 'phone' | 'address' | 'schoolName', HiddenBecause>>>;
}

type Field = 'name' | 'email' | 'phone' | 'address' | 'schoolName';

const contact: readonly Field[] = ['email', 'phone', 'address'];

/**
 * What is kept back, and why. Folkeregisterloven § 10-4 and the instruction on protected information give the grades:
 * what is strictly confidential is given out by the police or the child welfare service alone, so that even the address
 * that staff otherwise need is never shown here. That the name and the school go too is inventory rule 86.
 */
function hiddenOf(person: ProtectedFacts, { to, needs = [] }: ViewerContext): Shown['hidden'] {
  if (to === 'own') return {};
  const all = (fields: readonly Field[], because: HiddenBecause) =>
    Object.fromEntries(fields.map((field) => [field, because] as const));
  if (person.protection === 'strictly-confidential') {
    return all(to === 'need' ? contact : ['name', 'schoolName', ...contact], person.protection);
  }
  if (person.protection === 'confidential') {
    // A class list with the name of somebody in hiding tells where to look (inventory rule 86).
    return all(to === 'need' ? ['phone', 'address'] : ['name', 'schoolName', ...contact], person.protection);
  }
  if (!person.contactSecret) return {};
  const needed: Field[] = [
    ...(needs.includes('contact') ? (['email', 'phone'] as const) : []),
    ...(needs.includes('address') ? (['address'] as const) : []),
  ];
  return all(
    contact.filter((field) => to === 'list' || !needed.includes(field)),
    'contact-secret',
  );
}

/** What of a person may be shown to somebody, with the reason for each thing kept back. Pure. */
export function shownOf(person: ProtectedFacts, viewer: ViewerContext): Shown {
  const hidden = hiddenOf(person, viewer);
  const unless = (field: Field, value: string | null | undefined) =>
    hidden[field] === undefined ? (value ?? null) : null;
  return {
    name: unless('name', `${person.givenName} ${person.familyName}`),
    email: unless('email', person.email),
    phone: unless('phone', person.phone),
    address: unless('address', person.address),
    schoolName: unless('schoolName', person.schoolName),
    hidden,
  };
}
