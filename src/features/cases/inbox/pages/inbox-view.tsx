import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { osloClock } from '#src/kernel/oslo-time.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { MailIn } from '../mail-message.ts';
import { readBy } from '../receipts.ts';
import { type Inbox, type OutRow, type Shelf, shelves } from '../view-inbox.ts';
import type { InboxTexts } from './texts.nb.ts';
import { inboxTexts } from './texts.ts';

/** A moment as the clock in Oslo shows it. */
export function timeIn(at: Date, lang: Lang): string {
  return inboxTexts[lang].at(shortDate(osloDate(at), lang), osloClock(at.getTime()));
}

/** What a letter looks like, in words. */
export function kindIn({ kind, state }: MailIn, texts: InboxTexts): string {
  if (state === 'too-large') return texts.kinds['too-large'];
  if (kind === null) return texts.kinds.new;
  return Object.hasOwn(texts.kinds, kind) ? texts.kinds[kind as keyof InboxTexts['kinds']] : texts.kinds.other;
}

const Shelves: FC<{ lang: Lang; shelf: Shelf; counts: Inbox['counts'] }> = ({ lang, shelf, counts }) => {
  const texts = inboxTexts[lang];
  return (
    <nav class="sv-group-choice" aria-label={texts.which}>
      <ul class="sv-chips">
        {shelves.map((one) => (
          <li key={one}>
            <a
              href={one === 'waiting' ? '/saker/innboks' : `/saker/innboks?hylle=${one}`}
              aria-current={one === shelf ? 'true' : undefined}
            >
              {texts.shelfOf(texts.shelves[one], counts.get(one) ?? 0)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Letters: FC<{ lang: Lang; letters: readonly MailIn[]; today: string; shelf: Shelf }> = (props) => {
  const { lang, letters, today, shelf } = props;
  const texts = inboxTexts[lang];
  if (letters.length === 0) return <Empty title={texts.empty} />;
  const isLate = (row: MailIn) => shelf === 'waiting' && readBy(row.received_at) < today;
  return (
    <Table
      caption={texts.letters}
      captionHidden
      rows={letters}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'subject',
          header: texts.subject,
          rowHeader: true,
          cell: (row: MailIn) => (
            <a class="ds-link" href={`/saker/innboks/${row.id}`}>
              {row.subject ?? texts.noSubject}
            </a>
          ),
        },
        { key: 'from', header: texts.from, cell: (row: MailIn) => row.from_name || row.from_address || texts.nobody },
        { key: 'kind', header: texts.looksLike, cell: (row: MailIn) => kindIn(row, texts) },
        {
          key: 'came',
          header: texts.came,
          cell: (row: MailIn) => (
            <>
              {timeIn(row.received_at, lang)}
              {isLate(row) && (
                <>
                  {' '}
                  <strong>{texts.late}</strong>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
};

function boxState(box: Inbox['boxes'][number], lang: Lang): string {
  const texts = inboxTexts[lang];
  if (!box.in_use) return texts.unused;
  if (box.failing_since !== null) return texts.failing(timeIn(box.failing_since, lang), box.failure ?? '–');
  if (box.answered_at !== null) return texts.ok(timeIn(box.answered_at, lang));
  return box.uid_validity === null ? texts.smtpOnly : texts.notYet;
}

const Boxes: FC<{ lang: Lang; boxes: Inbox['boxes'] }> = ({ lang, boxes }) => {
  const texts = inboxTexts[lang];
  return (
    <Section title={texts.boxes} id="postkasser">
      {boxes.length === 0 ? (
        <p>{texts.noBox}</p>
      ) : (
        <Table
          caption={texts.boxes}
          captionHidden
          rows={boxes}
          rowKey={(box) => box.key}
          columns={[
            { key: 'address', header: texts.box, rowHeader: true, cell: (box: Inbox['boxes'][number]) => box.address },
            { key: 'state', header: texts.fares, cell: (box: Inbox['boxes'][number]) => boxState(box, lang) },
          ]}
        />
      )}
    </Section>
  );
};

function outState(row: OutRow, lang: Lang): string {
  const { stateOf } = inboxTexts[lang];
  if (row.bounced_at !== null) return stateOf.bounced;
  if (row.state === 'given-up') return stateOf['given-up'](row.attempts);
  return row.attempts === 0 ? stateOf.waiting : stateOf.trying(row.attempts, timeIn(row.next_at, lang));
}

const Stuck: FC<{ lang: Lang; rows: readonly OutRow[] }> = ({ lang, rows }) => {
  const texts = inboxTexts[lang];
  if (rows.length === 0) return null;
  return (
    <Section title={texts.stuck} id="ikke-ut" intro={texts.stuckIntro}>
      <Table
        caption={texts.stuck}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'what',
            header: texts.what,
            rowHeader: true,
            cell: (row: OutRow) => `${texts.purposes[row.purpose]}, ${timeIn(row.made_at, lang)}`,
          },
          {
            key: 'case',
            header: texts.case,
            cell: (row: OutRow) =>
              row.number === null ? (
                '–'
              ) : (
                <a class="ds-link" href={`/saker/${row.matter}`}>
                  {row.number}
                </a>
              ),
          },
          { key: 'state', header: texts.fares, cell: (row: OutRow) => outState(row, lang) },
          { key: 'code', header: texts.code, cell: (row: OutRow) => row.bounce_status ?? row.failure ?? '–' },
          {
            key: 'again',
            header: texts.sendAgain,
            cell: (row: OutRow) =>
              row.state === 'given-up' ? (
                <form method="post" action={`/saker/innboks/ut/${row.id}/igjen`}>
                  <Button variant="secondary">{texts.sendAgain}</Button>
                </form>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Section>
  );
};

export interface InboxProps extends Inbox {
  readonly lang: Lang;
  readonly shelf: Shelf;
  readonly page: number;
  readonly today: string;
}

/** What came, what waits, and what did not go out. */
export const InboxView: FC<InboxProps> = ({ lang, shelf, page, pages, letters, counts, boxes, stuck, today }) => {
  const texts = inboxTexts[lang];
  const failing = boxes.some((box) => box.in_use && box.failing_since !== null);
  const href = (n: number) => `/saker/innboks?hylle=${shelf}&side=${n}`;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead(counts.get('waiting') ?? 0)} />
      {failing && (
        <Alert tone="danger" title={texts.failingTitle}>
          {texts.failingText}
        </Alert>
      )}
      <Shelves lang={lang} shelf={shelf} counts={counts} />
      <Section title={texts.shelves[shelf]} id="brev">
        <Letters lang={lang} letters={letters} today={today} shelf={shelf} />
        <Pagination lang={lang} page={page} pages={pages} href={href} />
      </Section>
      <Stuck lang={lang} rows={stuck} />
      <Boxes lang={lang} boxes={boxes} />
    </>
  );
};
