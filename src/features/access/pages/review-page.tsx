import type { FC } from 'hono/jsx';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Button } from '#src/ui/button.tsx';
import { dateInWords, shortDate } from '#src/ui/dates.ts';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { ReviewView } from '../review.ts';
import type { ReviewedAccount } from '../review-store.ts';
import { accessTexts } from './texts.ts';

const here = '/tilgang/gjennomgang';

interface Props {
  readonly lang: Lang;
  readonly view: ReviewView;
  readonly today: IsoDate;
  /** Begins and closes, which is for those who answer for the whole owner. */
  readonly mayClose: boolean;
  readonly ownAccount: string;
  readonly unitName: (key: string) => string;
}

function leadOf({ lang, view: { open, due, accounts }, today }: Props): string {
  const texts = accessTexts[lang].review;
  if (open !== undefined) {
    return texts.open(accounts.filter(({ verdict, endedAt }) => verdict === null && endedAt === null).length);
  }
  if (due === undefined) return texts.none;
  return due < today ? texts.overdue(dateInWords(due, lang)) : texts.due(dateInWords(due, lang));
}

const Decision: FC<{ lang: Lang; account: ReviewedAccount; ownAccount: string }> = ({ lang, account, ownAccount }) => {
  const texts = accessTexts[lang].review;
  if (account.verdict === 'remove') return <>{texts.removed}</>;
  if (account.endedAt !== null) return <>{texts.ended}</>;
  return (
    <form method="post" action={`${here}/konto`} class="sv-actions">
      <input type="hidden" name="konto" value={account.id} />
      {account.verdict === 'keep' ? (
        <span>{texts.kept}</span>
      ) : (
        <Button variant="secondary" name="avgjorelse" value="behold">
          <span class="ds-sr-only">{texts.forWhom(account.name)}</span>
          {texts.keep}
        </Button>
      )}
      {account.id !== ownAccount && (
        <Button variant="tertiary" name="avgjorelse" value="fjern">
          <span class="ds-sr-only">{texts.forWhom(account.name)}</span>
          {texts.remove}
        </Button>
      )}
    </form>
  );
};

const Accounts: FC<Props> = ({ lang, view, ownAccount, unitName }) => {
  const texts = accessTexts[lang].review;
  return (
    <Table
      caption={texts.accounts}
      captionHidden
      columns={[
        { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }: ReviewedAccount) => name },
        { key: 'role', header: texts.role, cell: ({ role }) => texts.accountRoles[role] },
        { key: 'units', header: texts.units, cell: ({ units }) => units.map(unitName).join(', ') || '–' },
        {
          key: 'last',
          header: texts.last,
          cell: ({ lastSignIn }) => (lastSignIn === null ? texts.never : shortDate(osloDate(lastSignIn), lang)),
        },
        {
          key: 'verdict',
          header: texts.verdict,
          cell: (account) => <Decision lang={lang} account={account} ownAccount={ownAccount} />,
        },
      ]}
      rows={view.accounts}
      rowKey={({ id }) => id}
      empty={<Empty title={accessTexts[lang].document.none} />}
    />
  );
};

const Earlier: FC<Props> = ({ lang, view, mayClose }) => {
  const texts = accessTexts[lang].review;
  return (
    <Section title={texts.earlier} id="tidligere">
      {view.closed.length === 0 ? (
        <p>{texts.noneEarlier}</p>
      ) : (
        <ul>
          {view.closed.map(({ id, closedAt, sha256 }) => {
            const name = texts.document(closedAt === null ? '–' : dateInWords(osloDate(closedAt), lang));
            return (
              <li>
                {mayClose ? <a href={`${here}/${id}/dokument`}>{name}</a> : name}
                <br />
                <small>
                  {texts.hash}: <code>{sha256?.match(/.{8}/g)?.join(' ')}</code>
                </small>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
};

/** `/tilgang/gjennomgang`: the accounts one by one, and the documents of those reviews that are done. */
export const ReviewPage: FC<Props & { problem?: string | undefined }> = ({ problem, ...props }) => {
  const { lang, view, mayClose } = props;
  const texts = accessTexts[lang].review;
  const left = view.accounts.some(({ verdict, endedAt }) => verdict === null && endedAt === null);
  return (
    <>
      <PageHeading title={texts.title} lead={leadOf(props)} />
      {problem && <Alert tone="danger">{problem}</Alert>}
      {view.open === undefined ? (
        <>
          <p>{texts.beginIntro}</p>
          {mayClose && (
            <form method="post" action={here} class="sv-form">
              <div class="sv-actions">
                <Button>{texts.begin}</Button>
              </div>
            </form>
          )}
        </>
      ) : (
        <Section title={texts.accounts} id="kontoer" intro={texts.beginIntro}>
          <Accounts {...props} />
          {mayClose && !left && (
            <form method="post" action={`${here}/avslutt`} class="sv-form">
              <p>{texts.closeHelp}</p>
              <div class="sv-actions">
                <Button>{texts.close}</Button>
              </div>
            </form>
          )}
        </Section>
      )}
      <Earlier {...props} />
    </>
  );
};
