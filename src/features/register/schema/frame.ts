import * as z from 'zod';
import { isoDate, ref, text } from './facts.ts';

export const hows = ['stated', 'evidenced', 'observed'] as const;

/** How a fact is known: somebody's word or promise; a document with a date; seen by the system itself. */
export type How = (typeof hows)[number];

/**
 * How some facts of an entry are known, and from where. Without `facts` it covers the whole entry;
 * of several that cover a fact the one that names it most closely counts.
 */
export const grounding = z.strictObject({
  how: z.enum(hows),
  /** The document or observation, an entry in `evidence`; asked for when `how` is evidenced. */
  evidence: ref('evidence').optional(),
  /** Where in it, or whose word: "s. 13", "rektor ved kontrollen". */
  source: text,
  /** The day of the word or the observation, when it is not the evidence's own. */
  on: isoDate.optional(),
  facts: z.array(text).min(1).optional(),
});
export type Grounding = z.infer<typeof grounding>;

/** The entry of the catalogue that an entry refers to, in one of its editions: what nobody has said here is as it says there. */
export const pin = z.strictObject({
  entry: z
    .string()
    .regex(/^[a-z][A-Za-z]*\/[a-z0-9]+(-[a-z0-9]+)*$/)
    .meta({ description: 'an entry of the catalogue as KIND/KEY, for example systems/feide' }),
  edition: isoDate,
});
export type Pin = z.infer<typeof pin>;

/** What every version of every entry carries beside its facts. */
export const frame = {
  /** Valid time: the first day on which these facts hold. */
  from: isoDate.optional(),
  /** The first day on which they no longer hold. */
  to: isoDate.optional(),
  known: z.array(grounding).optional(),
  note: text.optional(),
  catalogue: pin.optional(),
};
export const frameFields = ['from', 'to', 'known', 'note', 'catalogue'] as const;
