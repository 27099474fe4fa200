import type { Selectable } from 'kysely';
import type { Trx } from '#src/platform/db/connect.ts';
import type { DisclosureTable } from '../duty/table.ts';

export type DisclosureRow = Selectable<DisclosureTable>;

/** A disclosure as lists show it: of what was handed over, what was given in fact. */
const asGiven = <T extends DisclosureRow>(row: T): T => ({ ...row, fields: row.handed_fields ?? row.fields });

/** What others have been given about a person, the latest first, as the person may see it: what is not told yet is not there. */
export async function disclosuresAbout(trx: Trx, person: string): Promise<DisclosureRow[]> {
  const rows = await trx
    .selectFrom('disclosure')
    .selectAll()
    .where('person', '=', person)
    .where('handed_at', 'is not', null)
    .where('quiet', 'is', null)
    .orderBy('handed_at', 'desc')
    .execute();
  return rows.map(asGiven);
}

/** The disclosures of a case in the order in which they were assessed. */
export async function disclosuresIn(trx: Trx, matter: string): Promise<DisclosureRow[]> {
  const rows = await trx.selectFrom('disclosure').selectAll().where('matter', '=', matter).orderBy('id').execute();
  return rows.map(asGiven);
}

/**
 * Cases of disclosure that those concerned are not told of: while nobody has assessed them, and while there is a reason not to. That
 * somebody looked at such a case would tell that there is one.
 */
export async function quietMatters(trx: Trx): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('matter as m')
    .leftJoin('disclosure as d', (join) => join.onRef('d.tenant', '=', 'm.tenant').onRef('d.matter', '=', 'm.id'))
    .select('m.id')
    .where('m.kind', '=', 'disclosure')
    .where((where) => where.or([where('d.id', 'is', null), where('d.quiet', 'is not', null)]))
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** A line of the register of disclosures: no name of a person stands in it. */
export interface RegisterLine extends DisclosureRow {
  readonly number: string;
}

/** Every disclosure that has been assessed, the latest first. */
export async function allDisclosures(trx: Trx): Promise<readonly RegisterLine[]> {
  const rows = await trx
    .selectFrom('disclosure as d')
    .innerJoin('matter as m', (join) => join.onRef('m.tenant', '=', 'd.tenant').onRef('m.id', '=', 'd.matter'))
    .selectAll('d')
    .select(['m.year', 'm.sequence'])
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(5000)
    .execute();
  return rows.map(({ year, sequence, ...row }) => ({ ...asGiven(row), number: `${year}/${sequence}` }));
}
