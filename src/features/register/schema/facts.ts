import * as z from 'zod';
import { isDate } from '#src/kernel/date.ts';
import { isPeriod } from '#src/kernel/period.ts';

/** "Not stated": somebody looked, and the source does not say. A value of its own, never the same as no. */
export const notStated = '–';
export type NotStated = typeof notStated;

/**
 * A field that may be known, not stated ("–"), or not yet asked (absent).
 * Only the first is knowledge: a requirement that reads one of the others answers `unknown`.
 */
export function fact<S extends z.ZodType>(schema: S) {
  return z.union([schema, z.literal(notStated)]).optional();
}

/**
 * Words that say something: not blank, and not a dash of the wrong length, which would pass for knowledge.
 * A zero byte and half a surrogate pair are no text; the database takes neither.
 */
function saysSomething(value: string): boolean {
  return value === notStated || (/[^\s\p{Pd}−]/u.test(value) && !value.includes('\0') && value.isWellFormed());
}

export const text = z.string().min(1).refine(saysSomething).meta({ description: 'text' });
export const yesNo = z.boolean();
export const count = z.int().min(0).meta({ description: 'a whole number' });
export const isoDate = z.string().refine(isDate).meta({ description: 'a day as YYYY-MM-DD', format: 'date' });
export const period = z
  .string()
  .refine(isPeriod)
  .meta({ description: 'a period as ISO 8601, for example P1Y or P30D', format: 'duration' });
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: 'a country as two capital letters (ISO 3166-1), for example NO' });

const keyPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The key of an entry: lower-case words with hyphens, stable for as long as the entry lives. */
export const key = z
  .string()
  .regex(keyPattern)
  .meta({ description: 'a key of lower-case letters, digits and hyphens' });

/** The key of an entry of one kind. Whether it is there is checked over the whole landscape (see `references.ts`). */
export function ref(kind: string) {
  return z
    .string()
    .regex(keyPattern)
    .meta({ description: `the key of an entry in ${kind}`, ref: kind });
}

/** A reference that names its kind too: `systems/swis`, `parties/usit`. */
export function anyRef(...kinds: string[]) {
  return z
    .string()
    .regex(new RegExp(`^(${kinds.join('|')})/[a-z0-9]+(-[a-z0-9]+)*$`))
    .meta({ description: `${kinds.map((kind) => `${kind}/KEY`).join(' or ')}`, ref: '*' });
}

/** Yes, no or not stated for each of several entries: `{ swis: false, extens: "–" }`. */
export function perEntry(kind: string) {
  return z.record(ref(kind), z.union([yesNo, z.literal(notStated)])).optional();
}

/** All of them, or those named. */
export function allOr(kind: string) {
  return z.union([z.literal('all'), z.array(ref(kind))]);
}

export const subjects = z.enum([
  'pupils',
  'former-pupils',
  'guardians',
  'employees',
  'applicants',
  'visitors',
  'exam-candidates',
  'examiners',
  'adult-learners',
  'apprentices',
  'children',
  'contacts',
  'others-named-in-text',
]);
