import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import { createSession, findSession, revokeSession } from '#src/platform/identity/sessions.ts';
import type { DemoPerson, SignInStart } from '#src/platform/identity/sign-in.ts';
import type { Env } from '#src/platform/web/context.ts';
import { Alert } from '#src/ui/alert.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import type { WebDeps } from './deps.ts';
import { forgetSession, keepSession, sessionToken } from './session.ts';
import { webTexts } from './texts.ts';

/** A path within the application, or nothing: an address elsewhere would send people away after they signed in. */
export function localPath(value: string | null | undefined): string | undefined {
  if (!value?.startsWith('/')) return undefined;
  const base = 'http://here';
  const address = URL.parse(value, base);
  return address?.origin === base ? `${address.pathname}${address.search}` : undefined;
}

const PersonButton: FC<{ lang: Lang; person: DemoPerson }> = ({ lang, person }) => (
  <li>
    <button class="ds-button sv-person" type="submit" name="person" value={person.key} data-variant="secondary">
      <span>
        <strong>{person.name}</strong>
        <span class="sv-role">
          {[webTexts[lang].roles[person.role], ...person.units].join(', ')}
          <br />
          {webTexts[lang].roleMeanings[person.role]}
        </span>
      </span>
    </button>
  </li>
);

type Choice = Extract<SignInStart, { kind: 'choose' }>;

const ChoosePerson: FC<{ lang: Lang; owners: Choice['owners']; returnTo: string }> = ({ lang, owners, returnTo }) => {
  const texts = webTexts[lang];
  return (
    <>
      <PageHeading title={texts.signIn.title} lead={texts.signIn.lead} />
      <Alert tone="info">{texts.signIn.demo}</Alert>
      {owners.length === 0 && <Empty title={texts.signIn.nobody} />}
      {owners.map(({ name, people }) => (
        <Section key={name} title={name}>
          <form method="post" action="/logg-inn">
            <input type="hidden" name="til" value={returnTo} />
            <ul class="sv-people">
              {people.map((person) => (
                <PersonButton key={person.key} lang={lang} person={person} />
              ))}
            </ul>
          </form>
        </Section>
      ))}
    </>
  );
};

/** `/logg-inn` and `/logg-ut`. */
export function signInPages(app: Hono<Env>, deps: WebDeps): void {
  const { db, clock, random, origin, signIn, navigation } = deps;

  app.get('/logg-inn', async (c) => {
    const returnTo = localPath(c.req.query('til')) ?? '/';
    const start = await signIn.begin(returnTo);
    if (start.kind === 'redirect') return c.redirect(start.url, 303);
    const { lang } = c.var;
    return c.render(<ChoosePerson lang={lang} owners={start.owners} returnTo={returnTo} />, {
      title: webTexts[lang].signIn.title,
    });
  });

  app.post('/logg-inn', async (c) => {
    const fields = new URLSearchParams(await c.req.text());
    const account = await signIn.complete(fields);
    // A session that was there before is ended, so that nobody can plant one and wait for it to be signed in.
    const before = sessionToken(c, origin);
    if (before !== undefined) await revokeSession(db, clock, before);
    const token = await createSession(db, clock, random, account);
    keepSession(c, origin, token);
    const returnTo = localPath(fields.get('til')) ?? '/';
    const signedIn = returnTo === '/' ? await findSession(db, clock, token) : null;
    const home = signedIn ? navigation(signedIn, c.var.lang)[0]?.href : undefined;
    return c.redirect(home ?? returnTo, 303);
  });

  app.post('/logg-ut', async (c) => {
    const token = sessionToken(c, origin);
    if (token !== undefined) await revokeSession(db, clock, token);
    forgetSession(c, origin);
    return c.redirect('/', 303);
  });
}
