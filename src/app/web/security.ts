import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { isSecure } from './session.ts';
import { backChannelPath } from './sign-in/paths.ts';

/** Answers that certain pages may show in a frame. */
const framed = new WeakMap<Context, readonly string[]>();

/** Lets pages of these addresses show this answer in a frame: for the one page that an identity provider shows so. */
export function allowFrame(c: Context, origins: readonly string[]): void {
  framed.set(c, origins);
}

/** Nothing but our own style, script and pictures; no inline script, no frames, forms only to ourselves. */
export function setSecureHeaders(origin: string): MiddlewareHandler {
  const set = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: isSecure(origin) ? 'max-age=31536000; includeSubDomains' : false,
    // With no-referrer browsers send "Origin: null" from our own forms, which the check of origin must refuse.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return async (c, next) => {
    const answer = await set(c, next);
    const origins = framed.get(c);
    if (origins !== undefined) {
      c.res.headers.delete('x-frame-options');
      c.res.headers.set('content-security-policy', `default-src 'none'; frame-ancestors ${origins.join(' ')}`);
    }
    return answer;
  };
}

/** No address of ours holds a zero byte, and the database takes none: whoever sends one finds no page. */
export function refuseZeroBytes(): MiddlewareHandler {
  return async (c, next) => (/%00|\0/.test(c.req.url) ? c.notFound() : next());
}

const isRead = /^(GET|HEAD|OPTIONS)$/;

/**
 * Refuses what would change something and was not sent from our own pages, whatever it calls itself: routes need not ask what they are sent.
 * The address visitors use is trusted (behind a proxy the request's own is another), and so is the request's.
 */
export function refuseForeignForms(own: string): MiddlewareHandler {
  return async (c, next) => {
    const from = c.req.header('origin');
    const isOurs =
      from === own || from === new URL(c.req.url).origin || c.req.header('sec-fetch-site') === 'same-origin';
    // The provider itself, not a browser, tells of a sign-out; its message is signed, and carries no cookie that counts.
    const isProvider = c.req.path === backChannelPath;
    if (!isOurs && !isProvider && !isRead.test(c.req.method))
      throw new HTTPException(403, { message: 'sent from elsewhere' });
    await next();
  };
}
