import type * as z from 'zod';
import { alternatives, defOf } from '#src/features/register/index.ts';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what takes several columns: an object with fields, or a list of such objects. */
function isBranch(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.some(isObject);
  return isObject(value) && Object.keys(value).length > 0;
}

/** Every path of a value that stands in one cell, with what stands there. Lists of plain words are one cell. */
export function* cellsOf(
  value: unknown,
  path: readonly string[] = [],
): Generator<readonly [readonly string[], unknown]> {
  if (value === undefined) return;
  if (!isBranch(value)) {
    yield [path, value];
    return;
  }
  for (const [name, inner] of Object.entries(value as object)) yield* cellsOf(inner, [...path, name]);
}

/** A schema that may stand in one cell: words, numbers, days, yes and no, lists of those. */
function isPlain(schema: z.ZodType): boolean {
  const { shape, keyType, element } = defOf(schema);
  if (shape !== undefined || keyType !== undefined) return false;
  return element === undefined || alternatives(element).every(isPlain);
}

/** The schema at a path of texts; "007" is a position in a list and a key in a collection. Undefined where the path leaves it. */
export function schemaFor(schema: z.ZodType, [step, ...rest]: readonly string[]): z.ZodType | undefined {
  if (step === undefined) return schema;
  for (const option of alternatives(schema)) {
    const { shape, element, valueType } = defOf(option);
    const isPosition = element !== undefined && /^\d+$/.test(step);
    const named = shape !== undefined && Object.hasOwn(shape, step) ? shape[step] : undefined;
    const inner = named ?? (isPosition ? element : valueType);
    const found = inner === undefined ? undefined : schemaFor(inner, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

const fieldsIn = (values: readonly unknown[]) => [
  ...new Set(
    values.filter((value) => isObject(value) || Array.isArray(value)).flatMap((value) => Object.keys(value as object)),
  ),
];

/**
 * The columns for values of a schema: every field that there can be, and the list positions and keys that there are,
 * in the order of the schema.
 */
export function* columnsFor(
  schema: z.ZodType,
  values: readonly unknown[],
  path: readonly string[] = [],
): Generator<readonly string[]> {
  const options = alternatives(schema);
  const hasCell = values.some((value) => value !== undefined && !isBranch(value));
  if (path.length > 0 && (hasCell || options.some(isPlain))) yield path;
  const within = (name: string) =>
    values.flatMap((value) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return [];
      return [(value as Record<string, unknown>)[name]];
    });
  const branches = values.filter(isBranch);
  for (const option of options) {
    const { shape, element, valueType } = defOf(option);
    if (shape !== undefined) {
      for (const [name, inner] of Object.entries(shape)) yield* columnsFor(inner, within(name), [...path, name]);
    } else if (element !== undefined && !isPlain(option)) {
      const most = Math.max(1, ...branches.filter(Array.isArray).map((list) => list.length));
      for (let at = 0; at < most; at += 1) yield* columnsFor(element, within(String(at)), [...path, String(at)]);
    } else if (valueType !== undefined) {
      for (const key of fieldsIn(branches).sort()) yield* columnsFor(valueType, within(key), [...path, key]);
    }
  }
}

/**
 * Puts values back at their paths. Whether a step is a position in a list or a field is seen from the schema.
 * @throws RangeError when a list has holes, or a value stands where others stand inside it; with the path
 */
export function assemble(schema: z.ZodType, cells: readonly (readonly [readonly string[], unknown])[]): unknown {
  const own = cells.find(([path]) => path.length === 0);
  if (own !== undefined) {
    if (cells.length > 1) throw new RangeError(cells.find(([path]) => path.length > 0)?.[0].join('.'));
    return own[1];
  }
  const groups = Map.groupBy(cells, ([path]) => path[0] ?? '');
  const options = alternatives(schema).map(defOf);
  const inner = (name: string): z.ZodType => {
    for (const { shape, element, valueType } of options) {
      const found = shape === undefined ? (element ?? valueType) : shape[name];
      if (found !== undefined) return found;
    }
    return schema;
  };
  const below = (name: string) => (groups.get(name) ?? []).map(([path, value]) => [path.slice(1), value] as const);
  const isList = options.some(({ element }) => element !== undefined);
  if (isList) {
    const positions = [...groups.keys()].map(Number).sort((a, b) => a - b);
    // Somebody has emptied a row of a list in the middle: those after it move up.
    return positions.map((position) => assemble(inner(String(position)), below(String(position))));
  }
  return Object.fromEntries([...groups.keys()].map((name) => [name, assemble(inner(name), below(name))]));
}
