import type { Selectable } from 'kysely';
import { type Restriction, restricts } from '#src/platform/access/restriction.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { PersonRestrictionTable } from './table.ts';

/**
 * What a reading of persons is for. `ordinary`: work, so what is restricted is left out; with a purpose, what is restricted for others
 * stays. `decided`: a decision about these persons has been made already, or it is the person's own eyes.
 */
export type Use = 'ordinary' | 'decided' | { readonly purpose: string };

const asRestriction = (row: Selectable<PersonRestrictionTable>): Restriction => ({
  id: row.id,
  person: row.person,
  category: row.category,
  purpose: row.purpose,
  fields: row.fields,
  guardiansToo: row.guardians_too,
});

/** What of some persons is restricted, by person; nothing for the others. */
export async function restrictionsOf(
  trx: Trx,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly Restriction[]>> {
  if (persons.length === 0) return new Map();
  const rows = await trx
    .selectFrom('person_restriction')
    .selectAll()
    .where('person', '=', (eb) => eb.fn.any(eb.val([...persons])))
    .where('lifted_at', 'is', null)
    .orderBy('id')
    .execute();
  return Map.groupBy(rows.map(asRestriction), ({ person }) => person);
}

/** The same for one account: what it uses with a reason of art. 18(2), for as long as it does, is not restricted for it. */
export async function restrictionsFor(
  trx: Trx,
  account: string,
  persons: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, readonly Restriction[]>> {
  const found = await restrictionsOf(trx, persons);
  if (found.size === 0) return found;
  const used = await trx
    .selectFrom('person_restriction_use')
    .select('restriction')
    .where('account', '=', account)
    .where('began_at', '<=', at)
    .where('ends_at', '>', at)
    .execute();
  const open = new Set(used.map(({ restriction }) => restriction));
  return new Map([...found].map(([person, those]) => [person, those.filter(({ id }) => !open.has(id))]));
}

const purposeOf = (use: Use) => (typeof use === 'object' ? use.purpose : undefined);

/** The fields of a person that a use does not get. Pure. */
export function hiddenFields(restrictions: readonly Restriction[], use: Use): (field: string) => boolean {
  if (use === 'decided') return () => false;
  const purpose = purposeOf(use);
  return (field) => restrictions.some((one) => restricts(one, { field, purpose }));
}

/** Those of some persons who stand on no list for a use: their name, or that they are in a group, is restricted. */
export async function unlisted(trx: Trx, persons: readonly string[], use: Use): Promise<ReadonlySet<string>> {
  if (use === 'decided') return new Set();
  const found = await restrictionsOf(trx, persons);
  const hidden = [...found].filter(([, those]) => {
    const isHidden = hiddenFields(those, use);
    return isHidden('name') || isHidden('groups');
  });
  return new Set(hidden.map(([person]) => person));
}

/** For every person of the owner of whom something is restricted, which fields nothing new is written in. */
export async function restrictedFields(trx: Trx): Promise<ReadonlyMap<string, (field: string) => boolean>> {
  const rows = await trx.selectFrom('person_restriction').selectAll().where('lifted_at', 'is', null).execute();
  const byPerson = Map.groupBy(rows.map(asRestriction), ({ person }) => person);
  // A restriction for one purpose lets the others have the data kept right.
  return new Map(
    [...byPerson].map(([person, those]) => {
      const whole = those.filter(({ purpose }) => purpose === null);
      return [person, (field: string) => hiddenFields(whole, 'ordinary')(field)];
    }),
  );
}
