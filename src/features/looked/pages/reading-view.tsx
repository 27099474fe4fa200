import type { FC } from 'hono/jsx';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextField } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import { actionOf, done, tried } from '../actions.ts';
import type { Look } from '../look.ts';
import type { ReadingView as Viewed } from '../reading/read-log.ts';
import { categoryName, purposeName, systemName, whoLooked } from '../words.ts';
import { timeOf } from './looked-view.tsx';
import { noticeIn } from './readings-view.tsx';
import { lookedTexts } from './texts.ts';

export interface ReadingProps {
  readonly lang: Lang;
  readonly viewed: Viewed;
  readonly page: number;
  readonly today: IsoDate;
  readonly error?: string;
}

const pageSize = 50;

function aboutIn({ reading, persons, names, accountName }: Viewed, lang: Lang): string {
  if (reading.about === 'account') return accountName ?? '–';
  if (reading.about === 'period') return lookedTexts[lang].reading.everybody;
  return persons.map((id) => names.get(id) ?? '–').join(', ');
}

/** A reading of the log: why, for whom and until when, and the lines while it is open. */
export const ReadingView: FC<ReadingProps> = (props) => {
  const { lang, viewed } = props;
  const { log, reading: texts } = lookedTexts[lang];
  const { reading, by, state } = viewed;
  const day = (one: IsoDate) => shortDate(one, lang);
  const { order } = reading;
  return (
    <>
      <PageHeading title={texts.title} kicker={log.stateNames[state]} lead={texts.whys[reading.why]}>
        {state === 'open' && (
          <ButtonLink href={`/logg/innsyn/${reading.id}/utdrag.csv`} variant="secondary">
            {texts.extract}
          </ButtonLink>
        )}
      </PageHeading>
      <Facts
        lang={lang}
        items={[
          { term: texts.facts.reason, value: reading.reason },
          ...(reading.reference === null ? [] : [{ term: texts.facts.reference, value: reading.reference }]),
          { term: texts.facts.opened, value: texts.by(by, day(osloDate(reading.openedAt))) },
          { term: texts.facts.about, value: aboutIn(viewed, lang) },
          { term: texts.facts.period, value: `${day(reading.from)} – ${day(reading.to)}` },
          { term: texts.facts.until, value: day(reading.untilDay) },
          { term: texts.facts.notice, value: noticeIn(viewed, lang) },
          ...(order === null
            ? []
            : [
                {
                  term: texts.facts.order,
                  value: texts.orderFact(order.reference, day(order.date), order.sha256.slice(0, 16)),
                },
              ]),
        ]}
      />
      {reading.notifiedOn === null && reading.told !== 'not' && <Notify {...props} />}
      {state === 'waiting' && <Alert tone="info">{texts.needsNotice}</Alert>}
      {state === 'over' && <Alert tone="info">{texts.over}</Alert>}
      {reading.matter !== null && (
        <p>
          <a class="ds-link" href={`/saker/${reading.matter}/logger`}>
            {texts.toCase}
          </a>
        </p>
      )}
      {state === 'open' && <Lines {...props} />}
      {(state !== 'over' || (reading.matter !== null && reading.closedAt === null)) && (
        <form class="sv-form" method="post" action={`/logg/innsyn/${reading.id}/avslutt`}>
          <div class="sv-actions">
            <Button variant="secondary">{texts.close}</Button>
          </div>
        </form>
      )}
    </>
  );
};

const Notify: FC<ReadingProps> = ({ lang, viewed, error }) => {
  const { reading: texts } = lookedTexts[lang];
  return (
    <Section title={texts.facts.notice} id="varsel">
      <form class="sv-form" method="post" action={`/logg/innsyn/${viewed.reading.id}/varslet`} novalidate>
        <TextField lang={lang} name="hvordan" label={texts.notifyHow} error={error} />
        <div class="sv-actions">
          <Button>{texts.notify}</Button>
        </div>
      </form>
    </Section>
  );
};

/** Whom a line is about, as far as the reason needs names. */
export function aboutWhom(look: Look, viewed: Viewed, lang: Lang): string {
  const texts = lookedTexts[lang].reading;
  if (look.origin !== 'ours')
    return viewed.persons.length === 1 ? (viewed.names.get(viewed.persons[0] ?? '') ?? '–') : '–';
  const those = viewed.aboutLines.get(look.key) ?? [];
  const named = those.flatMap((id) => viewed.names.get(id) ?? []);
  const others = look.persons - named.length;
  return [...named, ...(others > 0 ? [texts.others(others)] : [])].join(', ') || '–';
}

/** Who did it: a control is of roles, and every other reason needs the name. */
export function whoDid(look: Look, viewed: Viewed, lang: Lang): string {
  const shows = viewed.reading.why === 'control' ? 'role' : 'name';
  return whoLooked(look, { lang, snapshot: viewed.snapshot, shows, relations: new Map() });
}

/** What was done, with the kind of data. */
export function whatWasDone(look: Look, viewed: Viewed, lang: Lang): string {
  const verb = look.origin === 'ours' ? (look.allowed ? done : tried)[actionOf(look.act)][lang] : look.act;
  const category = categoryName(look, { snapshot: viewed.snapshot, lang });
  return `${verb}${category === undefined ? '' : ` ${category}`} (${look.act})`;
}

const Lines: FC<ReadingProps> = ({ lang, viewed, page }) => {
  const { reading: texts } = lookedTexts[lang];
  const { looks, snapshot, reading } = viewed;
  const pages = Math.max(1, Math.ceil(looks.length / pageSize));
  return (
    <Section title={texts.lines(looks.length)} id="linjer">
      <Table
        caption={texts.caption}
        captionHidden
        columns={[
          {
            key: 'at',
            header: texts.at,
            rowHeader: true,
            cell: (look: Look) => (
              <time datetime={look.at.toISOString()}>
                {shortDate(osloDate(look.at), lang)} {timeOf(look.at, lang)}
              </time>
            ),
          },
          { key: 'who', header: texts.who, cell: (look) => whoDid(look, viewed, lang) },
          { key: 'did', header: texts.did, cell: (look) => whatWasDone(look, viewed, lang) },
          { key: 'about', header: texts.aboutWhom, cell: (look) => aboutWhom(look, viewed, lang) },
          {
            key: 'purpose',
            header: texts.purpose,
            cell: (look) => purposeName(look, { snapshot, lang }) ?? '–',
          },
          { key: 'system', header: texts.system, cell: (look) => systemName({ snapshot, lang }, look.system) },
          { key: 'result', header: texts.result, cell: ({ allowed }) => (allowed ? texts.yes : texts.no) },
        ]}
        rows={looks.slice((page - 1) * pageSize, page * pageSize)}
        rowKey={({ key }) => key}
        empty={<Empty title={texts.nothing} />}
      />
      <Pagination lang={lang} page={page} pages={pages} href={(n) => `/logg/innsyn/${reading.id}?side=${n}`} />
    </Section>
  );
};
