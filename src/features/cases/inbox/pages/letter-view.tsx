import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { printAddress } from '#src/platform/mail/read-mail.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button, ButtonLink } from '#src/ui/button.tsx';
import type { FormError } from '#src/ui/error-summary.tsx';
import { Facts } from '#src/ui/facts.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { LetterAtHand } from '../view-inbox.ts';
import { kindIn, timeIn } from './inbox-view.tsx';
import { type PartForm, PartsForm, type Unit } from './parts-form.tsx';
import { inboxTexts } from './texts.ts';

type AtHand = { readonly lang: Lang; readonly at: LetterAtHand };

const Head: FC<AtHand> = ({ lang, at: { row, read, matters } }) => {
  const { letter: texts } = inboxTexts[lang];
  const { mail } = read;
  const to = [...mail.to, ...mail.cc].map(printAddress).join(', ');
  const links = matters.map(({ id, number }) => (
    <a class="ds-link" href={`/saker/${id}`} key={id}>
      {number}{' '}
    </a>
  ));
  return (
    <Facts
      lang={lang}
      items={[
        { term: texts.from, value: mail.from === undefined ? undefined : printAddress(mail.from) },
        { term: texts.to, value: to || undefined },
        { term: texts.came, value: timeIn(row.received_at, lang) },
        { term: texts.sent, value: mail.sentAt === undefined ? undefined : timeIn(new Date(mail.sentAt), lang) },
        { term: inboxTexts[lang].looksLike, value: kindIn(row, inboxTexts[lang]) },
        { term: texts.mailbox, value: row.mailbox },
        { term: texts.size, value: texts.bytes(row.size) },
        ...(matters.length === 0 ? [] : [{ term: texts.inCases, value: <>{links}</> }]),
      ]}
    />
  );
};

const Warnings: FC<AtHand> = ({ lang, at: { row, read, thread, first } }) => {
  const { letter: texts } = inboxTexts[lang];
  return (
    <>
      {row.state === 'too-large' && <Alert tone="warning">{texts.tooLarge}</Alert>}
      {row.kind === 'unread' && <Alert tone="warning">{texts.unread}</Alert>}
      {first !== undefined && (
        <Alert tone="info">
          {texts.duplicate}{' '}
          <a class="ds-link" href={`/saker/innboks/${first}`}>
            {texts.first}
          </a>
        </Alert>
      )}
      {row.state !== 'too-large' && read.mail.faults.length > 0 && (
        <Alert tone="warning" title={texts.faultTitle}>
          {read.mail.faults.map((fault) => (
            <p key={fault}>{texts.faults[fault]}</p>
          ))}
        </Alert>
      )}
      {thread !== undefined && row.state === 'waiting' && (
        <Alert tone="info">
          {texts.thread[thread.by](thread.matter.number)}
          {row.matter !== null && ` ${texts.joined}`}
        </Alert>
      )}
      {row.settled_reason !== null && <Alert tone="info">{texts.why(row.settled_reason)}</Alert>}
    </>
  );
};

/** The words of a letter; what is proved to be a copy of what we have is folded. */
const Words: FC<AtHand> = ({ lang, at: { read, parts } }) => {
  const { letter: texts } = inboxTexts[lang];
  const shown = parts.filter(({ start, end }) => read.mail.text.slice(start, end).trim() !== '');
  return (
    <Section title={texts.text} id="brevet">
      {shown.length === 0 && <p>{texts.noText}</p>}
      {shown.map(({ start, end, copyOf }) => {
        const words = read.mail.text.slice(start, end).replace(/^\n+|\s+$/g, '');
        return copyOf === undefined ? (
          <p class="sv-message-body" key={start}>
            {words}
          </p>
        ) : (
          <details class="ds-details" key={start}>
            <summary>{texts.folded}</summary>
            <div>
              <p class="sv-message-body">{words}</p>
            </div>
          </details>
        );
      })}
    </Section>
  );
};

const Attachments: FC<AtHand> = ({ lang, at: { row, read } }) => {
  const { letter: texts } = inboxTexts[lang];
  const rows = read.mail.attachments.map((one, index) => ({ ...one, index }));
  if (rows.length === 0) return null;
  return (
    <Section title={texts.attachments} id="vedlegg">
      <Table
        caption={texts.attachments}
        captionHidden
        rows={rows}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'name',
            header: texts.attachment,
            rowHeader: true,
            cell: ({ name, index, message }: (typeof rows)[number]) => (
              <a class="ds-link" href={`/saker/innboks/${row.id}/vedlegg/${index}`}>
                {name || message?.subject || `${texts.attachment} ${index + 1}`}
              </a>
            ),
          },
          {
            key: 'type',
            header: texts.type,
            cell: ({ type, unopened }: (typeof rows)[number]) =>
              unopened === undefined ? type : `${type} (${texts.unopened[unopened]})`,
          },
          {
            key: 'size',
            header: texts.size,
            numeric: true,
            cell: ({ bytes }: (typeof rows)[number]) => texts.bytes(bytes),
          },
        ]}
      />
    </Section>
  );
};

const Aside: FC<{ lang: Lang; id: string; error: string | undefined; value: string }> = (props) => {
  const { lang, id, error, value } = props;
  const { letter: texts } = inboxTexts[lang];
  return (
    <Section title={texts.aside} id="til-side" intro={texts.asideIntro}>
      <form class="sv-form" method="post" action={`/saker/innboks/${id}/til-side`} novalidate>
        <TextArea lang={lang} name="grunn" label={texts.reason} rows={2} error={error} value={value} />
        <div class="sv-actions">
          <Button variant="secondary">{texts.aside}</Button>
        </div>
      </form>
    </Section>
  );
};

export interface LetterProps extends AtHand {
  readonly units: readonly Unit[];
  readonly forms: readonly PartForm[];
  readonly errors: readonly FormError[];
  readonly reason: string;
}

/** One letter: what it says, what it is proposed to become, and the form that decides. */
export const LetterView: FC<LetterProps> = ({ lang, at, units, forms, errors, reason }) => {
  const { letter: texts, noSubject } = inboxTexts[lang];
  const { row } = at;
  const waits = row.state === 'waiting' || row.state === 'too-large';
  const reasonError = errors.find(({ field }) => field === 'grunn')?.text;
  return (
    <>
      <PageHeading title={texts.title(at.read.mail.subject || noSubject)}>
        <ButtonLink href={`/saker/innboks/${row.id}/epost.eml`} variant="secondary">
          {texts.raw}
        </ButtonLink>
      </PageHeading>
      <Warnings lang={lang} at={at} />
      <Head lang={lang} at={at} />
      <Words lang={lang} at={at} />
      <Attachments lang={lang} at={at} />
      {waits && <PartsForm lang={lang} id={row.id} units={units} forms={forms} errors={errors} />}
      {waits && <Aside lang={lang} id={row.id} error={reasonError} value={reason} />}
      {(row.state === 'set-aside' || row.state === 'noted') && (
        <form method="post" action={`/saker/innboks/${row.id}/opp`}>
          <Button variant="secondary">{texts.takeUp}</Button>
        </form>
      )}
    </>
  );
};
