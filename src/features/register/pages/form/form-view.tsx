import type { Child, FC } from 'hono/jsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { DateField, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { factsOf } from '../../entry.ts';
import { labelOf } from '../../labels/label.ts';
import { inOrder } from '../../prose/prose.ts';
import { hows } from '../../schema/frame.ts';
import { entriesOf } from '../../snapshot.ts';
import { byName, capital } from '../phrases.ts';
import { asks } from './ask.ts';
import type { FormContext } from './field-parts.ts';
import { FieldView } from './field-view.tsx';
import { type Field, fieldsOf } from './fields.ts';
import { first } from './words.ts';

export interface EntryForm extends FormContext {
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly back: string;
  readonly isNew: boolean;
  /** What stands in the entry now; nothing for a new one. */
  readonly before: Readonly<Record<string, unknown>> | undefined;
  /** The field that the reader came for, by its path. */
  readonly begin?: string | undefined;
  /** What the reader must see first: that somebody else has changed the entry. */
  readonly notice?: Child;
}

const HowKnown: FC<{ form: EntryForm }> = ({ form }) => {
  const { register, values, errors, before, kind } = form;
  const { texts, lang, snapshot } = register;
  const evidence = [...entriesOf(snapshot, 'evidence').values()]
    .map(({ key, ref }) => ({ value: key, label: register.name(ref) }))
    .sort((a, b) => byName(a.label, b.label));
  const facts = inOrder(kind, factsOf(before ?? {})).map(({ path }) => ({
    value: path,
    label: capital(labelOf(kind, path, lang, register.name)),
  }));
  const field = (name: string) => ({ lang, name, value: first(values, name), error: errors.get(name) });
  return (
    <Section title={texts.proof} intro={texts.howHelp}>
      <RadioGroup
        {...field(asks.how)}
        legend={texts.howTitle}
        options={hows.map((how) => ({ value: how, label: texts.hows[how] }))}
      />
      <TextField {...field(asks.source)} label={texts.source} description={texts.sourceHelp} />
      <SelectField
        {...field(asks.evidence)}
        label={texts.evidence}
        description={texts.evidenceHelp}
        options={evidence}
        emptyLabel={texts.chooseNothing}
        required={false}
      />
      <DateField {...field(asks.on)} label={texts.on} required={false} />
      {facts.length > 0 && (
        <details class="sv-more" open={(values.get(asks.also) ?? []).length > 0}>
          <summary>{texts.also}</summary>
          <CheckboxGroup
            lang={lang}
            name={asks.also}
            legend={texts.also}
            options={facts}
            values={values.get(asks.also) ?? []}
            required={false}
          />
        </details>
      )}
    </Section>
  );
};

const WhenAndWhy: FC<{ form: EntryForm }> = ({ form }) => {
  const { register, values, errors } = form;
  const { texts, lang } = register;
  const field = (name: string) => ({ lang, name, value: first(values, name), error: errors.get(name) });
  return (
    <Section title={texts.whenTitle}>
      <TextArea {...field(asks.why)} label={texts.why} description={texts.whyHelp} rows={2} />
      <DateField {...field(asks.from)} label={texts.from} description={texts.fromHelp} required={false} />
      <DateField {...field(asks.until)} label={texts.until} description={texts.untilHelp} required={false} />
      <TextArea {...field(asks.note)} label={texts.note} rows={2} required={false} />
    </Section>
  );
};

/** The fields of the entry; when somebody came for one of them, the others wait folded up beneath. */
const EntryFields: FC<{ form: EntryForm }> = ({ form }) => {
  const { texts } = form.register;
  const fields = fieldsOf(form.kind);
  const { begin } = form;
  const holds = ({ path }: Field) => begin !== undefined && (begin === path || begin.startsWith(`${path}.`));
  const wanted = fields.filter(holds);
  const view = (field: Field) => <FieldView {...form} field={field} />;
  if (wanted.length === 0) return <Section title={texts.facts}>{fields.map(view)}</Section>;
  const others = fields.filter((field) => !holds(field));
  const faulty = others.some(({ path }) =>
    [...form.errors.keys()].some((name) => name === path || name.startsWith(`${path}.`)),
  );
  return (
    <Section title={texts.facts}>
      {wanted.map(view)}
      <details class="sv-more" open={faulty}>
        <summary>{texts.otherFacts}</summary>
        <div class="sv-folded">{others.map(view)}</div>
      </details>
    </Section>
  );
};

/** The page of a form: the entry's own fields as its schema has them, then when, why and how it is known. */
export const FormPage: FC<{ form: EntryForm }> = ({ form }) => {
  const { register, errors, values } = form;
  const { texts, lang } = register;
  return (
    <>
      <PageHeading title={form.title} lead={form.lead} />
      {form.notice}
      <form method="post" action={form.action} class="sv-form" novalidate>
        <ErrorSummary lang={lang} errors={[...errors].map(([field, text]) => ({ field, text }))} />
        <input type="hidden" name={asks.seen} value={first(values, asks.seen)} />
        <p class="sv-note">{texts.help}</p>
        <EntryFields form={form} />
        <HowKnown form={form} />
        <WhenAndWhy form={form} />
        <div class="sv-actions">
          <Button>{form.isNew ? texts.saveNew : texts.save}</Button>
          <ButtonLink href={form.back} variant="tertiary">
            {texts.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
};
