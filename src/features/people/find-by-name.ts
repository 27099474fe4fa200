import { sql } from 'kysely';
import type { IsoDate } from '#src/kernel/date.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { findPersons, schools } from './store.ts';

/** Somebody who may be the one. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  /** Names of the schools where the person is. */
  readonly schools: readonly string[];
}

/** So many of one name are shown; the date of birth tells them apart. */
const most = 10;

/** Whether a text may be the whole of a name: there is no search by parts of one. Pure. */
export const isWholeName = (name: string): boolean => /\S+\s+\S+/.test(name);

/**
 * Persons by the whole of their name, of the schools that the transaction reaches; those who are found are looked at, which the caller
 * writes in the log. @param born only those born that day
 */
export async function personsCalled(trx: Trx, name: string, born?: IsoDate): Promise<readonly NamedPerson[]> {
  const wanted = name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb');
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .distinct()
    .where(sql<boolean>`lower(given_name || ' ' || family_name) = ${wanted}`)
    .$if(born !== undefined, (query) => query.where('birth_date', '=', born ?? ''))
    .limit(most)
    .execute();
  const names = new Map((await schools(trx)).map((one) => [one.id, one.name]));
  const ids = rows.map(({ id }) => id);
  return (await findPersons(trx, ids, 'decided')).map((person) => ({
    id: person.id,
    name: `${person.givenName} ${person.familyName}`,
    birthDate: person.birthDate,
    schools: person.schools.flatMap(({ school }) => names.get(school) ?? []),
  }));
}
