import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { attemptLasts } from '#src/platform/identity/attempts.ts';
import { isSecure } from '../session.ts';

const nameOf = (origin: string): string => (isSecure(origin) ? '__Host-skolevern-inn' : 'skolevern-inn');
// Lax: the provider sends the browser back from another site, as an ordinary link does.
const attributes = (origin: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin) }) as const;

/** Binds a sign-in that is under way to this browser, for as long as it may take. */
export function keepAttemptCookie(c: Context, origin: string, token: string): void {
  setCookie(c, nameOf(origin), token, { ...attributes(origin), maxAge: attemptLasts / 1000 });
}

/** The token of the sign-in that is under way in this browser. */
export function attemptCookie(c: Context, origin: string): string | undefined {
  return getCookie(c, nameOf(origin));
}

/** Makes the browser forget it. */
export function forgetAttemptCookie(c: Context, origin: string): void {
  deleteCookie(c, nameOf(origin), attributes(origin));
}
