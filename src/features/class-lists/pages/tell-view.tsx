import type { FC } from 'hono/jsx';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { CheckboxGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Prose, Section } from '#src/ui/section.tsx';
import type { ToldPurpose } from '../field.ts';
import type { Preview } from '../preview-class-list.ts';
import { classListTexts } from '../texts.ts';
import { groupValue } from './address.ts';

interface TellProps {
  readonly lang: Lang;
  readonly preview: Preview;
  readonly purpose: ToldPurpose;
  readonly today: IsoDate;
  readonly returned?:
    | { readonly toldOn: string; readonly how: string; readonly errors: readonly FormError[] }
    | undefined;
}

/** Write down that guardians were told, with words to tell them in. */
export const TellView: FC<TellProps> = ({ lang, preview, purpose, today, returned }) => {
  const texts = classListTexts[lang];
  const { group, wish, prepared } = preview;
  const { rules } = prepared.decided;
  const errors = returned?.errors ?? [];
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.text;
  const words = rules.fields[purpose].map((field) => texts.fields[field]).join(', ');
  return (
    <>
      <PageHeading
        title={texts.tell.title(group.title)}
        kicker={`${preview.schoolName} · ${texts.purposes[purpose]}`}
        lead={texts.tell.lead(rules.noticeDays)}
      />
      <form class="sv-form" method="post" action="/klasselister/varsle" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <input type="hidden" name="gruppe" value={groupValue(wish.school, group.id)} />
        <input type="hidden" name="formal" value={purpose} />
        <CheckboxGroup
          lang={lang}
          name="felt"
          legend={texts.tell.fields}
          values={rules.fields[purpose]}
          options={rules.fields[purpose].map((field) => ({ value: field, label: texts.fields[field] }))}
        />
        <DateField
          lang={lang}
          name="fortalt"
          label={texts.tell.toldOn}
          value={returned?.toldOn ?? today}
          error={errorAt('fortalt')}
        />
        <TextField
          lang={lang}
          name="hvordan"
          label={texts.tell.how}
          description={texts.tell.howHint}
          value={returned?.how}
          error={errorAt('hvordan')}
        />
        <div class="sv-actions">
          <Button>{texts.tell.save}</Button>
        </div>
      </form>
      <Section title={texts.tell.textTitle}>
        <Prose>
          <blockquote>{texts.tell.text(texts.purposes[purpose], group.title, words)}</blockquote>
        </Prose>
      </Section>
    </>
  );
};
