import type { FC } from 'hono/jsx';
import { formHref, kindName } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { ErrorSummary } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { ownHref, publicHref, withQuery } from '../addresses.ts';
import { lixLimit } from '../audience.ts';
import { saysTheSame } from '../publish/publication.ts';
import type { FactRef } from '../telling.ts';
import type { Sentence } from '../write.ts';
import { fieldInWords, kindOfEntry, type Naming } from './basis.ts';
import { ChildrenView } from './children/children-view.tsx';
import { ChooseUnit, ClosedPage, type OverviewProps } from './own-views.tsx';
import { StaleSection } from './stale-section.tsx';
import { type Draft, type StatementState, stateInWords } from './state.ts';
import { StatementView, Words } from './statement-view.tsx';
import { pageTexts } from './texts.ts';

export interface PreviewProps extends Pick<OverviewProps, 'lang' | 'unit' | 'units' | 'mayPublish' | 'open'> {
  readonly state: StatementState;
  readonly draft: Draft;
  readonly naming: Naming;
  readonly owner: { readonly slug: string };
  readonly show: { readonly basis: boolean; readonly drawn: boolean };
  /** May this person write in the register? */
  readonly mayChange: boolean;
  /** A form that was sent back: what was typed, and what is wrong with it. */
  readonly returned?: { readonly approvedBy: string; readonly error: string } | undefined;
}

type Shown = Partial<PreviewProps['show']>;

function hrefOf({ state, unit, show }: PreviewProps, change: Shown, part: string): string {
  const { basis, drawn } = { ...show, ...change };
  const query = { enhet: unit, grunnlag: basis ? 1 : undefined, vis: drawn ? 'tegnet' : undefined };
  return `${withQuery(ownHref(state.audience), query)}#${part}`;
}

const number = (value: number, lang: Lang) =>
  new Intl.NumberFormat(lang === 'en' ? 'en-GB' : `${lang}-NO`, { maximumFractionDigits: 1 }).format(value);

const Now: FC<PreviewProps> = ({ lang, draft, state: { audience } }) => {
  const texts = pageTexts[lang].own;
  const limit = lixLimit[audience];
  const tooHeavy = draft.lix.value > limit;
  return (
    <Section title={texts.now} id="na">
      <Facts
        lang={lang}
        items={[
          {
            term: texts.lix,
            value: texts.lixValue(number(draft.lix.value, lang), limit),
            note: tooHeavy ? texts.lixHigh : texts.lixMeans,
          },
          { term: texts.sentences, value: number(draft.sentences, lang) },
          { term: texts.undecided, value: texts.undecidedCount(draft.open.length) },
        ]}
      />
    </Section>
  );
};

/** Kinds that are written to say what nobody has decided of an activity. */
const written: Readonly<Record<string, string>> = { purposes: 'purposes', data: 'dataUses', retention: 'retention' };

/** The form where a fact that is missing is entered. */
function formFor({ entry, path }: FactRef): string {
  const kind = kindOfEntry(entry);
  const key = kind === 'owner' ? undefined : entry.slice(entry.indexOf('/') + 1);
  const other = kind === 'activities' ? written[path] : undefined;
  if (other !== undefined) return formHref({ kind: other, fill: { activity: key ?? '' } });
  return formHref({ kind, key, field: path });
}

const Undecided: FC<PreviewProps> = ({ lang, draft, naming, mayChange }) => {
  const texts = pageTexts[lang].own;
  if (draft.open.length === 0) return null;
  const missing = (sentence: Sentence) => sentence.facts.find(({ value }) => value === null) as FactRef;
  return (
    <Section title={texts.undecidedTitle} id="ikke-bestemt" intro={texts.undecidedIntro}>
      <details class="sv-more">
        <summary>{texts.undecidedCount(draft.open.length)}</summary>
        <ul class="sv-undecided">
          {draft.open.map((sentence) => {
            const fact = missing(sentence);
            const kind = kindOfEntry(fact.entry);
            const of = naming.name(fact.entry) ?? kindName(kind, lang);
            return (
              <li>
                <span>
                  <Words sentence={sentence} lang={lang} />
                </span>{' '}
                <span class="sv-note">
                  {of}: {fieldInWords(kind, fact.path, naming)}
                </span>{' '}
                {mayChange && (
                  <a
                    class="ds-link"
                    href={formFor(fact)}
                    aria-label={`${texts.fill}: ${of}, ${fieldInWords(kind, fact.path, naming)}`}
                  >
                    {texts.fill}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </Section>
  );
};

const Publish: FC<PreviewProps> = ({ lang, state, draft, unit, mayPublish, returned }) => {
  const texts = pageTexts[lang].own;
  const isSame = state.latest !== undefined && saysTheSame(state.latest.statements, draft.statements);
  if (isSame && returned === undefined)
    return (
      <Section title={texts.publishTitle} id="publiser">
        <p>{texts.upToDate(state.latest?.version ?? 0)}</p>
      </Section>
    );
  const next = (state.latest?.version ?? 0) + 1;
  return (
    <Section title={texts.publishTitle} id="publiser">
      {mayPublish ? (
        <form class="sv-form" method="post" action={withQuery(ownHref(state.audience), { enhet: unit })} novalidate>
          <ErrorSummary lang={lang} errors={returned ? [{ field: 'godkjentAv', text: returned.error }] : []} />
          <p>{texts.publishIntro(next)}</p>
          <TextField
            lang={lang}
            name="godkjentAv"
            label={texts.approvedBy}
            description={texts.approvedHelp}
            value={returned?.approvedBy ?? state.latest?.approvedBy}
            error={returned?.error}
          />
          <div class="sv-actions">
            <Button>{texts.publish}</Button>
          </div>
        </form>
      ) : (
        <p>{texts.mayNot}</p>
      )}
    </Section>
  );
};

const Preview: FC<PreviewProps> = (props) => {
  const { lang, draft, naming, show, state } = props;
  const texts = pageTexts[lang];
  return (
    <Section title={show.drawn ? texts.own.previewDrawn : texts.own.preview} id="slik-blir-den">
      <div class="sv-actions">
        {!show.drawn && (
          <ButtonLink variant="secondary" href={hrefOf(props, { basis: !show.basis }, 'slik-blir-den')}>
            {show.basis ? texts.basis.hide : texts.basis.show}
          </ButtonLink>
        )}
        {state.audience === 'pupils' && (
          <ButtonLink variant="secondary" href={hrefOf(props, { drawn: !show.drawn, basis: false }, 'slik-blir-den')}>
            {show.drawn ? texts.own.showText : texts.own.showDrawn}
          </ButtonLink>
        )}
      </div>
      <div class="sv-statement-frame">
        {show.drawn ? (
          <ChildrenView lang={lang} statement={draft.statement} level={3} />
        ) : (
          <StatementView lang={lang} statement={draft.statement} basis={show.basis ? naming : undefined} level={3} />
        )}
      </div>
    </Section>
  );
};

const unitName = ({ unit, units }: PreviewProps) => units.find(({ value }) => value === unit)?.label;

/** One statement as its owner sees it: where it stands, what does not agree, what nobody has decided, and what it says now. */
export const PreviewView: FC<PreviewProps> = (props) => {
  const { lang, state, unit, owner, open } = props;
  const texts = pageTexts[lang];
  const { latest, audience } = state;
  return (
    <>
      <PageHeading
        title={texts.public.for(texts.audience[audience])}
        kicker={unit === undefined ? undefined : unitName(props)}
        lead={stateInWords(state, lang)}
      >
        {latest && open && (
          <ButtonLink variant="secondary" href={withQuery(publicHref(owner.slug, audience), { enhet: unit })}>
            {texts.own.publicPage}
          </ButtonLink>
        )}
        {latest && (
          <ButtonLink
            variant="secondary"
            href={withQuery(`${ownHref(audience)}/endringer`, { enhet: unit, fra: latest.version })}
          >
            {texts.changes.link(latest.version)}
          </ButtonLink>
        )}
      </PageHeading>
      {latest && !open && <ClosedPage lang={lang} />}
      <ChooseUnit {...props} action={ownHref(audience)} />
      {latest && <StaleSection lang={lang} publication={latest} stale={state.stale} naming={props.naming} />}
      <Now {...props} />
      <Undecided {...props} />
      <Publish {...props} />
      <Preview {...props} />
    </>
  );
};
