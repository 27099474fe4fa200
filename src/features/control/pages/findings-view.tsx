import type { FC } from 'hono/jsx';
import { decide } from '#src/platform/access/decide.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { CountBar } from '#src/ui/count-bar.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { VerdictTag } from '#src/ui/verdict.tsx';
import { reportTexts } from '../report/texts.ts';
import { AsOfLine } from './as-of-line.tsx';
import { answerOf, deviatingSubjects, foremostInWords, foremostOf } from './headline.ts';
import { addressOf, findingHref, type Query, questionPart, type Typed } from './query.ts';
import { countsOf, decidingReason, groupByTheme, isSelected, type ThemeGroup } from './select.ts';
import { Selecting } from './selecting.tsx';
import { placeOf, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

interface FindingsProps {
  readonly sight: Sight;
  readonly query: Query;
}

/** Where an owner stands: the answer, the picture, and every finding. */
export const FindingsPage: FC<FindingsProps> = ({ sight, query }) => {
  const { view, lang } = sight;
  const texts = pageTexts[lang];
  const shown = view.findings.filter((finding) => isSelected(finding, query.selection));
  return (
    <>
      <Answer sight={sight} typed={query.typed} />
      <AsOfLine sight={sight} query={query} action="/funn" />
      {view.findings.length === 0 ? (
        <Empty title={texts.list.empty} text={texts.list.emptyHelp} />
      ) : (
        <>
          <p>{deviatingSubjects(sight)}</p>
          <CountBar
            counts={countsOf(view.findings)}
            lang={lang}
            href={(verdict) => `${addressOf('/funn', { ...questionPart(query.typed), vurdering: verdict })}#utvalg`}
          />
          <Selecting sight={sight} query={query} shown={shown.length} />
          {groupByTheme(shown).map((group) => (
            <Theme key={group.theme} sight={sight} group={group} typed={query.typed} />
          ))}
          <p>
            <a class="ds-link" href={addressOf('/funn.json', questionPart(query.typed))} download="">
              {texts.actions.json}
            </a>
          </p>
        </>
      )}
    </>
  );
};

const Answer: FC<{ sight: Sight; typed: Typed }> = ({ sight, typed }) => {
  const { view, lang, actor } = sight;
  const texts = pageTexts[lang];
  const foremost = foremostOf(view.findings);
  const asked = questionPart(typed);
  return (
    <PageHeading kicker={texts.title} title={answerOf(sight)} lead={foremost && foremostInWords(sight, foremost)}>
      {foremost && <ButtonLink href={`${findingHref(foremost, asked)}#veien-ut`}>{texts.actions.wayOut}</ButtonLink>}
      {decide(actor, 'report.read', { units: [] }).allowed && (
        <>
          <ButtonLink href={addressOf('/rapport', asked)} variant="secondary">
            {texts.actions.report}
          </ButtonLink>
          <ButtonLink href={addressOf('/rapport.pdf', asked)} variant="tertiary">
            {texts.actions.pdf}
          </ButtonLink>
        </>
      )}
    </PageHeading>
  );
};

const Theme: FC<{ sight: Sight; group: ThemeGroup; typed: Typed }> = ({ sight, group, typed }) => {
  const { lang } = sight;
  const title = reportTexts[lang].themes[group.theme] ?? group.theme;
  return (
    <Section title={title} id={`tema-${group.theme}`}>
      <Facts
        lang={lang}
        items={group.findings.map((finding) => ({
          term: <VerdictTag verdict={finding.verdict} lang={lang} />,
          value: (
            <>
              <strong>
                <a href={findingHref(finding, typed)}>{finding.title[lang]}</a>
              </strong>
              <p>{decidingReason(finding)?.says[lang]}</p>
            </>
          ),
          note: placeOf(sight, finding),
        }))}
      />
    </Section>
  );
};
