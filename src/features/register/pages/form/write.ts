import type { Lang } from '#src/kernel/language.ts';
import { valueAt } from '../../entry.ts';
import { wordsOf } from '../../labels/words.ts';
import { notStated } from '../../schema/facts.ts';
import type { Kind } from '../../schema/kinds.ts';
import { type Field, fieldsOf, inRow, type RowsField } from './fields.ts';
import { all, type FormValues, none, unsaid, whenEmpty } from './words.ts';

type Values = Map<string, readonly string[]>;

const noneIn: Readonly<Record<Lang, string>> = { nb: 'ingen', nn: 'ingen', en: 'none' };
const yesNo = (value: unknown): string =>
  value === true ? 'ja' : value === false ? 'nei' : value === notStated ? notStated : '';

function manyOf(value: unknown, field: Field): readonly string[] {
  if (value === notStated) return [notStated];
  if (value === 'all') return [all];
  if (!Array.isArray(value)) return [];
  return value.length === 0 && !field.required ? [none] : value.map(String);
}

function rowsInto(values: Values, field: RowsField, value: unknown, body: unknown, kind: Kind, lang: Lang): void {
  const empty = value === notStated ? notStated : Array.isArray(value) && value.length === 0 ? none : '';
  values.set(`${field.path}${whenEmpty}`, [empty]);
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    for (const inner of field.fields) fieldInto(values, inRow(inner, `${field.path}.${name}`), body, kind, lang);
  }
}

function fieldInto(values: Values, field: Field, body: unknown, kind: Kind, lang: Lang): void {
  const { path } = field;
  const value = valueAt(body, path);
  const set = (...those: readonly string[]) => values.set(path, those);
  switch (field.is) {
    case 'group':
      for (const inner of field.fields) fieldInto(values, inner, body, kind, lang);
      return;
    case 'rows':
      rowsInto(values, field, value, body, kind, lang);
      return;
    case 'per-entry':
      for (const [key, said] of Object.entries((value ?? {}) as object)) values.set(`${path}.${key}`, [yesNo(said)]);
      return;
    case 'yes-no':
      set(yesNo(value));
      return;
    case 'date':
      set(typeof value === 'string' && value !== notStated ? value : '');
      if (value === notStated) values.set(`${path}${unsaid}`, ['1']);
      return;
    case 'period':
      set(value === undefined ? '' : wordsOf(kind, path, value, lang));
      return;
    case 'lines':
      set(Array.isArray(value) ? (value.length === 0 ? noneIn[lang] : value.join('\n')) : String(value ?? ''));
      return;
    case 'choices':
    case 'references':
      set(...manyOf(value, field));
      return;
    default:
      set(value === undefined ? '' : String(value));
  }
}

/** An entry as the values of its form. */
export function formOf(kind: Kind, body: unknown, lang: Lang): FormValues {
  const values: Values = new Map();
  for (const field of fieldsOf(kind)) fieldInto(values, field, body, kind, lang);
  return values;
}
