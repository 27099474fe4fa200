import type { Selectable } from 'kysely';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import type { MatterRequirementTable, TaskState } from '../table.ts';
import { nextId } from './ids.ts';

/** Something that must be met before a case is closed as complete, with the state of the task that answers it. */
export interface Requirement extends Selectable<MatterRequirementTable> {
  readonly taskState: TaskState | null;
  readonly isMet: boolean;
}

/** What a case asks for, by name; a task that was taken back answers nothing. */
export async function requirementsOf(trx: Trx, matter: string): Promise<readonly Requirement[]> {
  const rows = await trx
    .selectFrom('matter_requirement as r')
    .leftJoin('matter_task as t', (join) => join.onRef('t.tenant', '=', 'r.tenant').onRef('t.id', '=', 'r.task'))
    .selectAll('r')
    .select('t.state as taskState')
    .where('r.matter', '=', matter)
    .orderBy('r.name')
    .orderBy('r.key')
    .execute();
  const answers: readonly (TaskState | null)[] = ['done', 'nothing-held', 'refused'];
  return rows.map((row) => ({ ...row, isMet: row.met_at !== null || answers.includes(row.taskState) }));
}

/** How many of them nobody has met; null where nothing is asked for. */
export async function unmetRequirements(trx: Trx, matter: string): Promise<number | null> {
  const all = await requirementsOf(trx, matter);
  return all.length === 0 ? null : all.filter(({ isMet }) => !isMet).length;
}

/** What a requirement is, when it is put on a case. */
export type NewRequirement = Pick<MatterRequirementTable, 'key' | 'name'> &
  Partial<Pick<MatterRequirementTable, 'medium'>> & { readonly fields?: readonly string[] };

/** Asks something of a case; what is asked for already stays as it is. */
export async function addRequirement(trx: Trx, clock: Clock, matter: string, wish: NewRequirement): Promise<void> {
  await trx
    .insertInto('matter_requirement')
    .values({
      tenant: ownTenant,
      id: nextId(clock),
      matter,
      key: wish.key,
      name: wish.name,
      fields: wish.fields ?? [],
      medium: wish.medium ?? null,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'matter', 'key']).doNothing())
    .execute();
}

/** The task that answers a requirement. */
export async function setRequirementTask(trx: Trx, id: string, task: string): Promise<void> {
  await trx.updateTable('matter_requirement').set({ task }).where('id', '=', id).execute();
}

/** Says that a requirement is met in another way, and why. */
export async function meetRequirement(
  trx: Trx,
  id: string,
  met: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('matter_requirement')
    .set({ met_at: met.at, met_by: met.by, met_reason: met.reason })
    .where('id', '=', id)
    .execute();
}
