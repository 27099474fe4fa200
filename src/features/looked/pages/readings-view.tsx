import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Listed } from '../reading/read-log.ts';
import { lookedTexts } from './texts.ts';

/** The readings, and what waits. */
export interface ReadingsProps {
  readonly lang: Lang;
  readonly readings: readonly Listed[];
  /** Questions that wait; undefined for those who do not answer them. */
  readonly waiting: number | undefined;
}

/** Whether those concerned have been told, in words. */
export function noticeIn({ reading }: Listed, lang: Lang): string {
  const texts = lookedTexts[lang].reading.notices;
  const { told, notifiedOn, notifiedHow, noticeDue, toldGround } = reading;
  if (notifiedOn !== null) return texts.given(shortDate(notifiedOn, lang), notifiedHow ?? '–');
  if (told === 'before') return texts.before;
  return told === 'not'
    ? texts.not(toldGround ?? '–')
    : texts.after(noticeDue === null ? '–' : shortDate(noticeDue, lang), toldGround ?? '');
}

export const ReadingsView: FC<ReadingsProps> = ({ lang, readings, waiting }) => {
  const { log, reading: texts } = lookedTexts[lang];
  const overdue = readings.filter((one) => one.overdue);
  const open = readings.filter(({ state }) => state !== 'over');
  return (
    <>
      <PageHeading title={log.title} lead={log.lead(open.length, overdue.length)}>
        <ButtonLink href="/logg/ny">{log.open}</ButtonLink>
        <ButtonLink href="/logg/oversikt" variant="secondary">
          {log.overview}
        </ButtonLink>
        {waiting !== undefined && (
          <>
            <ButtonLink href="/logg/sporsmal" variant="secondary">
              {log.questions}
            </ButtonLink>
            <ButtonLink href="/logg/hent-inn" variant="secondary">
              {log.bring}
            </ButtonLink>
            <ButtonLink href="/logg/innstillinger" variant="secondary">
              {log.settings}
            </ButtonLink>
          </>
        )}
      </PageHeading>
      <p>{log.rule}</p>
      {waiting !== undefined && waiting > 0 && (
        <Alert tone="info">
          <a class="ds-link" href="/logg/sporsmal">
            {log.waiting(waiting)}
          </a>
        </Alert>
      )}
      {overdue.length > 0 && (
        <Alert tone="warning" title={log.overdueTitle}>
          <ul>
            {overdue.map(({ reading }) => (
              <li key={reading.id}>
                <a class="ds-link" href={`/logg/innsyn/${reading.id}`}>
                  {log.overdueLine(texts.whys[reading.why], shortDate(reading.noticeDue ?? '', lang))}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Section title={log.readings} id="innsyn">
        <Table
          caption={log.caption}
          captionHidden
          columns={[
            {
              key: 'why',
              header: log.why,
              rowHeader: true,
              cell: ({ reading }: Listed) => (
                <a class="ds-link" href={`/logg/innsyn/${reading.id}`}>
                  {texts.whys[reading.why]}
                </a>
              ),
            },
            { key: 'who', header: log.who, cell: ({ by }) => by },
            { key: 'opened', header: log.opened, cell: ({ reading }) => shortDate(osloDate(reading.openedAt), lang) },
            { key: 'until', header: log.until, cell: ({ reading }) => shortDate(reading.untilDay, lang) },
            { key: 'notice', header: log.notice, cell: (one) => noticeIn(one, lang) },
            { key: 'state', header: log.state, cell: ({ state }) => log.stateNames[state] },
          ]}
          rows={readings}
          rowKey={({ reading }) => reading.id}
          empty={<Empty title={log.none} />}
        />
      </Section>
    </>
  );
};
