import type { Child, FC, PropsWithChildren } from 'hono/jsx';

interface SectionProps {
  readonly title: Child;
  readonly id?: string;
  readonly intro?: Child;
  readonly level?: 2 | 3;
}

/** A part of a page under its heading. */
export const Section: FC<PropsWithChildren<SectionProps>> = ({ title, id, intro, level = 2, children }) => {
  const Heading = `h${level}` as const;
  return (
    <section class="sv-section" id={id} data-level={level}>
      <Heading class="ds-heading">{title}</Heading>
      {intro && <p class="sv-intro">{intro}</p>}
      {children}
    </section>
  );
};

/** Running text in a readable measure. */
export const Prose: FC<PropsWithChildren> = ({ children }) => <div class="sv-prose">{children}</div>;
