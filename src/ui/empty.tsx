import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** Where there is nothing yet: says so, and what one can do. */
export const Empty: FC<PropsWithChildren<{ title: Child; text?: Child }>> = ({ title, text, children }) => (
  <div class="sv-empty">
    <p class="sv-empty-title">{title}</p>
    {text && <p>{text}</p>}
    {children && <div class="sv-actions">{children}</div>}
  </div>
);
