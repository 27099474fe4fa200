import type { Child, FC, PropsWithChildren } from 'hono/jsx';

interface PageHeadingProps {
  readonly title: Child;
  /** The answer in one sentence, before picture and table. */
  readonly lead?: Child;
  /** What kind of page this is, in a word or two above the title. */
  readonly kicker?: Child;
}

/** The page's h1, its answer in words, and what one may do here. */
export const PageHeading: FC<PropsWithChildren<PageHeadingProps>> = ({ title, lead, kicker, children }) => (
  <div class="sv-page-heading">
    {kicker && <p class="sv-kicker">{kicker}</p>}
    <h1 class="ds-heading">{title}</h1>
    {lead && <p class="sv-lead">{lead}</p>}
    {children && <div class="sv-actions">{children}</div>}
  </div>
);
