import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from './texts.ts';

export interface Crumb {
  readonly text: string;
  /** The last one, the page itself, has none. */
  readonly href?: string;
}

/** The way here from the front; on a phone only the step back. */
export const Breadcrumbs: FC<{ lang: Lang; items: readonly Crumb[] }> = ({ lang, items }) => {
  const parent = items.findLast((item) => item.href !== undefined);
  return (
    <nav class="ds-breadcrumbs sv-breadcrumbs" aria-label={uiTexts[lang].youAreHere} data-size="sm">
      {parent && (
        <a class="ds-link" href={parent.href} aria-label={`${uiTexts[lang].backTo} ${parent.text}`}>
          {parent.text}
        </a>
      )}
      <ol>
        {items.map((item) => (
          <li key={item.text}>
            {item.href ? (
              <a class="ds-link" href={item.href}>
                {item.text}
              </a>
            ) : (
              <span aria-current="page">{item.text}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
