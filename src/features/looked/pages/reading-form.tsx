import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { type CaseToChoose, noCase } from '../reading/for-case.ts';
import type { ReadingForm, Refusal } from '../reading/open-reading.ts';
import { abouts, tolds, whys } from '../reading/rules.ts';
import type { LookedTexts } from './texts.nb.ts';
import { lookedTexts } from './texts.ts';

/** The form's fields, in its order. */
export const fields = {
  why: 'hvorfor',
  reason: 'begrunnelse',
  matter: 'innsynssak',
  reference: 'sak',
  about: 'hva',
  persons: 'personer',
  account: 'ansatt',
  from: 'fra',
  to: 'til',
  until: 'stenges',
  told: 'varsel',
  toldGround: 'varselgrunn',
  noticeDue: 'varselfrist',
  orderReference: 'kjennelse',
  orderDate: 'kjennelsesdato',
  orderFile: 'kjennelsesfil',
} as const;

/** At which field each thing that stands in the way is told. */
const fieldOf: Readonly<Record<Refusal['fault'], string>> = {
  why: fields.why,
  reason: fields.reason,
  reference: fields.reference,
  matter: fields.matter,
  matterNumber: fields.matter,
  about: fields.about,
  persons: fields.persons,
  noPerson: fields.persons,
  twoPersons: fields.persons,
  account: fields.account,
  noAccount: fields.account,
  days: fields.from,
  long: fields.to,
  until: fields.until,
  told: fields.told,
  toldGround: fields.toldGround,
  due: fields.noticeDue,
  order: fields.orderReference,
  surveillance: fields.about,
  wide: fields.about,
  leader: fields.why,
  notTold: fields.told,
  emergency: fields.told,
  request: fields.told,
};

/** What to mend, at its field, in words. */
export function errorsOf(refusals: readonly Refusal[], { reading: { errors } }: LookedTexts): FormError[] {
  return refusals.map(({ fault, name = '' }) => {
    const said = errors[fault];
    return { field: fieldOf[fault], text: typeof said === 'string' ? said : said(name) };
  });
}

export interface ReadingFormProps {
  readonly lang: Lang;
  readonly form: ReadingForm;
  readonly errors: readonly FormError[];
  readonly mayTellNobody: boolean;
  /** Cases about access to logs that it may be for. */
  readonly cases: readonly CaseToChoose[];
}

/** The form in which somebody says why the log must be read, before it is read. */
export const ReadingFormView: FC<ReadingFormProps> = ({ lang, form, errors, mayTellNobody, cases }) => {
  const { reading: texts } = lookedTexts[lang];
  const at = (name: string) => errors.find(({ field }) => field === name)?.text;
  const of = (name: keyof typeof fields) => ({ lang, name: fields[name], error: at(fields[name]) });
  const options = <T extends string>(
    words: readonly T[],
    labels: Readonly<Record<T, string>>,
    help: Readonly<Record<T, string>>,
  ) => words.map((value) => ({ value, label: labels[value], description: help[value] }));
  const file = fieldId(fields.orderFile);
  return (
    <>
      <PageHeading title={texts.newTitle} lead={texts.newLead} />
      <form class="sv-form" method="post" action="/logg/ny" enctype="multipart/form-data" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <RadioGroup
          {...of('why')}
          legend={texts.why}
          value={form.why}
          options={options(whys, texts.whys, texts.whyHelp)}
        />
        <TextArea {...of('reason')} label={texts.reason} description={texts.reasonHelp} value={form.reason} />
        {(cases.length > 0 || at(fields.matter) !== undefined) && (
          <SelectField
            {...of('matter')}
            label={texts.matter}
            description={texts.matterHelp}
            value={form.matter}
            options={[
              ...cases.map(({ id, number }) => ({ value: id, label: number })),
              { value: noCase, label: texts.noMatter },
            ]}
          />
        )}
        <TextField {...of('reference')} label={texts.reference} value={form.reference} required={false} />
        <RadioGroup
          {...of('about')}
          legend={texts.about}
          value={form.about}
          options={options(abouts, texts.abouts, texts.aboutHelp)}
        />
        <TextArea
          {...of('persons')}
          label={texts.persons}
          description={texts.personsHelp}
          value={form.persons}
          required={false}
        />
        <TextField
          {...of('account')}
          label={texts.account}
          description={texts.accountHelp}
          value={form.account}
          required={false}
        />
        <DateField {...of('from')} label={texts.from} value={form.from} />
        <DateField {...of('to')} label={texts.to} value={form.to} />
        <DateField {...of('until')} label={texts.until} description={texts.untilHelp} value={form.until} />
        <RadioGroup
          {...of('told')}
          legend={texts.told}
          value={form.told}
          options={options(tolds, texts.tolds, texts.toldHelp).filter(({ value }) => mayTellNobody || value !== 'not')}
        />
        <TextField {...of('toldGround')} label={texts.toldGround} value={form.toldGround} required={false} />
        <DateField {...of('noticeDue')} label={texts.noticeDue} value={form.noticeDue} required={false} />
        <fieldset class="ds-fieldset sv-field">
          <legend class="ds-label">{texts.order}</legend>
          <div class="sv-form">
            <TextField
              {...of('orderReference')}
              label={texts.orderReference}
              value={form.order?.reference}
              required={false}
            />
            <DateField {...of('orderDate')} label={texts.orderDate} value={form.order?.date} required={false} />
            <div class="ds-field sv-field">
              <label class="ds-label" for={file}>
                {texts.orderFile}
              </label>
              <div id={`${file}-hjelp`} data-field="description">
                {texts.orderFileHelp}
              </div>
              <input
                class="ds-input"
                type="file"
                id={file}
                name={fields.orderFile}
                aria-describedby={`${file}-hjelp`}
              />
            </div>
          </div>
        </fieldset>
        <div class="sv-actions">
          <Button>{texts.open}</Button>
        </div>
      </form>
    </>
  );
};
