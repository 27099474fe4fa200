import * as z from 'zod';
import { isoDate, key, text } from '../schema/facts.ts';
import { type CollectionKind, kinds, ownerSchema } from '../schema/kinds.ts';

/** The format of landscape files; a change that old files do not survive raises it. */
export const landscapeFormat = 1;

export const originSchema = z.strictObject({
  kind: z.enum(['public-text', 'invented', 'own-records']),
  title: text,
  date: isoDate,
});

/**
 * The schema of a landscape file in its long form, where every entry is a list of versions.
 * A file may write a single version without the list; `parse.ts` puts it in one.
 */
export const landscapeFile = z.strictObject({
  landscape: z.literal(landscapeFormat),
  origin: originSchema,
  owner: z.array(ownerSchema).min(1),
  ...(Object.fromEntries(
    Object.entries(kinds).map(([kind, schema]) => [kind, z.record(key, z.array(schema).min(1)).optional()]),
  ) as { [K in CollectionKind]: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodArray<(typeof kinds)[K]>>> }),
});

/** The same as JSON Schema (2020-12) for editors and other programs: one version, or a list of them. */
export function landscapeJsonSchema(): unknown {
  const oneOrMore = <S extends z.ZodType>(schema: S) => z.union([schema, z.array(schema).min(1)]);
  const shape = z.strictObject({
    landscape: z.literal(landscapeFormat),
    origin: originSchema,
    owner: oneOrMore(ownerSchema),
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, schema]) => [kind, z.record(key, oneOrMore(schema)).optional()]),
    ),
  });
  return z.toJSONSchema(shape, { io: 'input' });
}
