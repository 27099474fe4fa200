import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { VerdictTag } from '#src/ui/verdict.tsx';
import type { Pair } from './compare.ts';
import { compareTexts } from './texts.ts';

/** From which verdict to which, in words that are read out too. */
export const TurnTags: FC<{ pair: Pair; lang: Lang }> = ({ pair: { before, after }, lang }) => {
  const texts = compareTexts[lang];
  return (
    <span class="sv-turn">
      <span class="ds-sr-only">{texts.from} </span>
      {before ? <VerdictTag verdict={before.verdict} lang={lang} /> : <span>{texts.notAsked}</span>}
      <span aria-hidden="true">→</span>
      <span class="ds-sr-only"> {texts.to} </span>
      {after ? <VerdictTag verdict={after.verdict} lang={lang} /> : <span>{texts.notAsked}</span>}
    </span>
  );
};
