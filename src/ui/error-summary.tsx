import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { fieldId } from './field.tsx';
import { uiTexts } from './texts.ts';

export interface FormError {
  /** The `name` of the field. */
  readonly field: string;
  readonly text: string;
}

/** What must be put right, first in the form, each a link to its field; with script it takes focus by itself. */
export const ErrorSummary: FC<{ lang: Lang; errors: readonly FormError[] }> = ({ lang, errors }) =>
  errors.length === 0 ? null : (
    <ds-error-summary class="ds-error-summary" role="group" tabindex="-1" aria-labelledby="feil-oversikt">
      <h2 class="ds-heading" id="feil-oversikt">
        {uiTexts[lang].errorsHeading}
      </h2>
      <ul class="ds-list">
        {errors.map((error) => (
          <li key={error.field}>
            <a class="ds-link" href={`#${fieldId(error.field)}`}>
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </ds-error-summary>
  );
