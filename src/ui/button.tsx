import type { FC, PropsWithChildren } from 'hono/jsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';

interface ButtonProps {
  readonly variant?: ButtonVariant;
  readonly name?: string;
  readonly value?: string;
  readonly danger?: boolean;
}

/** Sends the form that it stands in. */
export const Button: FC<PropsWithChildren<ButtonProps>> = ({ variant = 'primary', name, value, danger, children }) => (
  <button
    class="ds-button"
    type="submit"
    data-variant={variant}
    data-color={danger ? 'danger' : undefined}
    name={name}
    value={value}
  >
    {children}
  </button>
);

interface ButtonLinkProps {
  readonly href: string;
  readonly variant?: ButtonVariant;
}

/** Goes to a page where something is done: a link that looks as important as a button. */
export const ButtonLink: FC<PropsWithChildren<ButtonLinkProps>> = ({ href, variant = 'primary', children }) => (
  <a class="ds-button" href={href} data-variant={variant}>
    {children}
  </a>
);
