import type { Child, FC, PropsWithChildren } from 'hono/jsx';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

interface AlertProps {
  readonly tone: Tone;
  readonly title?: Child;
  readonly headingLevel?: 2 | 3;
  /** Read aloud when it appears: for what follows an act, not for what always stands on the page. */
  readonly announced?: boolean;
}

/** A message that must be seen. */
export const Alert: FC<PropsWithChildren<AlertProps>> = ({ tone, title, headingLevel = 2, announced, children }) => {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class="ds-alert sv-alert" data-color={tone} role={announced ? 'status' : undefined}>
      {title && <Heading class="ds-heading">{title}</Heading>}
      {children}
    </div>
  );
};
