import type * as z from 'zod';
import { alternatives, defOf } from '../../landscape/describe.ts';
import { notStated } from '../../schema/facts.ts';
import { frameFields } from '../../schema/frame.ts';
import { type Kind, schemaOf } from '../../schema/kinds.ts';

interface Common {
  /** The path of the fact, which is the name of its input too. */
  readonly path: string;
  readonly required: boolean;
  /** "–" may stand here: somebody looked, and nobody has said. */
  readonly mayBeUnstated: boolean;
}

/** One place of an entry as a form asks for it. */
export type Field =
  | (Common & { readonly is: 'text' | 'lines' | 'date' | 'number' | 'yes-no' })
  /** `literals` are words that may stand instead of a period. */
  | (Common & { readonly is: 'period'; readonly literals: readonly string[] })
  | (Common & { readonly is: 'choice'; readonly values: readonly string[] })
  | (Common & { readonly is: 'choices'; readonly values: readonly string[] })
  /** `kinds` says which entries; with `prefixed` the value names the kind too: `systems/swis`. */
  | (Common & { readonly is: 'reference'; readonly kinds: readonly string[]; readonly prefixed: boolean })
  | (Common & {
      readonly is: 'references';
      readonly kinds: readonly string[];
      readonly prefixed: boolean;
      readonly orAll: boolean;
    })
  /** Yes or no for each entry of a kind. */
  | (Common & { readonly is: 'per-entry'; readonly kind: string })
  | (Common & { readonly is: 'group'; readonly fields: readonly Field[] })
  /** Several of the same; the fields' paths are inside one of them. `named` ones have keys, others positions. */
  | (Common & { readonly is: 'rows'; readonly fields: readonly Field[]; readonly named: boolean });

export type RowsField = Extract<Field, { is: 'rows' }>;

const literalsOf = (options: readonly z.ZodType[]): string[] =>
  options.flatMap((option) => (defOf(option).values ?? []).map(String)).filter((value) => value !== notStated);

const metaOf = (schema: z.ZodType) => (schema.meta() ?? {}) as { ref?: string; format?: string; description?: string };

/** `*` says that the value names its kind; which kinds stands in the description: "systems/KEY or parties/KEY". */
function refOf(schema: z.ZodType): { kinds: string[]; prefixed: boolean } | undefined {
  const { ref, description = '' } = metaOf(schema);
  if (ref === undefined) return undefined;
  if (ref !== '*') return { kinds: [ref], prefixed: false };
  return { kinds: description.split(' or ').map((one) => one.replace('/KEY', '')), prefixed: true };
}

function scalar(schema: z.ZodType, common: Common, literals: readonly string[]): Field {
  const def = defOf(schema);
  if (def.type === 'boolean') return { ...common, is: 'yes-no' };
  if (def.type === 'number') return { ...common, is: 'number' };
  if (def.entries !== undefined) return { ...common, is: 'choice', values: Object.values(def.entries) };
  const reference = refOf(schema);
  if (reference !== undefined) return { ...common, is: 'reference', ...reference };
  const { format } = metaOf(schema);
  if (format === 'date') return { ...common, is: 'date' };
  return format === 'duration' ? { ...common, is: 'period', literals } : { ...common, is: 'text' };
}

function listOf(element: z.ZodType, common: Common, literals: readonly string[]): Field {
  const def = defOf(element);
  if (def.shape !== undefined) return { ...common, is: 'rows', named: false, fields: fieldsIn(def.shape, '') };
  if (def.entries !== undefined) return { ...common, is: 'choices', values: Object.values(def.entries) };
  const reference = refOf(element);
  if (reference !== undefined) return { ...common, is: 'references', ...reference, orAll: literals.includes('all') };
  return { ...common, is: 'lines' };
}

function fieldOf(schema: z.ZodType, path: string): Field {
  const options = alternatives(schema);
  const mayBeUnstated = options.some((option) => defOf(option).values?.includes(notStated));
  const common: Common = { path, required: !schema.safeParse(undefined).success, mayBeUnstated };
  const literals = literalsOf(options);
  const real = options.find((option) => defOf(option).values === undefined);
  if (real === undefined) throw new Error(`a field of nothing but literals: ${path}`);
  const def = defOf(real);
  if (def.shape !== undefined) return { ...common, is: 'group', fields: fieldsIn(def.shape, path) };
  if (def.element !== undefined) return listOf(def.element, common, literals);
  if (def.valueType === undefined || def.keyType === undefined) return scalar(real, common, literals);
  const inner = defOf(def.valueType);
  if (inner.shape !== undefined) return { ...common, is: 'rows', named: true, fields: fieldsIn(inner.shape, '') };
  return { ...common, is: 'per-entry', kind: metaOf(def.keyType).ref ?? '' };
}

function fieldsIn(shape: Readonly<Record<string, z.ZodType>>, path: string): Field[] {
  return Object.entries(shape).map(([name, schema]) => fieldOf(schema, path === '' ? name : `${path}.${name}`));
}

/** The fields of a kind of entry, walked from its schema, without the frame (valid time, groundings, note). */
export function fieldsOf(kind: Kind): readonly Field[] {
  const frame: readonly string[] = frameFields;
  return fieldsIn(defOf(schemaOf(kind)).shape ?? {}, '').filter((field) => !frame.includes(field.path));
}

/** A field of a row at its place in the entry: `bases.0.article`, inner groups and all. */
export function inRow(field: Field, row: string): Field {
  const path = `${row}.${field.path}`;
  return field.is === 'group'
    ? { ...field, path, fields: field.fields.map((inner) => inRow(inner, row)) }
    : { ...field, path };
}
