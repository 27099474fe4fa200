import type { FC } from 'hono/jsx';
import { Alert } from '#src/ui/alert.tsx';
import type { Tried } from './form.ts';

/** What was wrong with a form that is not on the page any more, since the case has gone on meanwhile: it is not left unsaid. */
export const Stray: FC<{ tried: Tried | undefined; shown: readonly (string | false)[] }> = ({ tried, shown }) =>
  tried === undefined || shown.includes(tried.form) ? null : (
    <Alert tone="danger">
      {tried.errors.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </Alert>
  );
