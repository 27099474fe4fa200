import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from '#src/platform/web/context.ts';
import type { ErrorRecord, WebDeps } from './deps.ts';

// Without what is easily misread when somebody reads a reference over the telephone (0/O, 1/I/L).
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A reference of eight signs for one request. */
export function newReference(random: (bytes: number) => Uint8Array): string {
  return Array.from(random(8), (byte) => letters[byte % letters.length]).join('');
}

/** Names the request and records how it ended, whatever happens after it in the list. */
export function recordRequest({
  clock,
  random,
  record,
}: Pick<WebDeps, 'clock' | 'random' | 'record'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const requestId = newReference(random);
    const start = clock.now().getTime();
    c.set('requestId', requestId);
    await next();
    const milliseconds = clock.now().getTime() - start;
    record({
      event: 'request',
      requestId,
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      milliseconds,
    });
  };
}

/** What may be kept of an error: its kind, its code and where it was thrown. */
export function errorRecord(c: Context<Env>, error: Error): ErrorRecord {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
  return { event: 'error', requestId: c.var.requestId, route: routePath(c), error: error.name, ...code, frames };
}
