import './tables.ts';
import { createHash } from 'node:crypto';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { issuerHash } from './identity.ts';
import type { SignedOutThere } from './provider.ts';
import { SignInRefused } from './refusals.ts';

/** Which sessions a provider means: those of one session there, or all of a person. */
type Which = { readonly issuer: string; readonly sid: string } | { readonly issuer: string; readonly sub: string };

/**
 * Ends the sessions that a provider means, each with a line in its owner's log.
 * @param channel what told it: the browser by way of the provider's page (front), or the provider itself (back)
 * @returns how many
 */
export async function endFromProvider(db: Db, clock: Clock, which: Which, channel: 'front' | 'back'): Promise<number> {
  const [column, hash] =
    'sid' in which
      ? (['sid_hash', issuerHash(which.issuer, which.sid)] as const)
      : (['subject_hash', issuerHash(which.issuer, which.sub)] as const);
  const found = await outsideTenant(db, (trx) =>
    trx.selectFrom('session').select(['id_hash', 'tenant', 'account']).where(column, '=', hash).execute(),
  );
  for (const { id_hash, tenant, account } of found) {
    await inTenant(db, tenant, async (trx) => {
      await trx.deleteFrom('session').where('id_hash', '=', id_hash).execute();
      await appendLog(trx, clock, {
        actor: account,
        act: 'identity.sign-out',
        subject: `account:${account}`,
        allowed: true,
        because: `signed out at the identity provider (${channel} channel)`,
      });
    });
  }
  return found.length;
}

/**
 * Hears a provider's message, once.
 * @throws SignInRefused when it has been heard before
 */
export async function hearLogout(db: Db, clock: Clock, message: SignedOutThere): Promise<number> {
  const id_hash = createHash('sha256').update(`${message.issuer} ${message.id}`).digest('hex');
  const heard = await outsideTenant(db, async (trx) => {
    await trx.deleteFrom('logout_token').where('expires_at', '<=', clock.now()).execute();
    // Kept a while longer than the token itself counts, since clocks differ.
    const expires_at = new Date(message.expires.getTime() + 10 * 60_000);
    return trx
      .insertInto('logout_token')
      .values({ id_hash, expires_at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id_hash')
      .executeTakeFirst();
  });
  if (heard === undefined) throw new SignInRefused('token');
  const { issuer, sid, sub } = message;
  if (sid !== undefined) return endFromProvider(db, clock, { issuer, sid }, 'back');
  return sub === undefined ? 0 : endFromProvider(db, clock, { issuer, sub }, 'back');
}
