import type { Kind } from '../../schema/kinds.ts';
import { type Field, fieldsOf } from './fields.ts';
import { all, type FormValues } from './words.ts';

function findField(fields: readonly Field[], path: string): Field | undefined {
  for (const field of fields) {
    if (field.path === path) return field;
    const inner = field.is === 'group' ? findField(field.fields, path) : undefined;
    if (inner !== undefined) return inner;
    if (field.is === 'per-entry' && path.startsWith(`${field.path}.`)) return field;
  }
  return undefined;
}

/**
 * Puts what an address says is known into a form: `?kind=risk&systems=swis`. What is no field of the form is left alone.
 * An entry named for a map of yes and no (`?mentions=swis`) is a yes; a list gets one more,
 * and all of them (`?covers=all`) where it may be all.
 */
export function filled(kind: Kind, values: FormValues, query: Readonly<Record<string, string[]>>): FormValues {
  const result = new Map(values);
  for (const [path, given] of Object.entries(query)) {
    const field = findField(fieldsOf(kind), path);
    if (field === undefined || field.is === 'group' || field.is === 'rows') continue;
    if (field.is === 'per-entry' && field.path === path) for (const key of given) result.set(`${path}.${key}`, ['ja']);
    else if (field.is === 'references' && field.orAll && given.includes('all')) result.set(path, [all]);
    else if (field.is === 'references' || field.is === 'choices') {
      result.set(path, [...new Set([...(values.get(path) ?? []).filter((one) => !/^[:–]/.test(one)), ...given])]);
    } else result.set(path, given);
  }
  return result;
}
