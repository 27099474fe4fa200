import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createAboutDeps } from '#src/app/about-deps.ts';
import { createSchoolsOf } from '#src/app/known-people.ts';
import { findSession } from '#src/platform/identity/sessions.ts';
import type { Env } from '#src/platform/web/context.ts';
import { addressOf } from './address.ts';
import type { WebDeps } from './deps.ts';

/** True when visitors come over https: then cookies are bound to this host and never sent in the open. */
export function isSecure(origin: string): boolean {
  return origin.startsWith('https:');
}

// A cookie named __Host- is only accepted over https, for this host alone and the whole of it.
const cookieName = (origin: string): string => (isSecure(origin) ? '__Host-skolevern' : 'skolevern');
const attributes = (origin: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) }) as const;

/** The token of the request's session, if it has one. */
export function sessionToken(c: Context, origin: string): string | undefined {
  return getCookie(c, cookieName(origin));
}

/** Gives the browser a session; it forgets it when it is closed. */
export function keepSession(c: Context, origin: string, token: string): void {
  setCookie(c, cookieName(origin), token, attributes(origin));
}

/** Makes the browser forget its session. */
export function forgetSession(c: Context, origin: string): void {
  deleteCookie(c, cookieName(origin), attributes(origin));
}

/** Finds who is signed in, and what every route gets from the platform. */
export function setActor(deps: Pick<WebDeps, 'db' | 'clock' | 'origin' | 'trustedProxies'>): MiddlewareHandler<Env> {
  const { db, clock, origin } = deps;
  const about = createAboutDeps();
  const schoolsOf = createSchoolsOf(db, clock);
  return async (c, next) => {
    c.set('db', db);
    c.set('secure', isSecure(origin));
    c.set('about', about);
    c.set('clock', clock);
    c.set('actor', null);
    c.set('owner', null);
    const token = sessionToken(c, origin);
    const from = addressOf(c, deps);
    const found = token === undefined ? null : await findSession(db, clock, token, { from, schoolsOf });
    if (found) {
      c.set('actor', found.actor);
      c.set('owner', found.owner);
    }
    await next();
  };
}
