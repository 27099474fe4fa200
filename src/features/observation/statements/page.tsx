import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { perform } from '#src/platform/access/perform.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { shortDate } from '#src/ui/dates.ts';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Table } from '#src/ui/table.tsx';
import { place } from '../observers/pages/common.ts';
import { observersTexts } from '../observers/texts.ts';
import { ownUnits } from '../observers/view-gaps.ts';
import { type WatchedStatement, watchedStatements } from './store.ts';
import { failureWords, statementTexts } from './texts.ts';

const Found: FC<{ lang: Lang; statement: WatchedStatement }> = ({ lang, statement }) => {
  const texts = statementTexts[lang];
  const { failure, faults, findings, hash } = statement;
  return (
    <>
      {failure !== undefined && <p>{failureWords(failure, lang)}</p>}
      {faults === undefined && failure === undefined && <p>{texts.notYet}</p>}
      {faults === 0 && <p>{texts.none}</p>}
      {faults !== undefined && faults > 0 && (
        <details class="sv-more">
          <summary>{texts.faults(faults)}</summary>
          <ul class="ds-list">
            {findings.map(({ check, message, quote }) => (
              <li key={`${check} ${quote ?? ''}`}>
                {message[lang]}
                {quote !== undefined && <q>{quote}</q>}
              </li>
            ))}
          </ul>
          {hash !== undefined && (
            <p class="sv-note">
              {texts.hash}: <code class="sv-hash">{hash}</code>
            </p>
          )}
        </details>
      )}
    </>
  );
};

const changedOn = ({ changedAt, beforeHash }: WatchedStatement, lang: Lang) =>
  changedAt === undefined
    ? '–'
    : beforeHash === undefined
      ? statementTexts[lang].first
      : shortDate(osloDate(changedAt), lang);

const StatementsPage: FC<{ lang: Lang; statements: readonly WatchedStatement[] }> = ({ lang, statements }) => {
  const texts = statementTexts[lang];
  const faulty = statements.filter(({ faults }) => (faults ?? 0) > 0).length;
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={statements.length === 0 ? texts.leadNone : texts.lead(statements.length, faulty)}
      >
        <ButtonLink href="/register/informasjon" variant="secondary">
          {texts.toRegister}
        </ButtonLink>
        <ButtonLink href="/sjekk-erklaering" variant="secondary">
          {texts.examine}
        </ButtonLink>
      </PageHeading>
      {statements.length > 0 && (
        <Table
          caption={texts.title}
          captionHidden
          rows={statements}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'address',
              header: texts.address,
              rowHeader: true,
              cell: ({ address }) => (
                <a class="ds-link sv-address" href={address} rel="noreferrer">
                  {address}
                </a>
              ),
            },
            { key: 'from', header: texts.from, cell: ({ foundBy }) => texts[foundBy] },
            {
              key: 'looked',
              header: texts.looked,
              cell: ({ fetchedAt }) => (fetchedAt === undefined ? '–' : shortDate(osloDate(fetchedAt), lang)),
            },
            { key: 'changed', header: texts.changed, cell: (statement) => changedOn(statement, lang) },
            {
              key: 'found',
              header: texts.found,
              cell: (statement) => <Found lang={lang} statement={statement} />,
            },
          ]}
        />
      )}
    </>
  );
};

/** `GET /observasjoner/erklaeringer`: the statements that are watched, and what was found in them. */
async function statementsPage(c: Context<Env>): Promise<Response> {
  const { actor } = signedIn(c);
  const { lang, db, clock } = c.var;
  const own = ownUnits(actor);
  const deed = { act: 'observation.read', subject: 'watched-statements', scope: { units: [] } } as const;
  const all = await perform({ db, clock }, actor, deed, watchedStatements);
  // A statement is public; one of another school is still nothing that a leader works with.
  const statements = all.filter(({ unit }) => unit === undefined || own === undefined || own.includes(unit));
  return c.render(<StatementsPage lang={lang} statements={statements} />, {
    title: statementTexts[lang].title,
    breadcrumbs: [{ text: observersTexts[lang].page.title, href: place }, { text: statementTexts[lang].title }],
    width: 'wide',
  });
}

/** The page of watched statements. */
export function watchedRoutes(app: Hono<Env>): void {
  app.get(`${place}/erklaeringer`, statementsPage);
}
