import './tables.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';

/** Why a sign-in is refused. Stands in logs as it is, and in words on the page; it holds nothing about anybody. */
export const refusalReasons = [
  'state', // no sign-in was under way in this browser, or it had run out, or it was used before
  'denied', // the person said no, or the provider did
  'issuer',
  'audience',
  'nonce',
  'level', // a weaker sign-in than was asked for
  'expired',
  'signature',
  'not-now', // asked to show it again now, and an older sign-in came back
  'token', // anything else that is wrong with what the provider sent
  'code', // the code was used before, or had run out
  'unknown-person',
  'several-persons',
  'too-young', // the owner gives pupils an account of their own from an age that this one has not
  'other-person', // another than the one whose session is to be strengthened
  'ended', // the account may be used no more
  'place',
  'time',
  'second-factor',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Whose account it would have been, where that is known. */
export interface RefusedAccount {
  readonly tenant: string;
  readonly id: string;
}

/** A sign-in that was refused; the frame writes it down and shows it in words. */
export class SignInRefused extends Error {
  readonly reason: RefusalReason;
  readonly account: RefusedAccount | undefined;
  constructor(reason: RefusalReason, account?: RefusedAccount) {
    super(`the sign-in was refused: ${reason}`);
    this.name = 'SignInRefused';
    this.reason = reason;
    this.account = account;
  }
}

interface Refusal {
  readonly reason: RefusalReason;
  readonly profile: string;
  readonly from?: string | undefined;
  readonly account?: RefusedAccount | undefined;
}

/** Removes what is older than the list keeps. */
export async function forgetRefusals(db: Db, now: Date): Promise<void> {
  await outsideTenant(db, (trx) =>
    trx
      .deleteFrom('sign_in_refusal')
      .where('at', '<', new Date(now.getTime() - keepRefusals))
      .execute(),
  );
}

/** Ninety days: long enough to see an attack on a school, short enough for addresses. */
const keepRefusals = 90 * 24 * 60 * 60_000;

/**
 * Writes a refusal down: in the log of the owner whose account it concerned, or, where nobody is known, in a list of
 * its own that says why, when and from which network, and belongs to whoever runs the installation.
 */
export async function logRefusal(db: Db, clock: Clock, { reason, profile, from, account }: Refusal): Promise<void> {
  const origin = from === undefined ? {} : { origin: from };
  if (account === undefined) {
    await outsideTenant(db, (trx) =>
      trx
        .insertInto('sign_in_refusal')
        .values({ id: newId(), at: clock.now(), profile, reason, origin: from ?? null })
        .execute(),
    );
    return;
  }
  await inTenant(db, account.tenant, (trx) =>
    appendLog(trx, clock, {
      actor: account.id,
      act: 'identity.sign-in',
      subject: `account:${account.id}`,
      allowed: false,
      because: `${profile}: ${reason}`,
      ...origin,
    }),
  );
}
