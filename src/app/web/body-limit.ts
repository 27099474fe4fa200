import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '#src/platform/web/context.ts';

/** The public forms take attachments, and answer with what was written when these are too large. */
const withFiles = /^\/om\/[^/]+\/[a-z-]+$/;
/** What may come to such a form: beyond the 12 MB that it takes, so that it can say so itself. */
const mostWithFiles = 16_000_000;

/** Reads no more of a request than it may hold. @param most bytes, where nothing else is said */
export function limitBody(most: number): MiddlewareHandler<Env> {
  const usual = bodyLimit({ maxSize: most });
  const files = bodyLimit({ maxSize: Math.max(most, mostWithFiles) });
  return (c, next) => (withFiles.test(c.req.path) ? files : usual)(c, next);
}
