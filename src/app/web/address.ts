import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { requestAddress } from '#src/platform/identity/network.ts';
import type { WebDeps } from './deps.ts';

/** Where a request comes from; undefined where no connection made it, as in a test in one process. */
export function addressOf(c: Context, { trustedProxies = [] }: Pick<WebDeps, 'trustedProxies'>): string | undefined {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  return requestAddress(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), trustedProxies);
}
