import { mayAlone, ownAges, readIdentityNumber, schools, schoolsOf } from '#src/features/people/index.ts';
import { type IsoDate, osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db, Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import type { KnownPerson, PeopleWithNumber } from '#src/platform/identity/accounts.ts';
import type { SchoolsOf } from '#src/platform/identity/sessions.ts';

/** Work that reaches every school of an owner: whose somebody is, is not known before it is looked up. */
async function inAllSchools<T>(db: Db, tenant: string, work: (trx: Trx) => Promise<T>, none: T): Promise<T> {
  const all = await inTenant(db, tenant, (trx) => schools(trx));
  return all.length === 0 ? none : inTenant(db, tenant, work, { schools: all.map(({ id }) => id) });
}

/** The schools of somebody who is signed in, today. */
export function createSchoolsOf(db: Db, clock: Clock): SchoolsOf {
  return (tenant, person) =>
    inAllSchools(db, tenant, (trx) => schoolsOf(trx, person, osloDate(clock.now())), [] as readonly string[]);
}

interface Held {
  readonly role: string;
  readonly valid_to: string | null;
}

/** Everything that a person is or was at the owner's schools, by list, by group and by child. */
async function heldBy(trx: Trx, tenant: string, person: string): Promise<Held[]> {
  const [atSchool, inGroup, forChild] = await Promise.all([
    trx
      .selectFrom('school_role')
      .select(['role', 'valid_to'])
      .where('tenant', '=', tenant)
      .where('person', '=', person)
      .execute(),
    trx
      .selectFrom('group_member')
      .select(['role', 'valid_to'])
      .where('tenant', '=', tenant)
      .where('person', '=', person)
      .execute(),
    trx
      .selectFrom('guardianship')
      .select('valid_to')
      .where('tenant', '=', tenant)
      .where('guardian', '=', person)
      .execute(),
  ]);
  return [...atSchool, ...inGroup, ...forChild.map(({ valid_to }) => ({ role: 'guardian', valid_to }))];
}

/**
 * What somebody is for signing in. Who works at a school and has a child there too is staff: what they may see as a
 * guardian follows from their relations, not from this. A former pupil still sees what is kept.
 */
function roleFrom(held: readonly Held[], today: IsoDate): KnownPerson['role'] | undefined {
  const open = held.filter(({ valid_to }) => valid_to === null || valid_to >= today).map(({ role }) => role);
  if (open.some((role) => role !== 'pupil' && role !== 'guardian')) return 'staff';
  if (open.includes('pupil')) return 'pupil';
  if (open.includes('guardian')) return 'guardian';
  return held.some(({ role }) => role === 'pupil') ? 'pupil' : undefined;
}

/** Who has an identity number at an owner. Several, when the owner's lists contradict themselves. */
export function createPeopleWithNumber(db: Db, clock: Clock): PeopleWithNumber {
  return (tenant, identityNumber) =>
    inAllSchools(
      db,
      tenant,
      async (trx) => {
        const rows = await trx
          .selectFrom('person')
          .select(['id', 'given_name', 'family_name', 'birth_date'])
          .where('tenant', '=', tenant)
          .where('identity_number', '=', identityNumber)
          .orderBy('ended_on', (order) => order.desc().nullsFirst())
          .execute();
        const people = new Map(rows.toReversed().map((row) => [row.id, row]));
        const today = osloDate(clock.now());
        const ages = await ownAges(trx, today);
        const known: KnownPerson[] = [];
        for (const { id, given_name, family_name, birth_date } of people.values()) {
          const role = roleFrom(await heldBy(trx, tenant, id), today);
          if (role === undefined) continue;
          // A number without a day of birth in it (DUF) tells no age; then the one who gave the sign-in has judged it.
          const born = birth_date ?? readIdentityNumber(identityNumber)?.birthDate;
          const tooYoung = role === 'pupil' && born !== undefined && !mayAlone(ages, 'own-account', born, today);
          known.push({ person: id, name: `${given_name} ${family_name}`, role, tooYoung });
        }
        return known;
      },
      [] as readonly KnownPerson[],
    );
}
