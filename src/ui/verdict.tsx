import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './texts.ts';

/** The verdicts of a requirement, gravest first: the order of lists and bars. */
export const verdicts = ['deviation', 'remark', 'unknown', 'claimed', 'conditional', 'met', 'not-applicable'] as const;
export type Verdict = (typeof verdicts)[number];

/** The word for a verdict; the same everywhere. */
export function verdictWord(verdict: Verdict, lang: Lang): string {
  return uiTexts[lang].verdicts[verdict];
}

/** What a verdict means, in one sentence. */
export function verdictMeaning(verdict: Verdict, lang: Lang): string {
  return uiTexts[lang].verdictMeanings[verdict];
}

/** A verdict as word and shape; "unknown" has an open, dashed edge, as unfinished as it is. */
export const VerdictTag: FC<{ verdict: Verdict; lang: Lang }> = ({ verdict, lang }) => (
  <span class="ds-tag sv-verdict" data-verdict={verdict}>
    <Icon name={verdict} />
    {verdictWord(verdict, lang)}
  </span>
);
