import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { relativeDay } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { SelectField } from '#src/ui/field.tsx';
import { FilterForm } from '#src/ui/filter.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { type Column, Table } from '#src/ui/table.tsx';
import { keepTexts } from '../keep/texts.ts';
import type { ListedMatter, ListFilter, ListName, MatterList } from '../list-matters.ts';
import { kindRules, matterKinds } from '../model/kinds.ts';
import { matterStates, stateTexts } from '../model/states.ts';
import { caseTexts } from '../texts.ts';
import { capital, StageTag, shortMoment } from './words.tsx';

/** A unit of the register. */
export interface UnitName {
  readonly key: string;
  readonly name: string;
}

interface Props {
  readonly lang: Lang;
  readonly now: Date;
  readonly list: MatterList;
  readonly filter: ListFilter;
  readonly lists: readonly ListName[];
  readonly units: readonly UnitName[];
  readonly mayWriteDown: boolean;
  readonly mayPlaceMail: boolean;
  readonly seesKeeping: boolean;
}

export const listSlugs: Readonly<Record<ListName, string>> = { mine: 'mine', unit: 'skolen', all: 'alle' };
export const dueSlugs = { overdue: 'ute', week: 'uke' } as const;

/** The address of a list. */
export function listHref({ list, kind, state, unit, due, page }: ListFilter): string {
  const query = new URLSearchParams({ liste: listSlugs[list] });
  if (kind !== undefined) query.set('slag', kind);
  if (state !== undefined) query.set('star', state);
  if (unit !== undefined) query.set('skole', unit);
  if (due !== undefined) query.set('frist', dueSlugs[due]);
  if (page !== undefined && page > 1) query.set('side', String(page));
  return `/saker?${query}`;
}

const Tabs: FC<Props> = ({ lang, lists, filter }) => {
  const texts = caseTexts[lang].list;
  if (lists.length < 2) return null;
  return (
    <nav class="sv-group-choice" aria-label={texts.tabs}>
      <ul class="sv-chips">
        {lists.map((list) => (
          <li key={list}>
            <a href={listHref({ list })} aria-current={list === filter.list ? 'true' : undefined}>
              {texts.names[list]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Filter: FC<Props> = ({ lang, filter, units }) => {
  const texts = caseTexts[lang].list;
  const kinds = matterKinds.map((kind) => ({ value: kind, label: kindRules[kind].name[lang] }));
  const states = [
    ...matterStates.map((state) => ({ value: state as string, label: stateTexts[state].name[lang] })),
    { value: 'any', label: texts.anyState },
  ];
  const dues = [
    { value: dueSlugs.overdue, label: texts.overdueOnly },
    { value: dueSlugs.week, label: texts.weekOnly },
  ];
  return (
    <FilterForm lang={lang} action="/saker">
      <input type="hidden" name="liste" value={listSlugs[filter.list]} />
      <SelectField
        lang={lang}
        name="slag"
        label={texts.kind}
        value={filter.kind}
        options={kinds}
        emptyLabel={texts.anyKind}
      />
      <SelectField
        lang={lang}
        name="star"
        label={texts.state}
        value={filter.state}
        options={states}
        emptyLabel={texts.openOnly}
      />
      <SelectField
        lang={lang}
        name="frist"
        label={texts.dueFilter}
        value={filter.due === undefined ? undefined : dueSlugs[filter.due]}
        options={dues}
        emptyLabel={texts.anyDue}
      />
      {units.length > 1 && (
        <SelectField
          lang={lang}
          name="skole"
          label={texts.unit}
          value={filter.unit}
          options={units.map(({ key, name }) => ({ value: key, label: name }))}
          emptyLabel={texts.anyUnit}
        />
      )}
    </FilterForm>
  );
};

const Due: FC<{ one: ListedMatter; lang: Lang; now: Date }> = ({ one, lang, now }) => {
  const due = one.next?.due ?? undefined;
  if (one.row.state === 'closed') return <>–</>;
  return (
    <>
      <StageTag stage={one.stage} lang={lang} />{' '}
      {due !== undefined && (
        <time datetime={due.day}>
          {shortMoment(due, lang)}
          {one.stage !== 'due' && `, ${relativeDay(due.day, osloDate(now), lang)}`}
        </time>
      )}
    </>
  );
};

/** Who is only offered a confidential case, or only has a task in one, is not told what it is about. */
function isHidden({ because, row }: ListedMatter): boolean {
  const only = (reasons: readonly string[]) =>
    because.length > 0 && because.every((reason) => reasons.includes(reason));
  return only(['task']) || (row.confidential && only(['task', 'offered']));
}

function columnsOf({ lang, now, filter, units }: Props): readonly Column<ListedMatter>[] {
  const texts = caseTexts[lang].list;
  const unitName = (key: string | null) =>
    key === null ? caseTexts[lang].wholeOwner : (units.find((unit) => unit.key === key)?.name ?? key);
  const why: Column<ListedMatter> = {
    key: 'why',
    header: texts.why,
    cell: ({ because }) => because.map((reason) => caseTexts[lang].because[reason]).join('. '),
  };
  return [
    {
      key: 'what',
      header: texts.what,
      rowHeader: true,
      cell: (one) => (
        <>
          <a href={`/saker/${one.id}`}>{isHidden(one) ? caseTexts[lang].caseNumber(one.number) : one.row.subject}</a>
          <span class="sv-note sv-block">
            {one.number} · {kindRules[one.row.kind].name[lang]}
            {one.row.confidential && ` · ${caseTexts[lang].confidential}`}
          </span>
        </>
      ),
    },
    { key: 'due', header: texts.due, cell: (one) => <Due one={one} lang={lang} now={now} /> },
    { key: 'state', header: texts.state, cell: ({ row }) => stateTexts[row.state].name[lang] },
    { key: 'handler', header: texts.handler, cell: ({ handlerName }) => handlerName ?? caseTexts[lang].nobody },
    { key: 'unit', header: texts.unit, cell: ({ row }) => unitName(row.unit) },
    ...(filter.list === 'mine' ? [why] : []),
  ];
}

/** `/saker`: what waits, what is due first before the rest. */
export const ListView: FC<Props> = (props) => {
  const { lang, list, filter, mayWriteDown, mayPlaceMail, seesKeeping } = props;
  const texts = caseTexts[lang].list;
  const many = (stage: string) => list.matters.filter((one) => one.stage === stage).length;
  const lead =
    filter.list === 'mine' ? texts.lead(list.count, many('overdue'), many('due')) : texts.leadAll(list.count);
  return (
    <>
      <PageHeading kicker={caseTexts[lang].title} title={texts.names[filter.list]} lead={lead}>
        {mayWriteDown && <ButtonLink href="/saker/ny">{texts.new}</ButtonLink>}
        {mayPlaceMail && (
          <ButtonLink href="/saker/innboks" variant="secondary">
            {texts.inbox}
          </ButtonLink>
        )}
        {mayWriteDown && (
          <ButtonLink href="/saker/varsler" variant="secondary">
            {texts.notices}
          </ButtonLink>
        )}
        {seesKeeping && (
          <ButtonLink href="/saker/bevaring" variant="tertiary">
            {keepTexts.link[lang]}
          </ButtonLink>
        )}
        <ButtonLink href="/saker/regler" variant="tertiary">
          {texts.rules}
        </ButtonLink>
      </PageHeading>
      <Tabs {...props} />
      <Filter {...props} />
      <Section title={capital(texts.names[filter.list])} id="liste">
        <Table
          caption={texts.names[filter.list]}
          captionHidden
          columns={columnsOf(props)}
          rows={list.matters}
          rowKey={({ id }) => id}
          empty={<Empty title={texts.empty} text={filter.list === 'mine' ? texts.emptyMine : undefined} />}
        />
        <Pagination lang={lang} page={list.page} pages={list.pages} href={(page) => listHref({ ...filter, page })} />
      </Section>
    </>
  );
};
