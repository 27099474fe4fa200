import type { Lang, Text } from '#src/kernel/language.ts';
import { languages, say } from '#src/kernel/language.ts';
import { type PersonField, personFields } from '#src/platform/access/policy.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Tables } from '#src/platform/db/tables.ts';
import type { ErasingPart } from './erasing.ts';
import type { Whom } from './whom.ts';

export type { Whom };

/**
 * Why a part may have to be kept back; which ground it is proposed on, and towards whom, `rights` knows.
 * `other-person`: it is of somebody else. `next-of-kin`: of somebody else, and known to the one who asks. `protected-contact`: address
 * or number that must not be given on. `child-own`: what a child has done or told by itself. `internal`: made for preparing a case.
 */
export const guards = ['other-person', 'next-of-kin', 'protected-contact', 'child-own', 'internal'] as const;
export type Guard = (typeof guards)[number];

/** What is told: words, words in each language, an instant, or a day. Null: we have the field and nothing in it. */
export type Told = string | Text | { readonly at: string } | { readonly day: string } | null;

/** Our own fields about persons, as the register places them under its kinds of data; the identity number by its own mark. */
export type HeldField = PersonField | 'identity-number';
export const heldFields: readonly HeldField[] = [...personFields, 'identity-number'];

/** One labelled value. */
export interface Value {
  readonly label: Text;
  readonly value: Told;
  readonly guard?: Guard;
  /** Which of our own fields about persons it is, where it is one: what is given to another body is chosen by these. */
  readonly field?: HeldField;
}

/** Some values that belong together, such as a row. */
export interface Item {
  /** The same each time it is collected, and once in its section; an id or a key, never a name. */
  readonly id: string;
  readonly values: readonly Value[];
  /** Of the item as a whole. */
  readonly guard?: Guard;
  /** It no longer holds on the day: told to the person, given to nobody else. */
  readonly former?: boolean;
}

export interface Section {
  /** Once in its room. */
  readonly id: string;
  readonly title: Text;
  /** What must be known to read it rightly. */
  readonly note?: Text;
  readonly items: readonly Item[];
}

/** What of a table is told of a person, column by column. */
export interface TableHolds {
  /** Columns by which the rows of a person are found, or that lead to what they are found by. */
  readonly finds: readonly string[];
  /** Columns that are told. */
  readonly tells: readonly string[];
  /** Columns that may point at somebody and are not told, each with why. */
  readonly leaves?: Readonly<Record<string, string>>;
}

/** What a table is to a person: told column by column, or of nobody, with why. */
export type TableWord = TableHolds | { readonly nobody: string };

type Covered = Readonly<Partial<Record<keyof Tables, TableWord>>>;

/** Takes out of a room what belongs to a case whose time is over, and says of how many rows that was. */
export type ForgetMatter = (trx: Trx, matter: string, at: Date) => Promise<number>;

/** A feature, or a part of the platform, that holds something on persons. */
export interface Holds {
  /** What the room is called, in plain words. */
  readonly name: Text;
  /** Every table of it. */
  readonly tables: Covered;
  /** What kinds of data these are (GDPR art. 15(1)(b)). */
  readonly categories: Text;
  readonly purpose: Text;
  readonly source: Text;
  readonly recipients: Text;
  readonly kept: Text;
  /** The fields that values of it may be marked with: a room that gives none of what was chosen is not read for another body. */
  readonly gives?: readonly HeldField[];
  /** Everything that is held on a person, of the schools that the transaction reaches. Reads and changes nothing. */
  readonly collect: (trx: Trx, whom: Whom) => Promise<readonly Section[]>;
  /** What of it can be erased when somebody asks, how, and what cannot, on which ground; in the order in which it is done. */
  readonly erasing: readonly ErasingPart[];
  readonly forgetMatter?: ForgetMatter;
}

/** A feature that holds nothing on anybody, and why that is so; its tables too, if it has any. */
export interface HoldsNothing {
  readonly name: Text;
  readonly tables: Covered;
  readonly nothing: Text;
  readonly forgetMatter?: ForgetMatter;
}

export type Holding = Holds | HoldsNothing;

/** Whether a room holds anything on persons. */
export const isHolding = (holding: Holding): holding is Holds => 'collect' in holding;

const yes = say('ja', 'ja', 'yes');
const no = say('nei', 'nei', 'no');
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A value of the database as it is told. */
export function told(value: string | number | boolean | Date | readonly string[] | Text | null | undefined): Told {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return { at: value.toISOString() };
  if (typeof value === 'string') return isDay(value) ? { day: value } : value;
  return Array.isArray(value) ? value.join(', ') : (value as Text);
}

/** A labelled value of the database. */
export function value(label: Text, given: Parameters<typeof told>[0], guard?: Guard): Value {
  return { label, value: told(given), ...(guard !== undefined && { guard }) };
}

/** The same value, marked as one of our own fields about persons. */
export const ofField = (field: HeldField, one: Value): Value => ({ ...one, field });

/** One word in each language out of the texts of a feature. */
export function inEach<T>(texts: Readonly<Record<Lang, T>>, pick: (texts: T) => string): Text {
  return Object.fromEntries(languages.map((lang) => [lang, pick(texts[lang])])) as unknown as Text;
}

/** A section where there is something to tell; nothing for an empty one. */
export function sectionOf(id: string, title: Text, items: readonly Item[], note?: Text): readonly Section[] {
  return items.length === 0 ? [] : [{ id, title, items, ...(note !== undefined && { note }) }];
}
