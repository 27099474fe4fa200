import './tables.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { ProfileName } from './profiles.ts';
import { tokenHash } from './sessions.ts';

/** A session as its owner sees it. */
export interface OwnSession {
  readonly handle: string;
  readonly begun: Date;
  readonly until: Date;
  readonly from: string | null;
  readonly provider: ProfileName | null;
  /** Two factors were shown, and still count. */
  readonly secondFactor: boolean;
  /** The one that asks. */
  readonly current: boolean;
}

interface Owner {
  readonly tenant: string;
  readonly id: string;
}

/** The sessions of an account that may still be used, the newest first. @param token of the one that asks */
export async function ownSessions(db: Db, clock: Clock, account: Owner, token: string): Promise<OwnSession[]> {
  const now = clock.now();
  const rows = await outsideTenant(db, (trx) =>
    trx
      .selectFrom('session')
      .selectAll()
      .where('tenant', '=', account.tenant)
      .where('account', '=', account.id)
      .where('expires_at', '>', now)
      .orderBy('created_at', 'desc')
      .execute(),
  );
  const own = tokenHash(token);
  return rows.map((row) => ({
    handle: row.handle,
    begun: row.created_at,
    until: row.expires_at,
    from: row.origin,
    provider: row.provider,
    secondFactor: row.sensitive_until !== null && row.sensitive_until > now,
    current: row.id_hash === own,
  }));
}

/**
 * Ends some of an account's sessions: the one with a handle, or all others than the one that asks.
 * @returns how many were ended
 */
export async function endOwnSessions(
  db: Db,
  clock: Clock,
  account: Owner & { readonly from?: string | undefined },
  which: { readonly handle: string } | { readonly allBut: string },
): Promise<number> {
  return inTenant(db, account.tenant, async (trx) => {
    const mine = trx.deleteFrom('session').where('tenant', '=', account.tenant).where('account', '=', account.id);
    const some =
      'handle' in which
        ? mine.where('handle', '=', which.handle)
        : mine.where('id_hash', '<>', tokenHash(which.allBut));
    const ended = (await some.returning('handle').execute()).length;
    if (ended > 0) await logEnd(trx, clock, account, `ended ${ended} from the list of own sessions`);
    return ended;
  });
}

function logEnd(trx: Trx, clock: Clock, account: Owner & { readonly from?: string | undefined }, because: string) {
  return appendLog(trx, clock, {
    actor: account.id,
    act: 'identity.sign-out',
    subject: `account:${account.id}`,
    allowed: true,
    because,
    ...(account.from === undefined ? {} : { origin: account.from }),
  });
}

/** One sign-in to an account, or an attempt that was refused. */
export interface SignInLine {
  readonly at: Date;
  readonly allowed: boolean;
  readonly because: string;
  readonly from: string | null;
}

/** The latest sign-ins to an account and attempts that were refused, the newest first. @param trx from `inTenant` */
export async function signInsOf(trx: Trx, account: Owner, limit = 20): Promise<SignInLine[]> {
  return trx
    .selectFrom('log_line')
    .select(['at', 'allowed', 'because', 'origin as from'])
    .where('tenant', '=', account.tenant)
    .where('subject', '=', `account:${account.id}`)
    .where('act', '=', 'identity.sign-in')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How many sign-ins to an owner's accounts succeeded and were refused since a moment. @param trx from `inTenant` */
export async function countSignIns(
  trx: Trx,
  tenant: string,
  since: Date,
): Promise<{ readonly allowed: number; readonly refused: number }> {
  const rows = await trx
    .selectFrom('log_line')
    .select(({ fn }) => ['allowed', fn.countAll<string>().as('count')])
    .where('tenant', '=', tenant)
    .where('act', '=', 'identity.sign-in')
    .where('at', '>=', since)
    .groupBy('allowed')
    .execute();
  const count = (allowed: boolean) => Number(rows.find((row) => row.allowed === allowed)?.count ?? 0);
  return { allowed: count(true), refused: count(false) };
}
