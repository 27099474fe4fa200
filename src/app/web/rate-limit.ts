import type { Context, MiddlewareHandler } from 'hono';
import { networkOf } from '#src/platform/identity/network.ts';
import { tokenHash } from '#src/platform/identity/sessions.ts';
import type { Env } from '#src/platform/web/context.ts';
import { addressOf } from './address.ts';
import type { WebDeps } from './deps.ts';
import { type Limiter, type RateClass, rateClassOf } from './rates.ts';
import { sessionToken } from './session.ts';

/** What a session has a count of its own for. */
const ofSession: readonly RateClass[] = ['form', 'page'];

const callbackPath = /^\/logg-inn\/tilbake\//;

/** Counts a sign-in that was refused; when there have been too many, the next one is not looked at. */
export function countRefused(limiter: Limiter, address: string | undefined, now: number): void {
  if (address !== undefined) limiter.spend('refused', networkOf(address), now);
}

/** Counts what begins a sign-in, what changes something and what is read, and answers 429 when there is too much of it. */
export function limitRates(
  deps: Pick<WebDeps, 'clock' | 'origin' | 'trustedProxies'>,
  limiter: Limiter,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const kind = rateClassOf(c.req.method, c.req.path, c.var.actor !== null);
    const who = kind === undefined ? undefined : whoAsks(c, deps, kind);
    const now = deps.clock.now().getTime();
    if (kind !== undefined && who !== undefined) limiter.take(kind, who, now);
    if (who !== undefined && callbackPath.test(c.req.path)) limiter.ask('refused', who, now);
    await next();
  };
}

/** Whose count it goes on; nobody's where no connection made the request, as in a test in one process. */
function whoAsks(
  c: Context<Env>,
  deps: Pick<WebDeps, 'origin' | 'trustedProxies'>,
  kind: RateClass,
): string | undefined {
  const address = addressOf(c, deps);
  if (address === undefined) return undefined;
  // Only a session that is there counts for itself: a made-up cookie is no way round the limit of the network.
  const token = ofSession.includes(kind) && c.var.actor !== null ? sessionToken(c, deps.origin) : undefined;
  return token === undefined ? networkOf(address) : tokenHash(token);
}
