import type { FC } from 'hono/jsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { type Option, SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { verdicts, verdictWord } from '#src/ui/verdict.tsx';
import { themeName } from '../theme-names.ts';
import { addressOf, given, type Query, type QueryName, questionPart } from './query.ts';
import { Kept } from './question-form.tsx';
import { type Sight, systemsIn, unitsIn } from './sight.ts';
import { pageTexts } from './texts.ts';

interface Choice {
  readonly name: QueryName;
  readonly label: string;
  readonly options: readonly Option[];
}

/** What a list of findings can be narrowed by: only what there is to choose. */
function choicesOf(sight: Sight): readonly Choice[] {
  const { lang, view } = sight;
  const texts = pageTexts[lang].filter;
  const themes = [...new Set(view.findings.map(({ theme }) => theme))];
  const named = (each: { readonly key: string; readonly name: string }) => ({ value: each.key, label: each.name });
  return [
    {
      name: 'vurdering',
      label: texts.verdict,
      options: verdicts.map((verdict) => ({ value: verdict, label: verdictWord(verdict, lang) })),
    },
    {
      name: 'tema',
      label: texts.theme,
      options: themes.map((theme) => ({ value: theme, label: themeName(theme, lang) })),
    },
    { name: 'system', label: texts.system, options: systemsIn(sight).map(named) },
    { name: 'skole', label: texts.school, options: unitsIn(sight).map(named) },
  ];
}

/** What was typed is among the options, also where there is nothing by that name on this day. */
function withTyped(options: readonly Option[], typed: string | undefined): readonly Option[] {
  const isThere = typed === undefined || options.some(({ value }) => value === typed);
  return isThere ? options : [...options, { value: typed, label: typed }];
}

interface SelectingProps {
  readonly sight: Sight;
  readonly query: Query;
  /** How many findings the selection leaves. */
  readonly shown: number;
}

/** Narrows the list of findings, and says how many are left. */
export const Selecting: FC<SelectingProps> = ({ sight, query: { typed }, shown }) => {
  const { lang, view } = sight;
  const texts = pageTexts[lang].filter;
  const everything = `${addressOf('/funn', questionPart(typed))}#utvalg`;
  return (
    <section class="sv-section" id="utvalg" aria-label={texts.heading}>
      <FilterForm lang={lang} action="/funn#utvalg">
        <Kept typed={given({ ...questionPart(typed), krav: typed.krav })} />
        {choicesOf(sight).map(({ name, label, options }) => (
          <SelectField
            key={name}
            lang={lang}
            name={name}
            label={label}
            value={typed[name]}
            options={withTyped(options, typed[name])}
            emptyLabel={texts.all}
            required={false}
          />
        ))}
      </FilterForm>
      {shown === 0 ? (
        <Empty title={texts.none} text={texts.noneHelp}>
          <ButtonLink href={everything} variant="secondary">
            {texts.reset}
          </ButtonLink>
        </Empty>
      ) : (
        <p>
          {texts.showing(shown, view.findings.length)}{' '}
          {shown < view.findings.length && (
            <a class="ds-link" href={everything}>
              {texts.reset}
            </a>
          )}
        </p>
      )}
    </section>
  );
};
