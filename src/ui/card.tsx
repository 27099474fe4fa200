import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** Cards beside each other where there is room. */
export const CardGrid: FC<PropsWithChildren> = ({ children }) => <div class="sv-card-grid">{children}</div>;

interface CardProps {
  readonly title: Child;
  readonly href?: string;
  readonly text?: Child;
  readonly level?: 2 | 3;
}

/** Something to open or to do; its link covers the whole card. */
export const Card: FC<PropsWithChildren<CardProps>> = ({ title, href, text, level = 3, children }) => {
  const Heading = `h${level}` as const;
  return (
    <div class="ds-card sv-card">
      <Heading class="ds-heading">
        {href ? (
          <a class="sv-card-link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {text && <p>{text}</p>}
      {children}
    </div>
  );
};
