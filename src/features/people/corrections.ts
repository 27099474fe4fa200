import type { Trx } from '#src/platform/db/connect.ts';
import type { CorrectionField } from './table.ts';

/** What may be told with its correction beside it, in the value itself; a day of birth and a name are corrected or not. */
const appendable = ['address', 'phone', 'email'] as const;

type Appendable = Readonly<Record<(typeof appendable)[number], string | null>> & { readonly id: string };

/**
 * Persons with what has been appended to their data: where the wrong value is kept, it is marked, and the right one stands beside it
 * wherever it is shown (GDPR art. 16). It is put in where they are read, so that no page can forget it.
 */
export async function marked<T extends Appendable>(trx: Trx, persons: readonly T[]): Promise<readonly T[]> {
  if (persons.length === 0) return persons;
  const rows = await trx
    .selectFrom('correction')
    .select(['person', 'field', 'wrong', 'proposed'])
    .where('person', '=', (eb) => eb.fn.any(eb.val(persons.map(({ id }) => id))))
    .where('decision', '=', 'appended')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return persons;
  return persons.map((person) => {
    const changed = appendable.flatMap((field) => {
      const value = person[field];
      // Only while it is still the value that was said to be wrong.
      const last = rows.findLast((row) => row.person === person.id && row.field === field && row.wrong === value);
      return value === null || last === undefined ? [] : [[field, `${value} (feil; rett: ${last.proposed})`] as const];
    });
    return { ...person, ...Object.fromEntries(changed) };
  });
}

/** For every person, which values have been decided to be wrong: what a source brings again is not written. */
export async function wrongValues(trx: Trx): Promise<ReadonlyMap<string, (field: string, value: string) => boolean>> {
  const rows = await trx
    .selectFrom('correction')
    .select(['person', 'field', 'wrong'])
    .where('decision', '=', 'corrected')
    .where('person', 'is not', null)
    .execute();
  const byPerson = Map.groupBy(rows, ({ person }) => person ?? '');
  return new Map(
    [...byPerson].map(([person, those]) => [
      person,
      (field: string, value: string) => those.some((one) => one.field === field && one.wrong === value),
    ]),
  );
}

/** On which day each field of a person was last corrected. */
export async function correctedOn(trx: Trx, person: string): Promise<ReadonlyMap<CorrectionField, Date>> {
  const rows = await trx
    .selectFrom('correction')
    .select(['field', 'decided_at'])
    .where('person', '=', person)
    .where('decision', '=', 'corrected')
    .orderBy('decided_at')
    .execute();
  return new Map(
    rows.flatMap(({ field, decided_at }) => (field === null || decided_at === null ? [] : [[field, decided_at]])),
  );
}
