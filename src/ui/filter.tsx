import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from './button.tsx';
import { uiTexts } from './texts.ts';

/**
 * Narrows a list by its address, so that a selection can be kept and shared.
 * It waits for its button: a list that jumps at every arrow key cannot be used with a keyboard (WCAG 3.2.2).
 */
export const FilterForm: FC<PropsWithChildren<{ lang: Lang; action: string }>> = ({ lang, action, children }) => (
  <search class="sv-filter">
    <form method="get" action={action}>
      {children}
      <Button variant="secondary">{uiTexts[lang].filter}</Button>
    </form>
  </search>
);
