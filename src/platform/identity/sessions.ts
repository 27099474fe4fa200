import { createHash } from 'node:crypto';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { Account } from './sign-in.ts';
import type { OwnerOrigin, SignedIn } from './signed-in.ts';

/** How long a sign-in lasts, in milliseconds. */
export interface SessionLimits {
  /** Without use. */
  readonly idle: number;
  /** In all, however much it is used. */
  readonly absolute: number;
}

const minute = 60_000;

/** An hour without use and a long working day in all: shared machines in schools are left open. */
export const sessionLimits: SessionLimits = { idle: 60 * minute, absolute: 12 * 60 * minute };

/** `expires_at` holds the idle limit; it is moved at most once a minute, so that reading a page seldom writes. */
const moveAfter = minute;

/** What the database keeps of a token. The token is 256 random bits, so a plain hash cannot be searched backwards. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const tokenPattern = /^[\w-]{43}$/;

/**
 * Begins a session; the token is for the cookie and is kept nowhere else. Sessions that have run out are removed on the way.
 * @param random bytes from a cryptographic source
 */
export async function createSession(
  db: Db,
  clock: Clock,
  random: (bytes: number) => Uint8Array,
  account: Account,
  limits: SessionLimits = sessionLimits,
): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url');
  const now = clock.now();
  await inTenant(db, account.tenant, async (trx) => {
    await trx.deleteFrom('session').where('expires_at', '<=', now).execute();
    await trx
      .insertInto('session')
      .values({
        id_hash: tokenHash(token),
        tenant: account.tenant,
        account: account.id,
        created_at: now,
        expires_at: new Date(now.getTime() + limits.idle),
      })
      .execute();
    await appendLog(trx, clock, logLine(account, 'identity.sign-in', account.because));
  });
  return token;
}

/** Who a token stands for, or null when it is unknown, has run out or was ended. Use of a session prolongs it up to the absolute limit. */
export async function findSession(
  db: Db,
  clock: Clock,
  token: string,
  limits: SessionLimits = sessionLimits,
): Promise<SignedIn | null> {
  if (!tokenPattern.test(token)) return null;
  const now = clock.now();
  const session = await outsideTenant(db, async (trx) => {
    const found = await trx
      .selectFrom('session')
      .innerJoin('tenant', 'tenant.id', 'session.tenant')
      .select(['session.tenant', 'session.account', 'session.created_at', 'session.expires_at'])
      .select(['tenant.slug', 'tenant.name', 'tenant.origin'])
      .where('id_hash', '=', tokenHash(token))
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (found) await prolong(trx, token, found, now, limits);
    return found;
  });
  if (!session) return null;
  const { tenant, slug, name } = session;
  const account = await inTenant(db, tenant, (trx) =>
    trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('tenant', '=', tenant)
      .where('id', '=', session.account)
      .executeTakeFirstOrThrow(),
  );
  return { actor: { ...account, tenant }, owner: { tenant, slug, name, origin: session.origin as OwnerOrigin | null } };
}

async function prolong(
  trx: Trx,
  token: string,
  session: { created_at: Date; expires_at: Date },
  now: Date,
  limits: SessionLimits,
): Promise<void> {
  const until = Math.min(now.getTime() + limits.idle, session.created_at.getTime() + limits.absolute);
  if (until - session.expires_at.getTime() < moveAfter) return;
  await trx
    .updateTable('session')
    .set({ expires_at: new Date(until) })
    .where('id_hash', '=', tokenHash(token))
    .execute();
}

/** Ends a session; one that is unknown or over already is left as it is. */
export async function revokeSession(db: Db, clock: Clock, token: string): Promise<void> {
  const session = await outsideTenant(db, (trx) =>
    trx.selectFrom('session').select(['tenant', 'account']).where('id_hash', '=', tokenHash(token)).executeTakeFirst(),
  );
  if (!session) return;
  await inTenant(db, session.tenant, async (trx) => {
    await trx.deleteFrom('session').where('id_hash', '=', tokenHash(token)).execute();
    await appendLog(trx, clock, logLine({ id: session.account }, 'identity.sign-out', 'asked to'));
  });
}

function logLine(account: { id: string }, act: string, because: string) {
  return { actor: account.id, act, subject: `account:${account.id}`, allowed: true, because };
}
