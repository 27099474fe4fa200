import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox, RadioGroup } from '#src/ui/choices.tsx';
import { ErrorSummary, type FormError } from '#src/ui/error-summary.tsx';
import { SelectField, TextArea, TextField } from '#src/ui/field.tsx';
import { scanTimes } from '../../table.ts';
import type { UnitName } from '../view-sites.ts';
import { siteTexts } from './texts.ts';

/** What a form sent and could not be taken. */
export interface Back {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
}
export const nothingBack: Back = { values: new Map(), errors: [] };

interface Props {
  readonly lang: Lang;
  readonly action: string;
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FormError[];
  /** Of a new site; an old one keeps its address and school. */
  readonly units?: readonly UnitName[] | undefined;
  /** Whether a site of the owner as a whole may be chosen. */
  readonly mayOwn?: boolean;
}

/** How a site is visited. */
export const SiteForm: FC<Props> = ({ lang, action, values, errors, units, mayOwn = false }) => {
  const texts = siteTexts[lang].form;
  const field = (name: string, usual = '') => ({
    lang,
    name,
    value: values.get(name) ?? usual,
    error: errors.find((one) => one.field === name)?.text,
  });
  const robots = texts.robotsOptions;
  return (
    <form class="sv-form" method="post" action={action} novalidate>
      <ErrorSummary lang={lang} errors={errors} />
      {units !== undefined && (
        <>
          <TextField {...field('url')} type="url" label={texts.url} />
          <SelectField
            {...field('unit')}
            label={texts.unit}
            required={!mayOwn}
            {...(mayOwn ? { emptyLabel: siteTexts[lang].list.owner } : {})}
            options={units.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </>
      )}
      <TextArea {...field('own')} label={texts.own} description={texts.ownHelp} required={false} rows={3} />
      <TextArea {...field('pages')} label={texts.pages} description={texts.pagesHelp} required={false} rows={3} />
      <TextArea
        {...field('journeys')}
        label={texts.journeys}
        description={texts.journeysHelp}
        required={false}
        rows={5}
      />
      <details class="sv-more sv-details">
        <summary>{texts.journeysExample}</summary>
        <pre>{texts.journeysShown}</pre>
      </details>
      <TextField {...field('limit', '10')} label={texts.limit} size={6} />
      <RadioGroup
        {...field('robots', 'obey')}
        legend={texts.robots}
        options={(['obey', 'ignore'] as const).map((value) => ({ value, label: robots[value] }))}
      />
      <RadioGroup
        {...field('every', 'week')}
        legend={texts.every}
        options={scanTimes.map((value) => ({ value, label: texts.everyOptions[value] }))}
      />
      <Checkbox name="sensitive" value="ja" label={texts.sensitive} checked={values.get('sensitive') === 'ja'} />
      <div class="sv-actions">
        <Button>{units === undefined ? texts.save : texts.add}</Button>
      </div>
    </form>
  );
};
