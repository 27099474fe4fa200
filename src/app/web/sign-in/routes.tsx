import type { Hono } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import { SignInRefused } from '#src/platform/identity/refusals.ts';
import { createSession, findSession, revokeSession, sessionEvidence } from '#src/platform/identity/sessions.ts';
import { endFromProvider, hearLogout } from '#src/platform/identity/signed-out-there.ts';
import { type Env, signedIn } from '#src/platform/web/context.ts';
import { itemsOf } from '#src/ui/header.tsx';
import { addressOf } from '../address.ts';
import type { IdentityDeps, WebDeps } from '../deps.ts';
import type { Limiter } from '../rates.ts';
import { allowFrame } from '../security.ts';
import { forgetSession, keepSession, sessionToken } from '../session.ts';
import { webTexts } from '../texts.ts';
import { signInFlow } from './flow.tsx';
import { ownSessionsPages } from './own-sessions.tsx';
import { backChannelPath, localPath } from './paths.ts';
import { rulesPages } from './rules.tsx';
import { signInTexts } from './texts.ts';
import { ChoosePerson, SignedOutView, StrongerView, WaysIn } from './views.tsx';

const noIdentity: IdentityDeps = { providers: [], peopleWithNumber: async () => [], demo: false };

type Deps = WebDeps & { readonly identity: IdentityDeps; readonly limiter: Limiter };

/** Sign-in by the list of a test; where there is none, no form of it is taken. */
function listRoute(app: Hono<Env>, deps: Deps): void {
  const { db, clock, random, origin, signIn, navigation } = deps;
  app.post('/logg-inn', async (c) => {
    if (signIn === undefined) throw new Problem('no list to choose from', { code: 'not-found' });
    const fields = new URLSearchParams(await c.req.text());
    const account = await signIn.complete(fields);
    const before = sessionToken(c, origin);
    if (before !== undefined) await revokeSession(db, clock, before);
    const token = await createSession(db, clock, random, { ...account, from: addressOf(c, deps) });
    keepSession(c, origin, token);
    const returnTo = localPath(fields.get('til')) ?? '/';
    const found = returnTo === '/' ? await findSession(db, clock, token) : null;
    const home = found ? itemsOf(navigation(found, c.var.lang))[0]?.href : undefined;
    return c.redirect(home ?? returnTo, 303);
  });
}

function pageRoutes(app: Hono<Env>, deps: Deps): void {
  const { identity, signIn, db, clock, origin } = deps;
  const profiles = identity.providers.map(({ profile }) => profile);
  app.get('/logg-inn', async (c) => {
    const { lang } = c.var;
    const returnTo = localPath(c.req.query('til')) ?? '/';
    if (signIn !== undefined && profiles.length === 0) {
      const { owners } = await signIn.begin(returnTo);
      return c.render(<ChoosePerson lang={lang} owners={owners} returnTo={returnTo} />, {
        title: webTexts[lang].signIn.title,
      });
    }
    return c.render(<WaysIn lang={lang} profiles={profiles} returnTo={returnTo} demo={identity.demo} />, {
      title: signInTexts[lang].title,
    });
  });
  app.get('/logg-inn/sterkere', async (c) => {
    signedIn(c);
    const { lang } = c.var;
    const token = sessionToken(c, origin) ?? '';
    const session = await sessionEvidence(db, clock, token);
    // The provider that the session came from knows the person; a session that came from none may use any.
    const usable = profiles.filter((profile) => (session?.provider ?? profile) === profile);
    const returnTo = localPath(c.req.query('til')) ?? '/';
    return c.render(<StrongerView lang={lang} profiles={usable} returnTo={returnTo} />, {
      title: signInTexts[lang].stronger.title,
    });
  });
}

/** Ends the session here first; then the browser is sent on to sign out at the provider, where it has a place for that. */
function signOutRoute(app: Hono<Env>, deps: Deps): void {
  const { db, clock, origin, identity } = deps;
  app.post('/logg-ut', async (c) => {
    const token = sessionToken(c, origin);
    const session = token === undefined ? undefined : await sessionEvidence(db, clock, token);
    if (token !== undefined) await revokeSession(db, clock, token);
    forgetSession(c, origin);
    // What the browser keeps of pages goes too, also when somebody presses "back" on a machine that others use.
    c.header('clear-site-data', '"cache", "storage"');
    const provider = identity.providers.find(({ profile }) => profile === session?.provider);
    // A provider that is away keeps nobody signed in here.
    const url =
      session?.idToken === undefined
        ? undefined
        : await provider?.endSession(session.idToken, `${origin}/`).catch(() => undefined);
    if (provider === undefined || url === undefined) return c.redirect('/', 303);
    c.set('actor', null);
    c.set('owner', null);
    const { lang } = c.var;
    // Not a redirect: browsers hold those after a form to form-action, whose list cannot know where a provider leads on to.
    c.header('refresh', `0; url=${url}`);
    return c.render(<SignedOutView lang={lang} profile={provider.profile} url={url} />, {
      title: signInTexts[lang].signedOut.title,
    });
  });
}

/** The provider's page shows ours in a frame of no size, so that who signs out there is signed out here. */
function frontChannelRoute(app: Hono<Env>, deps: Deps): void {
  const { db, clock, identity } = deps;
  app.get('/utlogging/front', async (c) => {
    const { iss, sid } = c.req.query();
    const provider = identity.providers.find(({ issuer }) => issuer === iss);
    if (provider === undefined || sid === undefined || sid === '') return c.notFound();
    await endFromProvider(db, clock, { issuer: provider.issuer, sid }, 'front');
    allowFrame(c, await provider.pageOrigins());
    c.header('cache-control', 'no-store');
    return c.body(null, 200);
  });
}

/** The provider itself tells that somebody signed out there. Answers as OpenID Connect Back-Channel Logout 1.0, 2.8. */
function backChannelRoute(app: Hono<Env>, deps: Deps): void {
  const { db, clock, identity } = deps;
  app.post(backChannelPath, async (c) => {
    c.header('cache-control', 'no-store');
    const type = c.req.header('content-type') ?? '';
    const token = type.startsWith('application/x-www-form-urlencoded')
      ? new URLSearchParams(await c.req.text()).get('logout_token')
      : null;
    for (const provider of token === null ? [] : identity.providers) {
      try {
        await hearLogout(db, clock, await provider.readLogoutToken(token ?? ''));
        return c.body(null, 200);
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error;
      }
    }
    return c.json({ error: 'invalid_request' }, 400);
  });
}

/** Signing in and out: `/logg-inn…`, `/logg-ut`, `/utlogging…`, `/innlogginger`, `/innlogging-regler`. */
export function signInPages(app: Hono<Env>, webDeps: WebDeps, limiter: Limiter): void {
  const deps = { ...webDeps, identity: webDeps.identity ?? noIdentity, limiter };
  pageRoutes(app, deps);
  listRoute(app, deps);
  signInFlow(app, deps);
  signOutRoute(app, deps);
  frontChannelRoute(app, deps);
  backChannelRoute(app, deps);
  ownSessionsPages(app, deps);
  rulesPages(app, deps);
}
