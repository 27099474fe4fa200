import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Env } from './context.ts';

/** What an act led to, shown once on the page that follows it. */
export interface Flash {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  /** In the reader's language. No personal data: it travels in a cookie. */
  readonly text: string;
  /** The part of the page where it is shown, where that may be far from the top. */
  readonly at?: string;
}

// Bound to this host and never sent in the open where visitors come over https, as the session is.
const nameOf = (secure: boolean): string => (secure ? '__Host-melding' : 'melding');
const isSecure = (c: Context): boolean => (c as Context<Env>).get('secure') === true;
const tones: readonly string[] = ['info', 'success', 'warning', 'danger'];

/** Keeps a message for the next page; redirect with 303 after it. */
export function setFlash(c: Context, flash: Flash): void {
  const value = Buffer.from(JSON.stringify([flash.tone, flash.text, flash.at])).toString('base64url');
  const secure = isSecure(c);
  setCookie(c, nameOf(secure), value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60, secure });
}

/**
 * The message that waits, if any; it is gone afterwards.
 * @param at the part of the page that asks; the frame asks for what has no part of its own
 */
export function takeFlash(c: Context, at?: string): Flash | undefined {
  const secure = isSecure(c);
  const value = getCookie(c, nameOf(secure));
  if (value === undefined) return undefined;
  const flash = readFlash(value);
  if (flash !== undefined && flash.at !== at) return undefined;
  deleteCookie(c, nameOf(secure), { path: '/', httpOnly: true, sameSite: 'Lax', secure });
  return flash;
}

/** A cookie comes from outside: what is not a message is nothing. */
function readFlash(value: string): Flash | undefined {
  try {
    const [tone, text, at] = JSON.parse(Buffer.from(value, 'base64url').toString()) as unknown[];
    if (typeof text !== 'string' || typeof tone !== 'string' || !tones.includes(tone)) return undefined;
    return { tone: tone as Flash['tone'], text, ...(typeof at === 'string' ? { at } : {}) };
  } catch {
    return undefined;
  }
}
