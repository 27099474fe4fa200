import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { type Option, SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { ownHref, withQuery } from '../addresses.ts';
import { type StatementState, stateInWords } from './state.ts';
import { pageTexts } from './texts.ts';

export interface OverviewProps {
  readonly lang: Lang;
  readonly states: readonly StatementState[];
  readonly unit: string | undefined;
  readonly units: readonly Option[];
  readonly mayPublish: boolean;
  /** Whether visitors can read what is published. */
  readonly open: boolean;
}

/** Which unit the statements are for. */
export const ChooseUnit: FC<Pick<OverviewProps, 'lang' | 'unit' | 'units'> & { action: string }> = (props) => {
  const { lang, unit, units, action } = props;
  if (units.length === 0) return null;
  const texts = pageTexts[lang].own;
  return (
    <FilterForm lang={lang} action={action}>
      <SelectField lang={lang} name="enhet" label={texts.unit} options={units} value={unit} emptyLabel={texts.whole} />
    </FilterForm>
  );
};

/** Published statements that visitors cannot come to. */
export const ClosedPage: FC<{ lang: Lang }> = ({ lang }) => {
  const texts = pageTexts[lang].own;
  return (
    <Alert tone="info">
      <p>
        {texts.pageClosed}{' '}
        <a class="ds-link" href="/offentlig-side">
          {texts.openPage}
        </a>
      </p>
    </Alert>
  );
};

/** Where the owner stands with its four statements. */
export const OverviewView: FC<OverviewProps> = (props) => {
  const { lang, states, unit, mayPublish, open } = props;
  const texts = pageTexts[lang];
  const published = states.filter(({ latest }) => latest !== undefined).length;
  const stale = states.reduce((sum, state) => sum + state.stale.length, 0);
  return (
    <>
      <PageHeading title={texts.own.title} lead={texts.own.lead(published, stale)} />
      {published > 0 && !open && <ClosedPage lang={lang} />}
      <p>{texts.own.intro}</p>
      <ChooseUnit {...props} action="/erklaeringer" />
      <Section title={texts.public.statements}>
        <CardGrid>
          {states.map((state) => (
            <div class="sv-statement-card" data-state={stateName(state)}>
              <Card
                title={texts.own.to(texts.audience[state.audience])}
                href={withQuery(ownHref(state.audience), { enhet: unit })}
                text={stateInWords(state, lang)}
              >
                <p class="sv-note">{mayPublish ? texts.own.open : texts.own.read}</p>
              </Card>
            </div>
          ))}
        </CardGrid>
      </Section>
      <div>
        <ButtonLink variant="secondary" href="/sjekk-erklaering">
          {texts.own.check}
        </ButtonLink>
      </div>
    </>
  );
};

/** A word for the state, for how the card looks; the words in it say it too. */
function stateName({ latest, stale }: StatementState): 'none' | 'good' | 'stale' {
  if (latest === undefined) return 'none';
  return stale.length === 0 ? 'good' : 'stale';
}
