import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { acts, inForce } from '#src/law/acts.ts';
import { Alert } from '#src/ui/alert.tsx';
import { VerdictBar } from '#src/ui/count-bar.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { type Verdict, VerdictTag } from '#src/ui/verdict.tsx';
import type { Eras } from '../packs/eras.ts';
import { countsInWords } from '../pages/finding-rows.tsx';
import { Ground } from '../pages/findings-view.tsx';
import { addressOf, type Typed } from '../pages/query.ts';
import { countsOf } from '../pages/select.ts';
import { nameOf, type Sight } from '../pages/sight.ts';
import { capital } from '../report/parts/capital.ts';
import { citation } from '../report/parts/citation.ts';
import type { Requirement } from '../requirement.ts';
import type { Finding } from '../verdict.ts';
import { Another, type CompareProps, Counts, Sides } from './compare-view.tsx';
import { type EraPair, eraPairs, type LawSide, onlyHere, type SystemRow, systemRows } from './eras-model.ts';
import { Only } from './eras-only.tsx';
import { compareTexts } from './texts.ts';

const lawName = ({ view, lang }: Sight) => acts[view.pack.act].name[lang];
const sideOf = ({ view }: Sight): LawSide => ({ requirements: view.pack.requirements, findings: view.findings });
const deviationsIn = ({ findings }: LawSide) => findings.filter(({ verdict }) => verdict === 'deviation').length;

interface ErasProps extends CompareProps {
  readonly eras: Eras;
}

/** The same facts by two laws: requirement by requirement, system by system, and what only one of them asks. */
export const ErasPage: FC<ErasProps> = (props) => {
  const { first, second, query, lang, eras } = props;
  const texts = compareTexts[lang].eras;
  const isOldFirst = first.view.pack.id === eras.old;
  const [old, now] = [eras.names.old[lang], eras.names.now[lang]];
  const names = (isOldFirst ? [old, now] : [now, old]) as readonly [string, string];
  const heads = names.map(capital) as unknown as readonly [string, string];
  const [a, b] = [sideOf(first), sideOf(second)];
  const pairs = eraPairs(eras, a, b, isOldFirst);
  const still = pairs.filter(({ row }) => row.now.length > 0).length;
  const more = onlyHere(eras, isOldFirst ? b : a, false).requirements.length;
  const typed = { first: lawPart(first, query.first.typed), second: lawPart(second, query.second.typed) };
  const deviations = [a, b].map((side) => texts.deviations(deviationsIn(side)));
  return (
    <>
      <PageHeading
        kicker={compareTexts[lang].title}
        title={texts.title(deviations[0] ?? '', names[0], deviations[1] ?? '', names[1])}
        lead={`${texts.still(still, pairs.length, old, now)} ${more === 0 ? '' : texts.more(more, now)}`.trim()}
      />
      <Sides {...props} />
      <NotLawThen sight={first} />
      <NotLawThen sight={second} />
      <Another query={query} lang={lang} />
      <Counts {...props} names={heads} />
      <Ground sight={isOldFirst ? second : first} />
      <Pairs sights={[first, second]} heads={heads} typed={typed} pairs={pairs} />
      <Systems sights={[first, second]} heads={heads} rows={systemRows(a.findings, b.findings)} />
      <Only sight={first} head={heads[0]} typed={typed.first} side={onlyHere(eras, a, isOldFirst)} />
      <Only sight={second} head={heads[1]} typed={typed.second} side={onlyHere(eras, b, !isOldFirst)} />
    </>
  );
};

/** The address of the findings of one side always says by which law. */
const lawPart = ({ view }: Sight, { dato, kjent }: Typed): Typed => ({
  ...(dato === undefined ? {} : { dato }),
  ...(kjent === undefined ? {} : { kjent }),
  lov: view.pack.id,
});

/** Said where a law judges facts of a day on which it was not in force. */
const NotLawThen: FC<{ sight: Sight }> = ({ sight }) => {
  const { view, lang } = sight;
  if (inForce(view.pack.act, view.asOf)) return null;
  const text = compareTexts[lang].eras.notLawThen(lawName(sight), shortDate(view.asOf, lang));
  return <Alert tone="info">{capital(text)}</Alert>;
};

interface TwoSides {
  readonly sights: readonly [Sight, Sight];
  /** What each law is called at the head of its column. */
  readonly heads: readonly [string, string];
}

type TwoTyped = { readonly first: Typed; readonly second: Typed };

/** One requirement: its title, its sections, and what was found by it when it stands alone. */
const OneAsked: FC<{ sight: Sight; typed: Typed; requirement: Requirement; findings: readonly Finding[] }> = ({
  sight,
  typed,
  requirement: { id, title, law },
  findings,
}) => (
  <div>
    <a href={`${addressOf('/funn', { ...typed, krav: id })}#utvalg`}>{title[sight.lang]}</a>
    <p class="sv-note">{capital(citation(law, sight.lang))}</p>
    {findings.length > 0 && <p>{countsInWords(findings, sight)}</p>}
  </div>
);

/** So many requirements stand side by side without being folded. */
const fewRequirements = 2;

/** What one side asks in a row: the picture, the numbers, and its requirements with their sections. */
const Asked: FC<{ sight: Sight; typed: Typed; side: LawSide }> = ({ sight, typed, side }) => {
  const texts = compareTexts[sight.lang].eras;
  const { requirements, findings } = side;
  if (requirements.length === 0) return <>{texts.nothing}</>;
  const each = requirements.map((requirement) => (
    <OneAsked
      key={requirement.id}
      sight={sight}
      typed={typed}
      requirement={requirement}
      findings={requirements.length === 1 ? [] : findings.filter((one) => one.requirement === requirement.id)}
    />
  ));
  return (
    <div class="sv-asked">
      {findings.length === 0 ? (
        <p class="sv-note">{texts.noFindings}</p>
      ) : (
        <>
          <VerdictBar counts={countsOf(findings)} height={14} />
          <p>
            <strong>{countsInWords(findings, sight)}</strong>
          </p>
        </>
      )}
      {requirements.length <= fewRequirements ? (
        each
      ) : (
        <details class="sv-more">
          <summary>{texts.manyRequirements(requirements.length)}</summary>
          <div class="sv-asked">{each}</div>
        </details>
      )}
    </div>
  );
};

const Pairs: FC<TwoSides & { typed: TwoTyped; pairs: readonly EraPair[] }> = ({ sights, heads, typed, pairs }) => {
  const [first, second] = sights;
  const { lang } = first;
  const texts = compareTexts[lang].eras;
  return (
    <Section title={texts.pairs} id="krav" intro={texts.pairsIntro}>
      <Table
        caption={texts.pairs}
        captionHidden
        rows={pairs}
        rowKey={({ row }) => row.old}
        columns={[
          {
            key: 'first',
            header: heads[0],
            cell: (pair: EraPair) => <Asked sight={first} typed={typed.first} side={pair.first} />,
          },
          {
            key: 'second',
            header: heads[1],
            cell: (pair) => <Asked sight={second} typed={typed.second} side={pair.second} />,
          },
          { key: 'change', header: texts.change, cell: ({ row }) => row.change[lang] },
        ]}
      />
    </Section>
  );
};

const Gravest: FC<{ lang: Lang; gravest: Verdict | undefined; deviations: number }> = ({
  lang,
  gravest,
  deviations,
}) => {
  const texts = compareTexts[lang];
  if (gravest === undefined) return <>{texts.notAsked}</>;
  return (
    <>
      <VerdictTag verdict={gravest} lang={lang} /> {deviations > 1 && texts.eras.deviations(deviations)}
    </>
  );
};

const Systems: FC<TwoSides & { rows: readonly SystemRow[] }> = ({ sights, heads, rows }) => {
  const [first, second] = sights;
  const { lang } = first;
  const texts = compareTexts[lang].eras;
  const nameIn = (key: string) => {
    const name = nameOf(second, `systems/${key}`);
    return name === key ? nameOf(first, `systems/${key}`) : name;
  };
  return (
    <Section title={texts.systems} id="systemer" intro={texts.systemsIntro}>
      <Table
        caption={texts.systems}
        captionHidden
        rows={rows}
        rowKey={({ system }) => system ?? '-'}
        columns={[
          {
            key: 'system',
            header: texts.system,
            rowHeader: true,
            cell: ({ system }: SystemRow) => (system === undefined ? texts.wholeOwner : nameIn(system)),
          },
          {
            key: 'first',
            header: heads[0],
            cell: (row) => <Gravest lang={lang} {...row.first} />,
          },
          {
            key: 'second',
            header: heads[1],
            cell: (row) => <Gravest lang={lang} {...row.second} />,
          },
        ]}
      />
    </Section>
  );
};
