import type * as z from 'zod';

interface Def {
  readonly type: string;
  readonly options?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The inner description of a schema; the one place that knows how the schema library keeps it. */
export function defOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}

/** The schemas that may stand where this one stands: an optional or a union is looked through. */
export function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const def = defOf(schema);
  if (def.innerType !== undefined) return alternatives(def.innerType);
  if (def.options !== undefined) return def.options.flatMap(alternatives);
  return [schema];
}

function describeOne(schema: z.ZodType): string {
  const description = schema.meta()?.description;
  if (description !== undefined) return description;
  const def = defOf(schema);
  if (def.values !== undefined) return def.values.map((value) => JSON.stringify(value)).join(', ');
  if (def.entries !== undefined) return Object.values(def.entries).join(', ');
  if (def.type === 'boolean') return 'true, false';
  if (def.type === 'array' && def.element !== undefined) return `a list of: ${describe(def.element)}`;
  if (def.type === 'object') return `the fields ${Object.keys(def.shape ?? {}).join(', ')}`;
  if (def.type === 'record' && def.keyType !== undefined) return `${describe(def.keyType)}, each with a value`;
  return def.type;
}

/** What is allowed where this schema stands, in words for the person who edits the file. */
export function describe(schema: z.ZodType): string {
  return alternatives(schema).map(describeOne).join(', or ');
}

/** The schema of a field; every key of a collection has the same. No name that every object has (`constructor`) is a field. */
function fieldOf({ shape, valueType }: Def, name: string): z.ZodType | undefined {
  if (shape === undefined) return valueType;
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

/** The schema at a path inside another, or undefined where the path leaves it. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  if (path.length === 0) return schema;
  const [step, ...rest] = path;
  for (const option of alternatives(schema)) {
    const def = defOf(option);
    const inner = typeof step === 'number' ? def.element : fieldOf(def, String(step));
    const found = inner === undefined ? undefined : schemaAt(inner, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}
