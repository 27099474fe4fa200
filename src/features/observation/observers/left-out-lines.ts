import type { Lang } from '#src/kernel/language.ts';
import { leftOutReasons, type Reading } from './reading.ts';
import { observersTexts } from './texts.ts';

/** What a reading left out and why, a sentence for each reason there was, in the order of the reasons. */
export function leftOutLines({ leftOut }: Pick<Reading, 'leftOut'>, lang: Lang): readonly string[] {
  return leftOutReasons.flatMap((reason) => {
    const count = leftOut[reason] ?? 0;
    return count > 0 ? [observersTexts[lang].preview.left[reason](count)] : [];
  });
}
