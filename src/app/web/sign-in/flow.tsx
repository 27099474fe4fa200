import type { Context, Hono } from 'hono';
import { inTenant } from '#src/platform/db/tenant.ts';
import { type Candidate, findCandidates, openAccount } from '#src/platform/identity/accounts.ts';
import { keepAttempt, readAttempt, takeAttempt } from '#src/platform/identity/attempts.ts';
import type { Identity } from '#src/platform/identity/identity.ts';
import { isProfile, type ProfileName, profileNames, type Strength } from '#src/platform/identity/profiles.ts';
import type { Asked, Provider } from '#src/platform/identity/provider.ts';
import { logRefusal, SignInRefused } from '#src/platform/identity/refusals.ts';
import {
  createSession,
  findSession,
  revokeSession,
  sessionEvidence,
  tokenHash,
} from '#src/platform/identity/sessions.ts';
import { mayBegin } from '#src/platform/identity/sign-in-rule.ts';
import { ruleFor } from '#src/platform/identity/sign-in-rules.ts';
import type { Env } from '#src/platform/web/context.ts';
import { setFlash } from '#src/platform/web/flash.ts';
import { itemsOf } from '#src/ui/header.tsx';
import { addressOf } from '../address.ts';
import type { IdentityDeps, WebDeps } from '../deps.ts';
import { countRefused } from '../rate-limit.ts';
import type { Limiter } from '../rates.ts';
import { keepSession, sessionToken } from '../session.ts';
import { attemptCookie, forgetAttemptCookie, keepAttemptCookie } from './attempt-cookie.ts';
import { callbackPaths, localPath, signInPath } from './paths.ts';
import { signInTexts } from './texts.ts';
import { ChooseOwner, RefusedView } from './views.tsx';

/** What is kept while the browser is at the provider. */
interface Pending {
  readonly profile: ProfileName;
  readonly asked: Asked;
  readonly returnTo: string;
  /** The hash of the session that is to be strengthened. */
  readonly stronger?: string;
}

/** What is kept while somebody chooses between owners. */
interface PendingChoice {
  readonly identity: Identity;
  readonly candidates: readonly Candidate[];
  readonly returnTo: string;
  readonly strength: Strength;
}

type FlowDeps = WebDeps & { readonly identity: IdentityDeps; readonly limiter: Limiter };
type C = Context<Env>;

const providerOf = ({ identity }: FlowDeps, profile: unknown): Provider | undefined =>
  isProfile(profile) ? identity.providers.find((one) => one.profile === profile) : undefined;

interface Beginning {
  readonly returnTo: string;
  readonly strength: Strength;
  readonly stronger?: string | undefined;
}

async function begin(c: C, deps: FlowDeps, provider: Provider, { returnTo, strength, stronger }: Beginning) {
  const { db, clock, random, origin } = deps;
  const { url, asked } = await provider.begin(strength, `${origin}${callbackPaths[provider.profile]}`, c.var.lang);
  const pending: Pending = {
    profile: provider.profile,
    asked,
    returnTo,
    ...(stronger === undefined ? {} : { stronger }),
  };
  keepAttemptCookie(c, origin, await keepAttempt(db, clock, random, 'asked', pending));
  return c.redirect(url, 303);
}

/** Writes a refusal down and says it in words. Too many from one network, and there is a pause. */
async function refused(c: C, deps: FlowDeps, profile: string, error: unknown, returnTo: string): Promise<Response> {
  if (!(error instanceof SignInRefused)) throw error;
  const { reason, account } = error;
  const from = addressOf(c, deps);
  await logRefusal(deps.db, deps.clock, { reason, profile, account, from });
  countRefused(deps.limiter, from, deps.clock.now().getTime());
  c.status(403);
  const { lang } = c.var;
  return c.render(<RefusedView lang={lang} reason={reason} returnTo={returnTo} />, {
    title: signInTexts[lang].refusals[reason].title,
  });
}

/** Signs in as a candidate, when the owner's rules let them; asks again at once where they want two factors. */
async function goOn(
  c: C,
  deps: FlowDeps,
  candidate: Candidate,
  { identity, returnTo, strength }: Omit<PendingChoice, 'candidates'>,
): Promise<Response> {
  const { db, clock, random, origin, navigation } = deps;
  const from = addressOf(c, deps);
  const { tenant, role } = candidate;
  const account = candidate.account === undefined ? undefined : { tenant, id: candidate.account };
  const may = mayBegin(await inTenant(db, tenant, (trx) => ruleFor(trx, tenant, role)), from, clock.now());
  if (!may.allowed) throw new SignInRefused(may.because, account);
  if (may.secondFactor && !identity.secondFactor) {
    const provider = providerOf(deps, identity.provider);
    if (provider === undefined || strength === 'two-factors') throw new SignInRefused('second-factor', account);
    return begin(c, deps, provider, { returnTo, strength: 'two-factors' });
  }
  const id = await openAccount(db, clock, candidate, identity);
  // A session that was there before is ended, so that nobody can plant one and wait for it to be signed in.
  const before = sessionToken(c, origin);
  if (before !== undefined) await revokeSession(db, clock, before, 'signed in again');
  const because = `${identity.provider}, ${identity.secondFactor ? 'two factors' : 'one factor'}`;
  const token = await createSession(db, clock, random, { tenant, id, because, identity, from });
  keepSession(c, origin, token);
  const signedIn = returnTo === '/' ? await findSession(db, clock, token, { from }) : null;
  const home = signedIn ? itemsOf(navigation(signedIn, c.var.lang))[0]?.href : undefined;
  return c.redirect(home ?? returnTo, 303);
}

/** Strengthens the session that asked for it: the same person, a new cookie. */
async function strengthened(c: C, deps: FlowDeps, pending: Pending, identity: Identity): Promise<Response> {
  const { db, clock, origin, identity: people } = deps;
  const token = sessionToken(c, origin);
  const session = token === undefined ? undefined : await sessionEvidence(db, clock, token);
  if (token === undefined || session === undefined || tokenHash(token) !== pending.stronger)
    throw new SignInRefused('state');
  const account = { tenant: session.tenant, id: session.account };
  const candidates = await findCandidates(db, identity, people.peopleWithNumber).catch((error: unknown) => {
    throw error instanceof SignInRefused ? new SignInRefused('other-person', account) : error;
  });
  const same = candidates.find((one) => one.tenant === account.tenant && one.account === account.id);
  if (same === undefined) throw new SignInRefused('other-person', account);
  setFlash(c, { tone: 'success', text: signInTexts[c.var.lang].stronger.done });
  return goOn(c, deps, same, { identity, returnTo: pending.returnTo, strength: 'two-factors' });
}

async function cameBack(c: C, deps: FlowDeps, provider: Provider, pending: Pending): Promise<Response> {
  const { db, clock, random, origin } = deps;
  const sent = new URL(c.req.url);
  const identity = await provider.finish(new URL(`${origin}${sent.pathname}${sent.search}`), pending.asked);
  if (pending.stronger !== undefined) return strengthened(c, deps, pending, identity);
  const candidates = await findCandidates(db, identity, deps.identity.peopleWithNumber);
  const { returnTo } = pending;
  const { strength } = pending.asked;
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return goOn(c, deps, only, { identity, returnTo, strength });
  const choice: PendingChoice = { identity, candidates, returnTo, strength };
  keepAttemptCookie(c, origin, await keepAttempt(db, clock, random, 'choice', choice));
  return c.redirect('/logg-inn/velg', 303);
}

function startRoute(app: Hono<Env>, deps: FlowDeps): void {
  const { db, clock, origin } = deps;
  app.get('/logg-inn/start', async (c) => {
    const returnTo = localPath(c.req.query('til')) ?? '/';
    const provider = providerOf(deps, c.req.query('hos'));
    // Another site may show the way to our page, but not begin for the visitor.
    if (provider === undefined || c.req.header('sec-fetch-site') === 'cross-site') {
      return c.redirect(signInPath(returnTo), 303);
    }
    if (c.req.query('sterkere') !== '1') return begin(c, deps, provider, { returnTo, strength: 'ordinary' });
    const token = sessionToken(c, origin);
    const session = token === undefined ? undefined : await sessionEvidence(db, clock, token);
    if (token === undefined || session === undefined) return c.redirect(signInPath(returnTo), 303);
    return begin(c, deps, provider, { returnTo, strength: 'two-factors', stronger: tokenHash(token) });
  });
}

function callbackRoute(app: Hono<Env>, deps: FlowDeps, profile: ProfileName): void {
  const { db, clock, origin } = deps;
  app.get(callbackPaths[profile], async (c) => {
    if (new URL(c.req.url).search === '') return c.redirect(signInPath('/'), 303);
    const pending = await takeAttempt<Pending>(db, clock, 'asked', attemptCookie(c, origin));
    forgetAttemptCookie(c, origin);
    const returnTo = pending?.returnTo ?? '/';
    try {
      const provider = providerOf(deps, profile);
      if (provider === undefined || pending?.profile !== profile) throw new SignInRefused('state');
      return await cameBack(c, deps, provider, pending);
    } catch (error) {
      return refused(c, deps, profile, error, returnTo);
    }
  });
}

function choiceRoutes(app: Hono<Env>, deps: FlowDeps): void {
  const { db, clock, origin } = deps;
  app.get('/logg-inn/velg', async (c) => {
    const choice = await readAttempt<PendingChoice>(db, clock, 'choice', attemptCookie(c, origin));
    if (choice === undefined) return c.redirect(signInPath('/'), 303);
    const { lang } = c.var;
    return c.render(<ChooseOwner lang={lang} candidates={choice.candidates} />, {
      title: signInTexts[lang].choose.title,
    });
  });
  app.post('/logg-inn/velg', async (c) => {
    const chosen = new URLSearchParams(await c.req.text()).get('eier');
    const choice = await takeAttempt<PendingChoice>(db, clock, 'choice', attemptCookie(c, origin));
    forgetAttemptCookie(c, origin);
    const candidate = choice?.candidates.find(({ tenant }) => tenant === chosen);
    if (choice === undefined || candidate === undefined) return c.redirect(signInPath('/'), 303);
    try {
      return await goOn(c, deps, candidate, choice);
    } catch (error) {
      return refused(c, deps, choice.identity.provider, error, choice.returnTo);
    }
  });
}

/** The way to the providers and back: `/logg-inn/start`, `/logg-inn/tilbake/…`, `/logg-inn/velg`. */
export function signInFlow(app: Hono<Env>, deps: FlowDeps): void {
  startRoute(app, deps);
  for (const profile of profileNames) callbackRoute(app, deps, profile);
  choiceRoutes(app, deps);
}
