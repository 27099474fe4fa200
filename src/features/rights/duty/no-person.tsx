import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { commonTexts } from './words.ts';

interface Props {
  readonly lang: Lang;
  readonly matter: string;
  /** Whether whoever sees the page may find the person themselves. */
  readonly mayFind?: boolean;
}

/** Told on every page of a duty that is about somebody, until it is known who that is. */
export const NoPerson: FC<Props> = ({ lang, matter, mayFind = true }) => (
  <Alert tone="warning">
    <p>{commonTexts.noPerson[lang]}</p>
    {mayFind && (
      <p>
        <a class="ds-link" href={`/saker/${matter}/person`}>
          {commonTexts.findPerson[lang]}
        </a>
      </p>
    )}
  </Alert>
);
