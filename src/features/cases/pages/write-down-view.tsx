import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choices.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { DateField, FieldError, fieldId, SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { uiTexts } from '#src/ui/texts.ts';
import type { FoundParties } from '../find-party.ts';
import { kindRules, matterKinds } from '../model/kinds.ts';
import { authorities, channels, shownWays } from '../table.ts';
import { caseTexts } from '../texts.ts';
import { findPartyTexts } from './find-party-texts.ts';
import type { UnitName } from './list-view.tsx';

interface Props {
  readonly lang: Lang;
  readonly units: readonly UnitName[];
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
  /** Whether people are searched for: with two factors. */
  readonly maySearch: boolean;
  readonly found?: FoundParties;
  readonly fileLost?: boolean;
}

/** How something can come that somebody must write down. */
const typedChannels = channels.filter((channel) => !['form', 'signed-in', 'internal'].includes(channel));

/** What the form sends where none of those who were found is the one. */
export const nobodyChosen = 'ingen';

/** Who was found by the name of one part, to choose among; that nobody was is said. */
const Candidates: FC<Props & { name: 'person' | 'aboutPerson'; typed: string; those: FoundParties['name'] }> = ({
  lang,
  values,
  errors,
  name,
  typed,
  those,
}) => {
  if (those === undefined) return null;
  if (those.length === 0) return <Alert tone="info">{findPartyTexts.none[lang].replace('{navn}', () => typed)}</Alert>;
  const of = ({ birthDate, schools }: (typeof those)[number]) =>
    [birthDate === null ? '' : shortDate(birthDate, lang), ...schools].filter((one) => one !== '').join(', ');
  return (
    <>
      <input type="hidden" name={`${name}Funnet`} value="1" />
      <RadioGroup
        lang={lang}
        name={name}
        legend={(name === 'person' ? findPartyTexts.who : findPartyTexts.about)[lang]}
        value={values.get(name)}
        error={errors.find(({ field }) => field === name)?.text}
        options={[
          ...those.map((one) => ({ value: one.id, label: one.name, description: of(one) })),
          { value: nobodyChosen, label: findPartyTexts.nobody[lang] },
        ]}
      />
    </>
  );
};

/** Finds who asks and whom it is about among the people of the schools, by the names that are typed; works without script. */
const FindParties: FC<Props> = (props) => {
  const { lang, values, maySearch, found } = props;
  if (!maySearch) return <p class="sv-note">{findPartyTexts.needsTwo[lang]}</p>;
  return (
    <>
      <div class="ds-field sv-field" id="finn">
        <div data-field="description">{findPartyTexts.searchHelp[lang]}</div>
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          name="finn"
          value="1"
          formaction="/saker/ny#finn"
        >
          {findPartyTexts.search[lang]}
        </button>
      </div>
      {found !== undefined && (
        <>
          <input type="hidden" name="funnet" value="1" />
          <Candidates {...props} name="person" typed={values.get('name') ?? ''} those={found.name} />
          <Candidates {...props} name="aboutPerson" typed={values.get('about') ?? ''} those={found.about} />
        </>
      )}
    </>
  );
};

/** `/saker/ny`: writes down what came by post, by phone or over the counter. */
export const WriteDownView: FC<Props> = (props) => {
  const { lang, units, values, errors, fileLost } = props;
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
        {/* Enter in a field takes the first button of a form: that is to open the case, not to search. */}
        <div class="ds-sr-only" aria-hidden="true">
          <button type="submit" tabindex={-1}>
            {texts.submit}
          </button>
        </div>
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
        <FindParties {...props} />
        <TextArea {...field('body')} label={texts.said} rows={8} />
        <div class="ds-field sv-field">
          <label class="ds-label" for={fieldId('file')}>
            {form.file}
            <span class="sv-optional"> ({uiTexts[lang].optional})</span>
          </label>
          {fileLost === true && (
            <div id={`${fieldId('file')}-hjelp`} data-field="description">
              {findPartyTexts.fileAgain[lang]}
            </div>
          )}
          <input
            class="ds-input"
            type="file"
            id={fieldId('file')}
            name="file"
            aria-describedby={fileLost === true ? `${fieldId('file')}-hjelp` : undefined}
          />
          <FieldError id={fieldId('file')} error={errors.find((one) => one.field === 'file')?.text} />
        </div>
        <div class="sv-actions">
          <Button>{texts.submit}</Button>
        </div>
      </form>
    </>
  );
};
