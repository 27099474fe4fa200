import type * as z from 'zod';
import { alternatives, defOf } from './landscape/describe.ts';
import { notStated } from './schema/facts.ts';

/** A place in an entry that names another entry. */
export interface Reference {
  readonly path: readonly (string | number)[];
  /** `systems/swis`. */
  readonly target: string;
}

function target(schema: z.ZodType, value: string): string | undefined {
  const kind = schema.meta()?.['ref'];
  if (typeof kind !== 'string') return undefined;
  return kind === '*' ? value : `${kind}/${value}`;
}

/** Every reference in a value that its schema has accepted. */
export function* referencesIn(
  schema: z.ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<Reference> {
  if (value === undefined || value === null || value === notStated) return;
  for (const option of alternatives(schema)) {
    const def = defOf(option);
    if (typeof value === 'string') {
      const ref = target(option, value);
      const isLiteral = alternatives(schema).some((other) => defOf(other).values?.includes(value));
      if (ref !== undefined && !isLiteral) yield { path, target: ref };
    } else if (Array.isArray(value)) {
      if (def.element === undefined) continue;
      for (const [index, item] of value.entries()) yield* referencesIn(def.element, item, [...path, index]);
    } else if (typeof value === 'object') {
      yield* referencesInObject(def, value as Record<string, unknown>, path);
    }
  }
}

function* referencesInObject(
  def: ReturnType<typeof defOf>,
  value: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Generator<Reference> {
  for (const [name, item] of Object.entries(value)) {
    if (def.keyType !== undefined) {
      const ref = target(def.keyType, name);
      if (ref !== undefined) yield { path: [...path, name], target: ref };
    }
    const inner = def.shape?.[name] ?? def.valueType;
    if (inner !== undefined) yield* referencesIn(inner, item, [...path, name]);
  }
}
