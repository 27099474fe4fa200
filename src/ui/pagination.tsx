import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { uiTexts } from './texts.ts';

interface PaginationProps {
  readonly lang: Lang;
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
}

/** Page numbers to show: first, last and those around the current; null is a gap. */
export function shownPages(page: number, pages: number): readonly (number | null)[] {
  const wanted = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 1,
  );
  return wanted.flatMap((number, index) => {
    const before = wanted[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}

/** Links to the pages of a list; nothing when there is only one. */
export const Pagination: FC<PaginationProps> = ({ lang, page, pages, href }) => {
  if (pages <= 1) return null;
  const texts = uiTexts[lang];
  return (
    <nav class="ds-pagination" aria-label={texts.pages}>
      <ul>
        <Neighbour text={texts.previous} href={page > 1 ? href(page - 1) : undefined} />
        {shownPages(page, pages).map((number) =>
          number === null ? (
            <li />
          ) : (
            <li key={number}>
              <a
                class="ds-button"
                data-variant="tertiary"
                href={href(number)}
                aria-current={number === page ? 'true' : undefined}
                aria-label={`${texts.page} ${number}`}
              >
                {number}
              </a>
            </li>
          ),
        )}
        <Neighbour text={texts.next} href={page < pages ? href(page + 1) : undefined} />
      </ul>
    </nav>
  );
};

// Where there is no such page its place is kept, unseen, so that the others stand still.
const Neighbour: FC<{ text: string; href: string | undefined }> = ({ text, href }) => (
  <li>
    {href ? (
      <a class="ds-button" data-variant="tertiary" href={href}>
        {text}
      </a>
    ) : (
      <span class="ds-button" aria-hidden="true">
        {text}
      </span>
    )}
  </li>
);
