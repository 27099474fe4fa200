import type { Context } from 'hono';
import type { Env } from '#src/platform/web/context.ts';

/** The address that people use, for the mail that says that something is there. */
export function originOf(c: Context<Env>): string {
  const { host, protocol } = new URL(c.req.url);
  return c.var.secure ? `https://${host}` : `${protocol}//${host}`;
}
