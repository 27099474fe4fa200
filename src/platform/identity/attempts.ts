import { createHash } from 'node:crypto';
import './tables.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { outsideTenant } from '#src/platform/db/tenant.ts';
import { seal, unseal } from './seal.ts';

/** What must be remembered between two steps of signing in; only the browser that began can go on. */
export const attemptLasts = 10 * 60_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const tokenPattern = /^[\w-]{43}$/;

/**
 * Keeps something for ten minutes and one use, sealed with a new token for the browser's cookie.
 * @param use the step that may take it: `asked` (the provider's answer is awaited) or `choice` (several accounts)
 * @returns the token
 */
export async function keepAttempt(
  db: Db,
  clock: Clock,
  random: (bytes: number) => Uint8Array,
  use: 'asked' | 'choice',
  content: object,
): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url');
  const now = clock.now();
  const sealed = seal(token, use, JSON.stringify(content), random);
  const row = { id_hash: hashOf(token), sealed, expires_at: new Date(now.getTime() + attemptLasts) };
  await outsideTenant(db, async (trx) => {
    await trx.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute();
    await trx.insertInto('sign_in_attempt').values(row).execute();
  });
  return token;
}

/** Reads what was kept, and leaves it. */
export async function readAttempt<T>(
  db: Db,
  clock: Clock,
  use: 'asked' | 'choice',
  token: string | undefined,
): Promise<T | undefined> {
  if (token === undefined || !tokenPattern.test(token)) return undefined;
  const row = await outsideTenant(db, (trx) =>
    trx
      .selectFrom('sign_in_attempt')
      .select(['sealed', 'expires_at'])
      .where('id_hash', '=', hashOf(token))
      .executeTakeFirst(),
  );
  return opened(row, token, use, clock.now());
}

/** Takes what was kept, once; undefined when there is none, it has run out, was taken before or was for another step. */
export async function takeAttempt<T>(
  db: Db,
  clock: Clock,
  use: 'asked' | 'choice',
  token: string | undefined,
): Promise<T | undefined> {
  if (token === undefined || !tokenPattern.test(token)) return undefined;
  const row = await outsideTenant(db, (trx) =>
    trx
      .deleteFrom('sign_in_attempt')
      .where('id_hash', '=', hashOf(token))
      .returning(['sealed', 'expires_at'])
      .executeTakeFirst(),
  );
  return opened(row, token, use, clock.now());
}

function opened<T>(
  row: { readonly sealed: string; readonly expires_at: Date } | undefined,
  token: string,
  use: string,
  now: Date,
): T | undefined {
  if (row === undefined || row.expires_at <= now) return undefined;
  const content = unseal(token, use, row.sealed);
  return content === undefined ? undefined : (JSON.parse(content) as T);
}
