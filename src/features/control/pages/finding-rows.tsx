import type { Child, FC } from 'hono/jsx';
import { VerdictBar } from '#src/ui/count-bar.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { VerdictTag, verdicts } from '#src/ui/verdict.tsx';
import { themeName } from '../theme-names.ts';
import type { Finding } from '../verdict.ts';
import { addressOf, findingHref, pageOf, type Typed } from './query.ts';
import {
  byGravity,
  countsOf,
  decidingReason,
  groupByRequirement,
  type RequirementGroup,
  type ThemeGroup,
} from './select.ts';
import { placeOf, type Sight } from './sight.ts';
import { pageTexts } from './texts.ts';

/** So few findings that there is no need to fold anything. */
const few = 30;
/** How many of a requirement's findings are written where it stands; the others are behind a link. */
export const mostInPlace = 5;
/** How many findings of one requirement are on each page of its own list. */
export const onePage = 50;

interface RowsProps {
  readonly sight: Sight;
  readonly typed: Typed;
}

/** How many of each verdict, in words: "3 avvik · 12 vet ikke ennå". */
export function countsInWords(findings: readonly Finding[], { lang }: Pick<Sight, 'lang'>): string {
  const counts = countsOf(findings);
  return verdicts
    .filter((verdict) => (counts[verdict] ?? 0) > 0)
    .map((verdict) => pageTexts[lang].counted[verdict](counts[verdict] ?? 0))
    .join(' · ');
}

/** One finding in a list: verdict, a link, why, and where. */
const Row: FC<RowsProps & { finding: Finding; text: Child; note?: Child }> = ({
  sight,
  typed,
  finding,
  text,
  note,
}) => (
  <div>
    <dt>
      <VerdictTag verdict={finding.verdict} lang={sight.lang} />
    </dt>
    <dd>
      <strong>
        <a href={findingHref(finding, typed)}>{text}</a>
      </strong>
      <p>{decidingReason(finding)?.says[sight.lang]}</p>
      {note && <div class="sv-note">{note}</div>}
    </dd>
  </div>
);

/** What one requirement says of each of its subjects, called by what they are. */
const Subjects: FC<RowsProps & { findings: readonly Finding[] }> = ({ sight, typed, findings }) => (
  <dl class="sv-facts">
    {findings.map((finding) => (
      <Row key={finding.subject} sight={sight} typed={typed} finding={finding} text={placeOf(sight, finding)} />
    ))}
  </dl>
);

/** One requirement that is asked of several: the gravest verdict, how many of each, and the subjects beneath. */
const Folded: FC<RowsProps & { group: RequirementGroup; open: boolean }> = ({ sight, typed, group, open }) => {
  const { lang } = sight;
  const texts = pageTexts[lang].list;
  const [first] = group.findings;
  const left = group.findings.length - mostInPlace;
  return (
    <details class="sv-fold" open={open}>
      <summary>
        <VerdictTag verdict={first.verdict} lang={lang} />
        <span class="sv-fold-title">{first.title[lang]}</span>
        <span class="sv-note">{countsInWords(group.findings, sight)}</span>
      </summary>
      <Subjects sight={sight} typed={typed} findings={group.findings.slice(0, mostInPlace)} />
      {left > 0 && (
        <p>
          <a class="ds-link" href={`${addressOf('/funn', { ...typed, krav: group.requirement })}#utvalg`}>
            {texts.more(group.findings.length)}
          </a>
        </p>
      )}
    </details>
  );
};

/** One requirement that is asked of one thing only: no need to unfold it. */
const Alone: FC<RowsProps & { finding: Finding }> = ({ sight, typed, finding }) => (
  <dl class="sv-facts">
    <Row
      sight={sight}
      typed={typed}
      finding={finding}
      text={finding.title[sight.lang]}
      note={placeOf(sight, finding)}
    />
  </dl>
);

/** The findings of one theme: the picture, the numbers in words, and a row for each requirement. */
export const Theme: FC<RowsProps & { group: ThemeGroup; shown: number }> = ({ sight, typed, group, shown }) => {
  const { lang } = sight;
  return (
    <Section
      title={themeName(group.theme, lang)}
      id={`tema-${group.theme}`}
      intro={countsInWords(group.findings, sight)}
    >
      <VerdictBar counts={countsOf(group.findings)} height={14} />
      <div class="sv-folds">
        {groupByRequirement(group.findings).map((each) =>
          each.findings.length === 1 ? (
            <Alone key={each.requirement} sight={sight} typed={typed} finding={each.findings[0]} />
          ) : (
            <Folded key={each.requirement} sight={sight} typed={typed} group={each} open={shown <= few} />
          ),
        )}
      </div>
    </Section>
  );
};

/** Everything that one requirement says, page by page. */
export const OneRequirement: FC<RowsProps & { findings: readonly Finding[] }> = ({ sight, typed, findings }) => {
  const [first] = findings;
  if (first === undefined) return null;
  const pages = Math.ceil(findings.length / onePage);
  const page = Math.min(pageOf(typed), pages);
  const list = byGravity(findings).slice((page - 1) * onePage, page * onePage);
  return (
    <Section title={first.title[sight.lang]} id="kravet" intro={countsInWords(findings, sight)}>
      <VerdictBar counts={countsOf(findings)} height={14} />
      <Subjects sight={sight} typed={typed} findings={list} />
      <Pagination
        lang={sight.lang}
        page={page}
        pages={pages}
        href={(number) => `${addressOf('/funn', { ...typed, side: String(number) })}#utvalg`}
      />
    </Section>
  );
};
