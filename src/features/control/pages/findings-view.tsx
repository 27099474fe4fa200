import type { FC } from 'hono/jsx';
import { decide } from '#src/platform/access/decide.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { CountBar } from '#src/ui/count-bar.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import type { Finding } from '../verdict.ts';
import { AsOfLine } from './as-of-line.tsx';
import { OneRequirement, Theme } from './finding-rows.tsx';
import { answerOf, deviatingSubjects, foremostInWords, foremostOf, groundOf } from './headline.ts';
import { addressOf, findingHref, type Query, questionPart, type Typed } from './query.ts';
import { countsOf, groupByTheme, isSelected } from './select.ts';
import { Selecting } from './selecting.tsx';
import type { Sight } from './sight.ts';
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
          <Ground sight={sight} />
          <p>{deviatingSubjects(sight)}</p>
          <CountBar
            counts={countsOf(view.findings)}
            lang={lang}
            href={(verdict) => `${addressOf('/funn', { ...questionPart(query.typed), vurdering: verdict })}#utvalg`}
          />
          <Selecting sight={sight} query={query} shown={shown.length} />
          <Shown sight={sight} query={query} shown={shown} />
          <ul class="sv-inline">
            <li>
              <a href={compareHref(sight, query.typed)}>
                {view.pack.id === 'gdpr' ? texts.actions.compare : texts.actions.compareLaws}
              </a>
            </li>
            <li>
              <a href={addressOf('/funn.json', questionPart(query.typed))} download="">
                {texts.actions.json}
              </a>
            </li>
          </ul>
        </>
      )}
    </>
  );
};

/** The same facts by today's law, where an older one judges them; else what there is to compare. */
function compareHref({ view }: Sight, { dato, kjent }: Typed): string {
  if (view.pack.id === 'gdpr') return '/sammenlign';
  const query = new URLSearchParams({ lov: view.pack.id, mot: 'gdpr' });
  if (dato !== undefined) for (const name of ['dato', 'motdato']) query.set(name, dato);
  if (kjent !== undefined) for (const name of ['kjent', 'motkjent']) query.set(name, kjent);
  return `/sammenlign?${query}`;
}

/** What most of the answers rest on, where that is somebody's word or nothing. */
export const Ground: FC<{ sight: Sight }> = ({ sight }) => {
  const text = groundOf(sight);
  return text === undefined ? null : <Alert tone="info">{text}</Alert>;
};

const Shown: FC<FindingsProps & { shown: readonly Finding[] }> = ({ sight, query: { typed }, shown }) => {
  if (typed.krav !== undefined) return <OneRequirement sight={sight} typed={typed} findings={shown} />;
  return (
    <>
      {groupByTheme(shown).map((group) => (
        <Theme key={group.theme} sight={sight} typed={typed} group={group} shown={shown.length} />
      ))}
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
