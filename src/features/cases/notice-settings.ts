import { createHash, timingSafeEqual } from 'node:crypto';
import type { Lang } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, ownTenant } from '#src/platform/db/tenant.ts';
import { isMailAddress } from '#src/platform/mail/outbox.ts';

const badAddress = say(
  'Skriv én e-postadresse, for eksempel navn@eksempel.no',
  'Skriv éi e-postadresse, til dømes namn@eksempel.no',
  'Write one e-mail address, for example name@example.no',
);

/** How somebody is told of deadlines. */
export interface NoticeSettings {
  readonly email: string | undefined;
  /** Undefined while there is no calendar. */
  readonly calendarMadeAt: Date | undefined;
}

const deed = (actor: Actor) =>
  ({ act: 'matter.write-down', subject: `notices:${actor.id}`, scope: { units: [...actor.units] } }) as const;

/** The actor's own settings. @throws Problem (refused) for who can have no case */
export function viewNotices(deps: Deps, actor: Actor): Promise<NoticeSettings> {
  return perform(deps, actor, deed(actor), async (trx) => {
    const row = await trx.selectFrom('matter_notice').selectAll().where('account', '=', actor.id).executeTakeFirst();
    return { email: row?.email ?? undefined, calendarMadeAt: row?.calendar_made_at ?? undefined };
  });
}

interface Change {
  readonly email?: string | null;
  readonly lang?: Lang;
  readonly calendar_hash?: string | null;
  readonly calendar_made_at?: Date | null;
}

async function keep(trx: Trx, actor: Actor, change: Change): Promise<void> {
  await trx
    .insertInto('matter_notice')
    .values({ tenant: ownTenant, account: actor.id, ...change })
    .onConflict((conflict) => conflict.columns(['tenant', 'account']).doUpdateSet(change))
    .execute();
}

/** Where mail about deadlines goes, and in which language; an empty address takes it away. @throws Problem (bad-input, `email`) */
export function setNoticeMail(
  deps: Deps,
  actor: Actor,
  wish: { readonly email: string; readonly lang: Lang },
): Promise<void> {
  const email = wish.email.trim();
  if (email !== '' && !isMailAddress(email))
    return Promise.reject(new Problem(badAddress, { code: 'bad-input', place: 'email' }));
  return perform(deps, actor, deed(actor), (trx) => keep(trx, actor, { email: email || null, lang: wish.lang }));
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const toWord = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/**
 * Makes the actor's calendar address anew; an earlier one no longer works.
 * @returns the secret part of the address: shown once, and not kept
 */
export function makeCalendar(deps: Deps, actor: Actor): Promise<string> {
  const secret = toWord(crypto.getRandomValues(new Uint8Array(32)));
  return perform(deps, actor, deed(actor), async (trx) => {
    await keep(trx, actor, { calendar_hash: hashOf(secret), calendar_made_at: deps.clock.now() });
    const place = toWord(Buffer.from(`${actor.tenant}${actor.id}`.replaceAll('-', ''), 'hex'));
    return `${place}.${secret}`;
  });
}

/** Takes the calendar address back. */
export function revokeCalendar(deps: Deps, actor: Actor): Promise<void> {
  return perform(deps, actor, deed(actor), (trx) => keep(trx, actor, { calendar_hash: null, calendar_made_at: null }));
}

const uuidOf = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Whose calendar an address is; undefined for one that was never given, was taken back, or is of an account that has ended. */
export async function calendarOwner(db: Db, word: string): Promise<Actor | undefined> {
  const [place = '', secret = ''] = word.split('.');
  const hex = Buffer.from(place, 'base64url').toString('hex');
  const [tenant, account] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))];
  if (!isUuid(tenant) || !isUuid(account)) return undefined;
  const row = await inTenant(db, tenant, (trx) =>
    trx
      .selectFrom('matter_notice')
      .innerJoin('account', (join) =>
        join.onRef('account.tenant', '=', 'matter_notice.tenant').onRef('account.id', '=', 'matter_notice.account'),
      )
      .select(['account.id', 'account.name', 'account.role', 'account.units', 'account.person', 'calendar_hash'])
      .where('matter_notice.account', '=', account)
      .where('account.ended_at', 'is', null)
      .executeTakeFirst(),
  );
  if (row === undefined || row.calendar_hash === null) return undefined;
  if (!timingSafeEqual(Buffer.from(row.calendar_hash), Buffer.from(hashOf(secret)))) return undefined;
  const { id, name, role, units, person } = row;
  return { id, name, role, units, tenant, ...(person !== null && { person }) };
}
