import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { isSecure } from './session.ts';

/** Nothing but our own style, script and pictures; no inline script, no frames, forms only to ourselves. */
export function setSecureHeaders(origin: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    strictTransportSecurity: isSecure(origin) ? 'max-age=31536000' : false,
    // With no-referrer browsers send "Origin: null" from our own forms, which the check of origin must refuse.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
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
    if (!isOurs && !isRead.test(c.req.method)) throw new HTTPException(403, { message: 'sent from elsewhere' });
    await next();
  };
}
