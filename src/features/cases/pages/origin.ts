import type { Context } from 'hono';
import type { Env } from '#src/platform/web/context.ts';

/** The address that people use, as it stands in calendars and mails. */
export function originOf(c: Context<Env>): string {
  const { host, protocol } = new URL(c.req.url);
  return c.var.secure === true ? `https://${host}` : `${protocol}//${host}`;
}
