import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** What an act led to, shown once on the page that follows it. */
export interface Flash {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  /** In the reader's language. No personal data: it travels in a cookie. */
  readonly text: string;
}

const cookie = 'melding';
const tones: readonly string[] = ['info', 'success', 'warning', 'danger'];

/** Keeps a message for the next page; redirect with 303 after it. */
export function setFlash(c: Context, flash: Flash): void {
  const value = Buffer.from(JSON.stringify([flash.tone, flash.text])).toString('base64url');
  setCookie(c, cookie, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
}

/** The message that waits, if any; it is gone afterwards. */
export function takeFlash(c: Context): Flash | undefined {
  const value = getCookie(c, cookie);
  if (value === undefined) return undefined;
  deleteCookie(c, cookie, { path: '/' });
  return readFlash(value);
}

/** A cookie comes from outside: what is not a message is nothing. */
function readFlash(value: string): Flash | undefined {
  try {
    const [tone, text] = JSON.parse(Buffer.from(value, 'base64url').toString()) as unknown[];
    if (typeof text !== 'string' || typeof tone !== 'string' || !tones.includes(tone)) return undefined;
    return { tone: tone as Flash['tone'], text };
  } catch {
    return undefined;
  }
}
