import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './texts.ts';

export type HowKnown = 'stated' | 'evidenced' | 'observed';

/** How a fact is known: said, documented or seen. */
export const Known: FC<{ how: HowKnown; lang: Lang }> = ({ how, lang }) => (
  <span class="sv-known" data-known={how} title={uiTexts[lang].knownMeanings[how]}>
    <Icon name={how} />
    {uiTexts[lang].known[how]}
  </span>
);
