import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { acts } from '#src/law/acts.ts';
import { CountBar } from '#src/ui/count-bar.tsx';
import { dateInWords } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { findingHref, questionPart } from '../pages/query.ts';
import { countsOf } from '../pages/select.ts';
import { placeOf, type Sight } from '../pages/sight.ts';
import { themeName } from '../theme-names.ts';
import type { Finding } from '../verdict.ts';
import { compare, countStates, directionOf, type Pair, stateOf } from './compare.ts';
import { CompareForm } from './compare-form.tsx';
import { type CompareQuery, compareHref } from './query.ts';
import { compareTexts } from './texts.ts';
import { TurnTags } from './turn-tags.tsx';

/** How many differences are on each page. */
const onePage = 100;

export interface CompareProps {
  readonly first: Sight;
  readonly second: Sight;
  readonly query: CompareQuery;
  readonly lang: Lang;
}

/** Of which day, by which law and known when one side is. */
export function sideInWords({ view, lang }: Sight): string {
  const texts = compareTexts[lang];
  const words = texts.side(dateInWords(view.asOf, lang), acts[view.pack.act].name[lang]);
  const { change, latest } = view.register;
  return change < latest ? `${words}, ${texts.known(change)}` : words;
}

/** The two sides in words, each under its name. */
export const Sides: FC<CompareProps> = ({ first, second, lang }) => {
  const texts = compareTexts[lang];
  return (
    <div>
      <dl class="sv-facts">
        {(
          [
            [texts.first, first],
            [texts.second, second],
          ] as const
        ).map(([name, sight]) => (
          <div>
            <dt>{name}</dt>
            <dd>{sideInWords(sight)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

/** What else could be compared. */
export const Another: FC<{ query: CompareQuery; lang: Lang }> = ({ query, lang }) => (
  <details class="sv-more">
    <summary>{compareTexts[lang].another}</summary>
    <CompareForm lang={lang} typed={query.typed} faults={[]} />
  </details>
);

/** How many of each verdict on both sides, each drawn and in words. */
export const Counts: FC<CompareProps & { names?: readonly [string, string] }> = ({ first, second, lang, names }) => {
  const texts = compareTexts[lang];
  const [a, b] = names ?? [texts.first, texts.second];
  return (
    <div class="sv-columns">
      <Section title={a} id="forst">
        <CountBar counts={countsOf(first.view.findings)} lang={lang} label={`${a}: ${texts.counts}`} />
      </Section>
      <Section title={b} id="sa">
        <CountBar counts={countsOf(second.view.findings)} lang={lang} label={`${b}: ${texts.counts}`} />
      </Section>
    </div>
  );
};

/** One pair as a row: told on the side where it is asked. */
interface Row {
  readonly pair: Pair;
  readonly finding: Finding;
  readonly sight: Sight;
  readonly href: string;
}

function rowOf(pair: Pair, { first, second, query }: CompareProps): Row[] {
  const after = pair.after !== undefined;
  const finding = pair.after ?? pair.before;
  if (finding === undefined) return [];
  const typed = questionPart((after ? query.second : query.first).typed);
  return [{ pair, finding, sight: after ? second : first, href: findingHref(finding, typed) }];
}

/** What differs, worst first; what is the same is only counted. */
function differences(props: CompareProps, pairs: readonly Pair[]): readonly Row[] {
  return pairs
    .filter((pair) => stateOf(pair) !== 'same')
    .toSorted((a, b) => directionOf(a) - directionOf(b))
    .flatMap((pair) => rowOf(pair, props));
}

const Differences: FC<{ rows: readonly Row[]; theme: string; lang: Lang }> = ({ rows, theme, lang }) => {
  const texts = compareTexts[lang];
  const title = themeName(theme, lang);
  return (
    <Section title={title} id={`tema-${theme}`}>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ pair }) => `${pair.requirement} ${pair.subject}`}
        columns={[
          {
            key: 'requirement',
            header: texts.requirement,
            rowHeader: true,
            cell: ({ finding, href }: Row) => <a href={href}>{finding.title[lang]}</a>,
          },
          { key: 'concerns', header: texts.concerns, cell: ({ finding, sight }) => placeOf(sight, finding) },
          { key: 'result', header: texts.result, cell: ({ pair }) => <TurnTags pair={pair} lang={lang} /> },
        ]}
      />
    </Section>
  );
};

/** Two days, or two states of knowledge, by one law: what turned, what is asked on one side only. */
export const ComparePage: FC<CompareProps> = (props) => {
  const { first, second, query, lang } = props;
  const texts = compareTexts[lang];
  const pairs = compare(first.view.findings, second.view.findings);
  const states = countStates(pairs);
  const rows = differences(props, pairs);
  const pages = Math.max(1, Math.ceil(rows.length / onePage));
  const page = Math.min(Number(query.typed.side ?? 1) || 1, pages);
  const shown = rows.slice((page - 1) * onePage, page * onePage);
  const also = [
    ...(states['only-before'] > 0 ? [texts.onlyFirst(states['only-before'])] : []),
    ...(states['only-after'] > 0 ? [texts.onlySecond(states['only-after'])] : []),
    ...(states.same > 0 && rows.length > 0 ? [texts.alike(states.same)] : []),
  ];
  return (
    <>
      <PageHeading
        kicker={texts.title}
        title={rows.length === 0 ? texts.same : texts.turned(states.turned)}
        lead={also.join(' ')}
      />
      <Sides {...props} />
      <Another query={query} lang={lang} />
      <Counts {...props} />
      {[...Map.groupBy(shown, ({ finding }) => finding.theme)].map(([theme, of]) => (
        <Differences key={theme} rows={of} theme={theme} lang={lang} />
      ))}
      <Pagination
        lang={lang}
        page={page}
        pages={pages}
        href={(number) => compareHref({ ...query.typed, side: String(number) })}
      />
    </>
  );
};
