import '../observers/table.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { Observation } from '../observation.ts';
import { bareName } from '../observers/registered-names.ts';
import type { SchoolAnswer } from './answers.ts';

/** What a school answered one year. */
export interface SchoolForm {
  readonly unit: string;
  readonly year: number;
  readonly answeredAt: Date;
  readonly answers: readonly SchoolAnswer[];
}

/** The last form of each unit, or of those asked for. */
export async function schoolForms(trx: Trx, units?: readonly string[]): Promise<readonly SchoolForm[]> {
  const rows = await trx
    .selectFrom('school_form')
    .distinctOn('unit')
    .select(['unit', 'year', 'answered_at as answeredAt', 'answers'])
    .$if(units !== undefined, (query) => query.where('unit', 'in', [...(units ?? []), '']))
    .orderBy('unit')
    .orderBy('year', 'desc')
    .execute();
  return rows;
}

/** Keeps a form; one of the same year is answered anew. */
export async function saveForm(trx: Trx, { unit, year, answeredAt, answers }: SchoolForm, by: string): Promise<void> {
  const values = { answered_at: answeredAt, answered_by: by, answers: JSON.stringify(answers) };
  await trx
    .insertInto('school_form')
    .values({ tenant: ownTenant, unit, year, ...values })
    .onConflict((conflict) => conflict.columns(['tenant', 'unit', 'year']).doUpdateSet(values))
    .execute();
}

/** Without what a school once said that it uses and no longer says: observations are only added to, and the last answer holds. */
export function stillSaid(observations: readonly Observation[], forms: readonly SchoolForm[]): readonly Observation[] {
  const inUse = new Set(
    forms.flatMap(({ unit, answers }) =>
      answers.filter(({ said }) => said === 'in-use').map(({ name }) => `${unit} ${bareName(name)}`),
    ),
  );
  return observations.filter(
    ({ observer, unit, seen }) =>
      observer !== 'school-form' || !('name' in seen) || inUse.has(`${unit ?? ''} ${bareName(seen.name)}`),
  );
}
