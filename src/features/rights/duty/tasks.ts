import { addMatterEvent, type CaseLanguage, caseLanguage, type MatterRow, nextId } from '#src/features/cases/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { workingDaysAfter } from '#src/kernel/working-days.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';

/**
 * Asks whoever has the case to do some things outside our rooms within three working days; the case is not closed while one is open.
 * @param wanted says each in the written Norwegian of those who answer for the case
 */
export async function giveTasks(
  trx: Trx,
  deps: Deps,
  actor: Actor,
  matter: MatterRow,
  wanted: (lang: CaseLanguage) => readonly string[],
): Promise<void> {
  const now = deps.clock.now();
  const due = workingDaysAfter(osloDate(now), 3);
  for (const want of wanted(await caseLanguage(trx, matter.unit))) {
    const id = nextId(deps.clock);
    await trx
      .insertInto('matter_task')
      .values({
        ...{ tenant: ownTenant, id, matter: matter.id, unit: null, holder: matter.handler, wants: want },
        ...{ due_on: due, given_at: now, given_by: actor.id },
      })
      .execute();
    await addMatterEvent(trx, deps.clock, {
      matter: matter.id,
      name: 'task-given',
      author: actor.id,
      data: { task: id, due },
    });
  }
}
