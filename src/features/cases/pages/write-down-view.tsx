import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import { kindRules, matterKinds } from '../model/kinds.ts';
import { authorities, channels, shownWays } from '../table.ts';
import { caseTexts } from '../texts.ts';
import type { UnitName } from './list-view.tsx';

interface Props {
  readonly lang: Lang;
  readonly units: readonly UnitName[];
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}

/** How something can come that somebody must write down. */
const typedChannels = channels.filter((channel) => !['form', 'signed-in', 'internal'].includes(channel));

/** `/saker/ny`: writes down what came by post, by phone or over the counter. */
export const WriteDownView: FC<Props> = ({ lang, units, values, errors }) => {
  const texts = caseTexts[lang].new;
  const form = caseTexts[lang].form;
  const field = (name: string) => ({
    lang,
    name,
    value: values.get(name),
    error: errors.find((one) => one.field === name)?.text,
  });
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <form class="sv-form" method="post" action="/saker/ny" enctype="multipart/form-data" novalidate>
        <ErrorSummary lang={lang} errors={errors} />
        <SelectField
          {...field('kind')}
          label={texts.what}
          description={texts.kindHelp}
          options={matterKinds.map((kind) => ({ value: kind, label: kindRules[kind].name[lang] }))}
        />
        <TextField {...field('subject')} label={form.subject} description={form.subjectHelp} />
        <DateField {...field('received')} label={texts.received} description={texts.receivedHelp} />
        <TextField {...field('time')} label={texts.time} description={texts.timeHelp} required={false} size={8} />
        <SelectField
          {...field('channel')}
          label={form.channel}
          options={typedChannels.map((channel) => ({ value: channel, label: caseTexts[lang].channels[channel] }))}
        />
        <SelectField
          {...field('unit')}
          label={form.unit}
          required={false}
          emptyLabel={caseTexts[lang].wholeOwner}
          options={units.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <fieldset class="ds-fieldset sv-field">
          <legend class="ds-label">{texts.who}</legend>
          <div data-field="description">{texts.whoHelp}</div>
          <div class="sv-form">
            <TextField {...field('name')} label={form.name} required={false} />
            <TextField {...field('email')} label={form.email} type="email" required={false} />
            <TextField {...field('phone')} label={form.phone} type="tel" required={false} />
            <TextField {...field('address')} label={form.address} required={false} />
            <SelectField
              {...field('authority')}
              label={form.authority}
              required={false}
              options={authorities.map((one) => ({ value: one, label: caseTexts[lang].authorities[one] }))}
            />
            <SelectField
              {...field('shown')}
              label={form.shown}
              required={false}
              options={shownWays.map((one) => ({ value: one, label: caseTexts[lang].shown[one] }))}
            />
          </div>
        </fieldset>
        <TextField {...field('about')} label={texts.about} description={texts.aboutHelp} required={false} />
        <TextArea {...field('body')} label={texts.said} rows={8} />
        <div class="ds-field sv-field">
          <label class="ds-label" for={fieldId('file')}>
            {form.file}
            <span class="sv-optional"> ({uiTexts[lang].optional})</span>
          </label>
          <input class="ds-input" type="file" id={fieldId('file')} name="file" />
          <FieldError id={fieldId('file')} error={errors.find((one) => one.field === 'file')?.text} />
        </div>
        <div class="sv-actions">
          <Button>{texts.submit}</Button>
        </div>
      </form>
    </>
  );
};
