import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, TextArea } from '#src/ui/field.tsx';
import { examinationTexts } from './texts.ts';

/** How long a text may be, in UTF-16 units: several times the longest statements that there are. */
export const longestText = 100_000;

/** What was typed, as it was typed. */
export interface Pasted {
  readonly text: string;
  readonly day: string;
}

/** A number in words of the language: "100 000". */
export function inDigits(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`).format(value);
}

/** Where a text is pasted; sent back with what was typed and what is wrong with it. */
export const PasteForm: FC<{ lang: Lang; pasted: Pasted; errors: readonly FormError[] }> = ({
  lang,
  pasted,
  errors,
}) => {
  const texts = examinationTexts[lang];
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  return (
    <form class="sv-form sv-paste" method="post" action="/sjekk-erklaering" novalidate>
      <ErrorSummary lang={lang} errors={errors} />
      <TextArea
        lang={lang}
        name="tekst"
        label={texts.text}
        description={texts.textHelp(inDigits(longestText, lang))}
        value={pasted.text}
        error={errorOf('tekst')}
        rows={14}
      />
      <DateField
        lang={lang}
        name="dag"
        label={texts.day}
        description={texts.dayHelp}
        value={pasted.day}
        error={errorOf('dag')}
      />
      <div class="sv-actions">
        <Button>{texts.send}</Button>
      </div>
    </form>
  );
};
