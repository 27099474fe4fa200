import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { alternatives, defOf, fieldLabel, type Kind, notStated } from '#src/features/register/index.ts';
import { type Lang, languages } from '#src/kernel/language.ts';

/** Which field a cell is of: its fixed values have names in words. */
export interface FieldPlace {
  readonly kind: Kind;
  /** Without positions in lists: `bases.article`. */
  readonly field: string;
}

const words = { nb: ['ja', 'nei'], nn: ['ja', 'nei'], en: ['yes', 'no'] } as const satisfies Record<Lang, unknown>;
const yesWords = new Set(['true', 'ja', 'yes', 'sann']);
const noWords = new Set(['false', 'nei', 'no', 'usann']);

/** Marks a cell whose value no plain writing gives back exactly: a list whose words hold semicolons, a text that looks like one. */
const exact = 'json: ';

function namesOf(place: FieldPlace, value: string): readonly string[] {
  const label = fieldLabel(place.kind, place.field)?.values?.[value];
  return label === undefined ? [] : languages.map((lang) => label[lang].toLowerCase());
}

function codeFor(place: FieldPlace, codes: readonly string[], typed: string): string | undefined {
  if (codes.includes(typed)) return typed;
  const found = codes.filter((code) => namesOf(place, code).includes(typed.toLowerCase()));
  return found.length === 1 ? found[0] : undefined;
}

function readAs(schema: z.ZodType, text: string, place: FieldPlace): unknown {
  const def = defOf(schema);
  const trimmed = text.trim();
  if (def.type === 'boolean') {
    if (yesWords.has(trimmed.toLowerCase())) return true;
    return noWords.has(trimmed.toLowerCase()) ? false : undefined;
  }
  if (def.values !== undefined) {
    return def.values.find((value) => String(value) === trimmed) ?? codeFor(place, def.values.map(String), trimmed);
  }
  if (def.entries !== undefined) return codeFor(place, Object.values(def.entries), trimmed);
  if (def.type === 'number') return /^\d{1,15}$/.test(trimmed) ? Number(trimmed) : undefined;
  if (def.element !== undefined) {
    const items = text.split(';').map((item) => item.trim());
    const element = def.element;
    return items.filter((item) => item !== '').map((item) => readCell(element, item, place));
  }
  if (def.type !== 'string') return undefined;
  // Free words are kept as they are written; keys, days, numbers of nine digits and the like have no spaces around them.
  return schema.meta()?.description === 'text' ? text : trimmed;
}

/**
 * What a cell's text means where a schema stands. What no option takes comes back as the text, for the schema to refuse.
 * @throws SyntaxError for a cell that is marked as JSON and is none
 */
export function readCell(schema: z.ZodType, text: string, place: FieldPlace): unknown {
  if (text.startsWith(exact)) return JSON.parse(text.slice(exact.length)) as unknown;
  const options = alternatives(schema);
  if (text.trim() === notStated && options.some((option) => defOf(option).values?.includes(notStated)))
    return notStated;
  for (const option of options) {
    const value = readAs(option, text, place);
    if (value !== undefined && (option.safeParse(value).success || options.length === 1)) return value;
  }
  return text;
}

function inWords(value: unknown, place: FieldPlace, lang: Lang): string | undefined {
  if (typeof value === 'boolean') return words[lang][value ? 0 : 1];
  if (typeof value === 'string') return fieldLabel(place.kind, place.field)?.values?.[value]?.[lang] ?? value;
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => inWords(item, place, lang));
  return items.every((item) => item !== undefined) ? items.join('; ') : undefined;
}

function reads(schema: z.ZodType, text: string, place: FieldPlace, value: unknown): boolean {
  try {
    return text !== '' && isDeepStrictEqual(readCell(schema, text, place), value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** A value as a cell: in words where those give it back exactly, else as it is kept, else as marked JSON. `readCell` gives it back. */
export function writeCell(schema: z.ZodType, value: unknown, place: FieldPlace, lang: Lang): string | number {
  if (typeof value === 'number') return value;
  const spoken = inWords(value, place, lang);
  const kept = Array.isArray(value) ? value.join('; ') : String(value);
  const fitting = [spoken, kept].find((text) => text !== undefined && reads(schema, text, place, value));
  return fitting ?? `${exact}${JSON.stringify(value)}`;
}
