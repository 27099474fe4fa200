import './tables.ts';
import { newId } from '#src/kernel/uuid.ts';
import type { Role } from '#src/platform/access/decide.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { Identity } from './identity.ts';
import { SignInRefused } from './refusals.ts';

/** Somebody in an owner's lists of people, as far as signing in needs to know. */
export interface KnownPerson {
  readonly person: string;
  readonly name: string;
  /** What they are at the schools today. */
  readonly role: Extract<Role, 'staff' | 'pupil' | 'guardian'>;
  /** A pupil younger than the owner gives an account of their own. */
  readonly tooYoung?: boolean;
}

/** Who has an identity number at an owner, today; given by `app`, which asks the feature that knows people. */
export type PeopleWithNumber = (tenant: string, identityNumber: string) => Promise<readonly KnownPerson[]>;

/** One place where somebody may go on: an account that is there, or a person who has none yet. */
export interface Candidate {
  readonly tenant: string;
  readonly owner: string;
  readonly role: Role;
  readonly name: string;
  readonly account: string | undefined;
  readonly person: string | undefined;
  /** The account has ended; said rather than hidden, so that the person knows whom to ask. */
  readonly ended: boolean;
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly person: string | null;
  readonly ended_at: Date | null;
  readonly by: 'subject' | 'name' | 'person';
}

const columns = ['account.id', 'account.name', 'account.role', 'account.person', 'account.ended_at'] as const;

async function byIdentity(trx: Trx, tenant: string, identity: Identity): Promise<Found[]> {
  const values = [
    { kind: 'subject' as const, value: identity.subject },
    ...identity.names.map((value) => ({ kind: 'name' as const, value })),
  ];
  const rows = await trx
    .selectFrom('login_identity')
    .innerJoin('account', (join) =>
      join.onRef('account.tenant', '=', 'login_identity.tenant').onRef('account.id', '=', 'login_identity.account'),
    )
    .select([...columns, 'login_identity.kind', 'login_identity.value'])
    .where('login_identity.tenant', '=', tenant)
    .where('login_identity.provider', '=', identity.provider)
    .where(
      'login_identity.value',
      'in',
      values.map(({ value }) => value),
    )
    .execute();
  return rows
    .filter((row) => values.some(({ kind, value }) => kind === row.kind && value === row.value))
    .map(({ kind, value: _, ...row }) => ({ ...row, by: kind }));
}

async function byPerson(trx: Trx, tenant: string, person: string): Promise<Found[]> {
  const rows = await trx
    .selectFrom('account')
    .select(columns)
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .execute();
  return rows.map((row) => ({ ...row, by: 'person' as const }));
}

/** A name at Feide may be given to somebody else; who was there before is known by the subject, and that one decides. */
async function nameIsTakenOver(trx: Trx, tenant: string, identity: Identity, account: string): Promise<boolean> {
  const linked = await trx
    .selectFrom('login_identity')
    .select('value')
    .where('tenant', '=', tenant)
    .where('provider', '=', identity.provider)
    .where('kind', '=', 'subject')
    .where('account', '=', account)
    .executeTakeFirst();
  return linked !== undefined && linked.value !== identity.subject;
}

/**
 * Where an identity may go on at one owner: nowhere, or in one place.
 * @throws SignInRefused several-persons, when it points at more than one; too-young
 */
async function candidateAt(
  db: Db,
  owner: { readonly id: string; readonly name: string },
  identity: Identity,
  peopleWithNumber: PeopleWithNumber,
): Promise<Candidate | undefined> {
  const people = identity.identityNumber === undefined ? [] : await peopleWithNumber(owner.id, identity.identityNumber);
  if (people.length > 1) throw new SignInRefused('several-persons');
  const [known] = people;
  if (known?.tooYoung === true) throw new SignInRefused('too-young');
  return inTenant(db, owner.id, async (trx) => {
    const found = [
      ...(await byIdentity(trx, owner.id, identity)),
      ...(known === undefined ? [] : await byPerson(trx, owner.id, known.person)),
    ];
    const [first, ...others] = found;
    if (others.some(({ id }) => id !== first?.id)) throw new SignInRefused('several-persons');
    const place = { tenant: owner.id, owner: owner.name };
    if (first === undefined) {
      return (
        known && {
          ...place,
          role: known.role,
          name: known.name,
          account: undefined,
          person: known.person,
          ended: false,
        }
      );
    }
    const onlyByName = found.every(({ by }) => by === 'name');
    if (onlyByName && (await nameIsTakenOver(trx, owner.id, identity, first.id))) return undefined;
    if (known !== undefined && first.person !== null && first.person !== known.person)
      throw new SignInRefused('several-persons');
    const { id, name, role, person, ended_at } = first;
    return { ...place, role, name, account: id, person: person ?? known?.person, ended: ended_at !== null };
  });
}

/**
 * Every place where an identity may go on, one at each owner at most. All owners are asked each time: a guardian may
 * have got a child at a school of another one since.
 * @throws SignInRefused unknown-person, several-persons, too-young
 */
export async function findCandidates(
  db: Db,
  identity: Identity,
  peopleWithNumber: PeopleWithNumber,
): Promise<readonly Candidate[]> {
  const owners = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'name']).orderBy('name').execute(),
  );
  const candidates: Candidate[] = [];
  for (const owner of owners) {
    const candidate = await candidateAt(db, owner, identity, peopleWithNumber);
    if (candidate !== undefined) candidates.push(candidate);
  }
  if (candidates.length === 0) throw new SignInRefused('unknown-person');
  return candidates;
}

/**
 * The account of a candidate, made when the person had none, with the identity linked to it.
 * @returns the account's id
 * @throws SignInRefused ended
 */
export async function openAccount(db: Db, clock: Clock, candidate: Candidate, identity: Identity): Promise<string> {
  const { tenant, person, name, role } = candidate;
  if (candidate.ended) throw new SignInRefused('ended', { tenant, id: candidate.account ?? '' });
  return inTenant(db, tenant, async (trx) => {
    const id = candidate.account ?? newId();
    if (candidate.account === undefined) {
      if (person === undefined) throw new SignInRefused('unknown-person');
      await trx.insertInto('account').values({ tenant, id, name, role, person }).execute();
    } else if (person !== undefined) {
      await trx
        .updateTable('account')
        .set({ person })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('person', 'is', null)
        .execute();
    }
    await linkSubject(trx, clock, { tenant, id, made: candidate.account === undefined }, identity);
    return id;
  });
}

async function linkSubject(
  trx: Trx,
  clock: Clock,
  account: { readonly tenant: string; readonly id: string; readonly made: boolean },
  identity: Identity,
): Promise<void> {
  const { tenant, id } = account;
  const row = { tenant, provider: identity.provider, kind: 'subject' as const, value: identity.subject, account: id };
  // A pairwise subject changes when the installation gets another client at the provider; the person is the same.
  const linked = await trx
    .insertInto('login_identity')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'account', 'provider', 'kind'])
        .doUpdateSet({ value: identity.subject })
        .where('login_identity.value', '<>', identity.subject),
    )
    .returning('account')
    .execute();
  if (linked.length === 0) return;
  const because = account.made ? 'made for a person of the schools, at the first sign-in' : 'linked at sign-in';
  await appendLog(trx, clock, {
    actor: id,
    act: 'identity.link',
    subject: `account:${id}`,
    allowed: true,
    because: `${identity.provider}: ${because}`,
  });
}

/**
 * Tells by which name at Feide an account is opened; before the first sign-in nothing else is known of it.
 * @param trx from `inTenant`. @throws Error (unique violation) when the name opens another account of the owner
 */
export async function setFeideName(trx: Trx, tenant: string, account: string, name: string): Promise<void> {
  const value = name.trim().toLowerCase();
  await trx
    .insertInto('login_identity')
    .values({ tenant, provider: 'feide', kind: 'name', value, account })
    .onConflict((conflict) => conflict.columns(['tenant', 'account', 'provider', 'kind']).doUpdateSet({ value }))
    .execute();
}

/**
 * Forgets who an owner's accounts are at their providers; names at Feide are kept, so that each is known again at the
 * next sign-in. For a provider that was replaced by another with the same people: what it calls them is its own.
 * @param trx from `inTenant`
 */
export async function forgetSubjects(trx: Trx, tenant: string): Promise<void> {
  await trx.deleteFrom('login_identity').where('tenant', '=', tenant).where('kind', '=', 'subject').execute();
}
