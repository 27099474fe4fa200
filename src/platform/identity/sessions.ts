import './tables.ts';
import { createHash } from 'node:crypto';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { ProfileName } from './profiles.ts';
import { seal, unseal } from './seal.ts';
import type { Account } from './sign-in.ts';
import { mayBegin, roleLimits, type SignInRule } from './sign-in-rule.ts';
import { ruleFor } from './sign-in-rules.ts';
import type { OwnerOrigin, SignedIn } from './signed-in.ts';

/** How long a sign-in lasts, in milliseconds. */
export interface SessionLimits {
  /** Without use. */
  readonly idle: number;
  /** In all, however much it is used. */
  readonly absolute: number;
}

const minute = 60_000;

/** Rooms behind a duty of confidentiality close after fifteen minutes without use; the rest of the session goes on. */
export const sensitiveIdle = 15 * minute;

/** The limits move at most once a minute, so that reading a page seldom writes. */
const moveAfter = minute;

/** What the database keeps of a token. The token is 256 random bits, so a plain hash cannot be searched backwards. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const tokenPattern = /^[\w-]{43}$/;

/** How long a role is signed in: the owner's word on idleness, else the default. */
export function limitsFor(role: Role, rule: SignInRule): SessionLimits {
  const { idle, absolute } = roleLimits[role];
  return { idle: (rule.idleMinutes ?? idle) * minute, absolute: Math.max(absolute, rule.idleMinutes ?? 0) * minute };
}

/**
 * Begins a session; the token is for the cookie and is kept nowhere else. Sessions that have run out are removed on the way.
 * @param random bytes from a cryptographic source
 * @param limits as the owner says for the role, unless told
 */
export async function createSession(
  db: Db,
  clock: Clock,
  random: (bytes: number) => Uint8Array,
  account: Account,
  limits?: SessionLimits,
): Promise<string> {
  const token = Buffer.from(random(32)).toString('base64url');
  const now = clock.now();
  const { tenant, id, identity, from } = account;
  const strong = identity?.secondFactor === true;
  await inTenant(db, tenant, async (trx) => {
    await trx.deleteFrom('session').where('expires_at', '<=', now).execute();
    const { idle } = limits ?? (await limitsOf(trx, tenant, id));
    await trx
      .insertInto('session')
      .values({
        id_hash: tokenHash(token),
        tenant,
        account: id,
        created_at: now,
        expires_at: new Date(now.getTime() + idle),
        provider: identity?.provider ?? null,
        origin: from ?? null,
        subject_hash: identity?.subject ?? null,
        sid_hash: identity?.sid ?? null,
        second_factor_at: strong ? now : null,
        sensitive_until: strong ? new Date(now.getTime() + sensitiveIdle) : null,
        hint: identity === undefined ? null : seal(token, 'hint', identity.idToken, random),
      })
      .execute();
    await appendLog(trx, clock, logLine(account, 'identity.sign-in', account.because, from));
  });
  return token;
}

async function limitsOf(trx: Trx, tenant: string, account: string): Promise<SessionLimits> {
  const { role } = await trx
    .selectFrom('account')
    .select('role')
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return limitsFor(role, await ruleFor(trx, tenant, role));
}

/** Ids of the schools that a person works or goes at, or has children at, today. */
export type SchoolsOf = (tenant: string, person: string) => Promise<readonly string[]>;

export interface FindOptions {
  /** Instead of the owner's and the role's. */
  readonly limits?: SessionLimits;
  /** Where the request comes from. */
  readonly from?: string | undefined;
  readonly schoolsOf?: SchoolsOf | undefined;
}

function readSession(trx: Trx, token: string, now: Date) {
  return trx
    .selectFrom('session')
    .innerJoin('tenant', 'tenant.id', 'session.tenant')
    .select(['session.tenant', 'session.account', 'session.created_at', 'session.expires_at'])
    .select(['session.second_factor_at', 'session.sensitive_until'])
    .select(['tenant.slug', 'tenant.name', 'tenant.origin'])
    .where('id_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

type Found = NonNullable<Awaited<ReturnType<typeof readSession>>>;

/**
 * Who a token stands for, or null when it is unknown, has run out or was ended, when the account has ended, and where the
 * owner's rules of place and time no longer let it go on. Use prolongs a session up to the absolute limit.
 */
export async function findSession(
  db: Db,
  clock: Clock,
  token: string,
  { limits, from, schoolsOf }: FindOptions = {},
): Promise<SignedIn | null> {
  if (!tokenPattern.test(token)) return null;
  const now = clock.now();
  const session = await outsideTenant(db, (trx) => readSession(trx, token, now));
  if (!session) return null;
  const { tenant, slug, name } = session;
  const account = await inTenant(db, tenant, async (trx) => {
    const found = await trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units', 'person', 'ended_at'])
      .where('tenant', '=', tenant)
      .where('id', '=', session.account)
      .executeTakeFirstOrThrow();
    const rule = await ruleFor(trx, tenant, found.role);
    const may = found.ended_at === null ? mayBegin(rule, from, now) : ({ allowed: false, because: 'ended' } as const);
    if (!may.allowed) {
      await trx.deleteFrom('session').where('id_hash', '=', tokenHash(token)).execute();
      await appendLog(trx, clock, logLine(found, 'identity.sign-out', `the owner's rules: ${may.because}`, from));
      return undefined;
    }
    await prolong(trx, token, session, now, limits ?? limitsFor(found.role, rule));
    return found;
  });
  if (account === undefined) return null;
  const actor = await actorOf(account, tenant, { session, now, from, schoolsOf });
  return { actor, owner: { tenant, slug, name, origin: session.origin as OwnerOrigin | null } };
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly units: string[];
  readonly person: string | null;
}

interface Circumstances {
  readonly session: Found;
  readonly now: Date;
  readonly from: string | undefined;
  readonly schoolsOf: SchoolsOf | undefined;
}

async function actorOf(
  { id, name, role, units, person }: AccountRow,
  tenant: string,
  { session, now, from, schoolsOf }: Circumstances,
): Promise<Actor> {
  const strong = session.sensitive_until !== null && session.sensitive_until > now;
  return {
    id,
    name,
    role,
    units,
    tenant,
    ...(person === null ? {} : { person, schools: (await schoolsOf?.(tenant, person)) ?? [] }),
    ...(strong ? { secondFactor: true } : {}),
    ...(from === undefined ? {} : { from }),
  };
}

/** Moves the limits of a session that is used; two factors that have gone stale are not woken by use. */
async function prolong(trx: Trx, token: string, session: Found, now: Date, limits: SessionLimits): Promise<void> {
  const until = Math.min(now.getTime() + limits.idle, session.created_at.getTime() + limits.absolute);
  const { sensitive_until: open } = session;
  const sensitive = Math.min(now.getTime() + sensitiveIdle, session.created_at.getTime() + limits.absolute);
  const moves = {
    ...(until - session.expires_at.getTime() < moveAfter ? {} : { expires_at: new Date(until) }),
    ...(open === null || open <= now || sensitive - open.getTime() < moveAfter
      ? {}
      : { sensitive_until: new Date(sensitive) }),
  };
  if (Object.keys(moves).length === 0) return;
  await trx.updateTable('session').set(moves).where('id_hash', '=', tokenHash(token)).execute();
}

/** What signing out at the provider and strengthening a session need to know of it. */
export interface SessionEvidence {
  readonly tenant: string;
  readonly account: string;
  readonly provider: ProfileName | null;
  readonly subject: string | null;
  /** The provider's token, opened with the cookie's. */
  readonly idToken: string | undefined;
}

/** What a session stands on, or undefined when there is none. */
export async function sessionEvidence(db: Db, clock: Clock, token: string): Promise<SessionEvidence | undefined> {
  const row = await outsideTenant(db, (trx) =>
    trx
      .selectFrom('session')
      .select(['tenant', 'account', 'provider', 'subject_hash', 'hint'])
      .where('id_hash', '=', tokenHash(token))
      .where('expires_at', '>', clock.now())
      .executeTakeFirst(),
  );
  if (row === undefined) return undefined;
  const { tenant, account, provider, subject_hash: subject, hint } = row;
  return { tenant, account, provider, subject, idToken: hint === null ? undefined : unseal(token, 'hint', hint) };
}

/** Ends a session; one that is unknown or over already is left as it is. */
export async function revokeSession(db: Db, clock: Clock, token: string, because = 'asked to'): Promise<void> {
  const session = await outsideTenant(db, (trx) =>
    trx.selectFrom('session').select(['tenant', 'account']).where('id_hash', '=', tokenHash(token)).executeTakeFirst(),
  );
  if (!session) return;
  await inTenant(db, session.tenant, async (trx) => {
    await trx.deleteFrom('session').where('id_hash', '=', tokenHash(token)).execute();
    await appendLog(trx, clock, logLine({ id: session.account }, 'identity.sign-out', because));
  });
}

function logLine(account: { id: string }, act: string, because: string, from?: string) {
  const origin = from === undefined ? {} : { origin: from };
  return { actor: account.id, act, subject: `account:${account.id}`, allowed: true, because, ...origin };
}
