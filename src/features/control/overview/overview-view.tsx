import type { Child, FC } from 'hono/jsx';
import type { Flash } from '#src/platform/web/flash.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { CountBar } from '#src/ui/count-bar.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { AsOfLine } from '../pages/as-of-line.tsx';
import { Ground } from '../pages/findings-view.tsx';
import { answerOf, foremostInWords, foremostOf } from '../pages/headline.ts';
import { addressOf, findingHref, type Query, questionPart } from '../pages/query.ts';
import { countsOf } from '../pages/select.ts';
import type { Sight } from '../pages/sight.ts';
import { pageTexts } from '../pages/texts.ts';
import { QuestionsSection } from '../questions/section.tsx';
import { DutiesSection } from './duties-section.tsx';
import { SinceSection } from './since-section.tsx';
import { overviewTexts } from './texts.ts';
import { ThemesSection } from './themes-section.tsx';
import type { Since } from './view-since.ts';

interface OverviewProps {
  readonly sight: Sight;
  readonly query: Query;
  /** What has happened; undefined where another day, law or state of knowledge is looked at. */
  readonly since: Since | undefined;
  readonly fault: string | undefined;
  /** What another feature has to say of what must be done now; of other days nothing. */
  readonly beside?: Child;
  /** What the last answer to a question led to. */
  readonly said?: Flash | undefined;
}

/** Where the owner stands: the answer, what must be done, what to answer, the themes, and what is new. */
export const OverviewPage: FC<OverviewProps> = ({ sight, query, since, fault, beside, said }) => {
  const { view, lang } = sight;
  const asked = questionPart(query.typed);
  return (
    <>
      <Answer sight={sight} query={query} />
      <AsOfLine sight={sight} query={query} action="/" />
      {view.findings.length === 0 ? (
        <Empty title={pageTexts[lang].list.empty} text={pageTexts[lang].list.emptyHelp} />
      ) : (
        <>
          <Ground sight={sight} />
          <CountBar
            counts={countsOf(view.findings)}
            lang={lang}
            href={(verdict) => `${addressOf('/funn', { ...asked, vurdering: verdict })}#utvalg`}
          />
        </>
      )}
      <div class="sv-columns">
        <div class="sv-columns">
          {beside}
          <DutiesSection sight={sight} />
          {since && <SinceSection sight={sight} since={since} fault={fault} />}
        </div>
        {since === undefined ? <Then lang={lang} /> : <QuestionsSection sight={sight} said={said} />}
      </div>
      {view.findings.length > 0 && <ThemesSection sight={sight} since={since} />}
    </>
  );
};

const Answer: FC<Pick<OverviewProps, 'sight' | 'query'>> = ({ sight, query }) => {
  const { view, lang } = sight;
  const texts = overviewTexts[lang];
  const foremost = foremostOf(view.findings);
  const asked = questionPart(query.typed);
  return (
    <PageHeading kicker={texts.title} title={answerOf(sight)} lead={foremost && foremostInWords(sight, foremost)}>
      {foremost && <ButtonLink href={`${findingHref(foremost, asked)}#veien-ut`}>{texts.wayOut}</ButtonLink>}
      <ButtonLink href={addressOf('/funn', asked)} variant="secondary">
        {texts.all}
      </ButtonLink>
    </PageHeading>
  );
};

/** Where something else than now is looked at, what is new and what to answer are not asked. */
const Then: FC<{ lang: Sight['lang'] }> = ({ lang }) => (
  <div class="sv-prose">
    <p>
      {overviewTexts[lang].then} <a href="/">{overviewTexts[lang].backToNow}</a>
    </p>
  </div>
);
