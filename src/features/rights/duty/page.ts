import { type AtHand, decideMatter } from '#src/features/cases/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { commonTexts } from './words.ts';

/** The way back from a page about a duty to its case. */
export const dutyCrumbs = (
  lang: Lang,
  { number, id }: { readonly number: string; readonly id: string },
  title: string,
) => [{ text: `${commonTexts.case[lang]} ${number}`, href: `/saker/${id}` }, { text: title }];

/** Those of some steps that somebody may take with a case as it stands. */
export function allowedOf(
  actor: Actor,
  steps: readonly Parameters<typeof decideMatter>[1][],
  { standing }: Pick<AtHand, 'standing'>,
): ReadonlySet<string> {
  return new Set(steps.filter((step) => decideMatter(actor, step, standing).allowed));
}
