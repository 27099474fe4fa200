import * as z from 'zod';
import { defOf } from '../landscape/describe.ts';
import { isoDate, key, text } from '../schema/facts.ts';
import { frameFields } from '../schema/frame.ts';
import { type CollectionKind, collectionKinds, kinds } from '../schema/kinds.ts';

const inAllLanguages = z.strictObject({ nb: text, nn: text, en: text });

/** A kind's facts, any of them, without the frame: days, sources and references to the catalogue are the landscape's. */
function factsOfKind(kind: CollectionKind): z.ZodType {
  const frame: readonly string[] = frameFields;
  const shape = Object.entries(defOf(kinds[kind]).shape ?? {}).filter(([name]) => !frame.includes(name));
  return z.strictObject(Object.fromEntries(shape)).partial();
}

function editionOfKind(kind: CollectionKind): z.ZodType {
  return z.strictObject({
    edition: isoDate,
    source: text,
    sources: z.record(z.string(), text).optional(),
    facts: factsOfKind(kind),
  });
}

/** The schema of a file in `catalogue/`. */
export const packageFile = z.strictObject({
  package: key,
  title: inAllLanguages,
  about: inAllLanguages,
  entries: z
    .strictObject(
      Object.fromEntries(
        collectionKinds.map((kind) => [kind, z.record(key, z.array(editionOfKind(kind)).min(1)).optional()]),
      ),
    )
    .partial(),
});
