import type { Trx } from '#src/platform/db/connect.ts';
import type { Whom } from '#src/platform/holdings/holdings.ts';

/** Groups of people as the register names them. */
export type SubjectKind = 'pupils' | 'former-pupils' | 'guardians' | 'employees' | 'contacts';

/**
 * What somebody is or was to the owner, in the register's words. Whoever is in no list and has no account has been in touch.
 * @param today the day in Europe/Oslo
 */
export async function subjectKinds(
  trx: Trx,
  whom: Pick<Whom, 'person' | 'accounts'>,
  today: string,
): Promise<readonly SubjectKind[]> {
  const { person, accounts } = whom;
  if (person === null) return accounts.length > 0 ? ['employees', 'contacts'] : ['contacts'];
  const [roles, places, wards, left] = [
    await trx.selectFrom('school_role').select(['role', 'valid_to']).where('person', '=', person).execute(),
    await trx.selectFrom('group_member').select(['role', 'valid_to']).where('person', '=', person).execute(),
    await trx.selectFrom('guardianship').select('child').where('guardian', '=', person).limit(1).execute(),
    await trx.selectFrom('person').select('ended_on').where('id', '=', person).execute(),
  ];
  const held = [...roles, ...places];
  const isThere = left.some(({ ended_on }) => ended_on === null || today <= ended_on);
  const asPupil = held.filter(({ role }) => role === 'pupil');
  const isPupil = isThere && asPupil.some(({ valid_to }) => valid_to === null || today <= valid_to);
  const isStaff = held.some(({ role }) => role !== 'pupil' && role !== 'guardian');
  const kinds: SubjectKind[] = [
    ...(isPupil ? (['pupils'] as const) : asPupil.length > 0 ? (['former-pupils', 'pupils'] as const) : []),
    ...(wards.length > 0 || held.some(({ role }) => role === 'guardian') ? (['guardians'] as const) : []),
    ...(isStaff ? (['employees'] as const) : []),
  ];
  return kinds.length === 0 ? ['contacts'] : kinds;
}
