import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import {
  endOwnSessions,
  type OwnSession,
  ownSessions,
  type SignInLine,
  signInsOf,
} from '#src/platform/identity/own-sessions.ts';
import { isProfile } from '#src/platform/identity/profiles.ts';
import { type RefusalReason, refusalReasons } from '#src/platform/identity/refusals.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { Button } from '#src/ui/button.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { WebDeps } from '../deps.ts';
import { sessionToken } from '../session.ts';
import { signInTexts } from './texts.ts';

const locales: Readonly<Record<Lang, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A moment as people in Norway write it, to the minute. */
export function momentInWords(moment: Date, lang: Lang): string {
  const format = { timeZone: 'Europe/Oslo', dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locales[lang], format).format(moment);
}

const SessionsTable: FC<{ lang: Lang; sessions: readonly OwnSession[] }> = ({ lang, sessions }) => {
  const texts = signInTexts[lang].sessions;
  const wayOf = ({ provider }: OwnSession) =>
    provider === null ? texts.other : signInTexts[lang].providers[provider].name;
  return (
    <Table
      caption={texts.title}
      captionHidden
      rows={sessions}
      rowKey={({ handle }) => handle}
      columns={[
        { key: 'begun', header: texts.begun, rowHeader: true, cell: ({ begun }) => momentInWords(begun, lang) },
        { key: 'from', header: texts.from, cell: ({ from }) => from ?? '–' },
        { key: 'how', header: texts.how, cell: wayOf },
        { key: 'factors', header: texts.factors, cell: ({ secondFactor }) => (secondFactor ? texts.yes : texts.no) },
        { key: 'until', header: texts.until, cell: ({ until }) => momentInWords(until, lang) },
        {
          key: 'end',
          header: texts.end,
          cell: ({ current, handle }) =>
            current ? (
              <strong>{texts.here}</strong>
            ) : (
              <form method="post" action="/innlogginger/avslutt">
                <Button variant="secondary" name="innlogging" value={handle}>
                  {texts.end}
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
};

/** What the log says of a sign-in, in the reader's words: the reasons of the log are for those who run the system. */
function outcome({ allowed, because }: SignInLine, lang: Lang): string {
  const { sessions, providers, refusals } = signInTexts[lang];
  const [profile, reason = ''] = because.split(/[:,] /);
  const way = isProfile(profile) ? ` (${providers[profile].name})` : '';
  if (allowed) return `${sessions.ok}${way}`;
  const known = (refusalReasons as readonly string[]).includes(reason);
  return `${sessions.refused}${way}: ${known ? refusals[reason as RefusalReason].title : sessions.reasonless}`;
}

interface SessionsProps {
  readonly lang: Lang;
  readonly sessions: readonly OwnSession[];
  readonly lines: readonly SignInLine[];
}

const SessionsView: FC<SessionsProps> = ({ lang, sessions, lines }) => {
  const texts = signInTexts[lang].sessions;
  const count = sessions.length;
  return (
    <>
      <PageHeading title={texts.title} lead={count === 1 ? texts.one : texts.many.replace('%s', String(count))} />
      <SessionsTable lang={lang} sessions={sessions} />
      {count > 1 && (
        <form class="sv-actions" method="post" action="/innlogginger/avslutt">
          <Button name="innlogging" value="andre">
            {texts.endAll}
          </Button>
        </form>
      )}
      <Section title={texts.history} intro={texts.historyIntro}>
        <Table
          caption={texts.history}
          captionHidden
          rows={lines}
          rowKey={({ at }) => at.toISOString()}
          columns={[
            { key: 'when', header: texts.when, rowHeader: true, cell: ({ at }) => momentInWords(at, lang) },
            { key: 'what', header: texts.what, cell: (line) => outcome(line, lang) },
            { key: 'from', header: texts.from, cell: ({ from }) => from ?? '–' },
          ]}
        />
      </Section>
    </>
  );
};

function noSuchSession(): Problem {
  const of = (lang: Lang) => signInTexts[lang].sessions;
  return new Problem(
    { nb: of('nb').gone, nn: of('nn').gone, en: of('en').gone },
    { code: 'not-found', remedy: { nb: of('nb').gonePage, nn: of('nn').gonePage, en: of('en').gonePage } },
  );
}

/** `/innlogginger`: where one is signed in, and the way to end it; everybody sees their own, and nobody else's. */
export function ownSessionsPages(
  app: Hono<Env>,
  { db, clock, origin }: Pick<WebDeps, 'db' | 'clock' | 'origin'>,
): void {
  app.get('/innlogginger', async (c) => {
    const { actor } = signedIn(c);
    const { lang } = c.var;
    const sessions = await ownSessions(db, clock, actor, sessionToken(c, origin) ?? '');
    const lines = await inTenant(db, actor.tenant, (trx) => signInsOf(trx, actor));
    return c.render(<SessionsView lang={lang} sessions={sessions} lines={lines} />, {
      title: signInTexts[lang].sessions.title,
      width: 'wide',
    });
  });
  app.post('/innlogginger/avslutt', async (c) => {
    const { actor } = signedIn(c);
    const texts = signInTexts[c.var.lang].sessions;
    const asked = new URLSearchParams(await c.req.text()).get('innlogging') ?? '';
    if (asked === 'andre') {
      await endOwnSessions(db, clock, actor, { allBut: sessionToken(c, origin) ?? '' });
      setFlash(c, { tone: 'success', text: texts.endedMany });
      return c.redirect('/innlogginger', 303);
    }
    const isHandle = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked);
    if (!isHandle || (await endOwnSessions(db, clock, actor, { handle: asked })) === 0) throw noSuchSession();
    setFlash(c, { tone: 'success', text: texts.ended });
    return c.redirect('/innlogginger', 303);
  });
}
