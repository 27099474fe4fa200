import type { MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
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

/**
 * Refuses forms that were not sent from our own pages.
 * The address visitors use is trusted (behind a proxy the request's own is another), and so is the request's.
 */
export function refuseForeignForms(own: string): MiddlewareHandler {
  return csrf({ origin: (origin, c) => origin === own || origin === new URL(c.req.url).origin });
}
