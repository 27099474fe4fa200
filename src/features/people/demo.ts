import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { demoRoster } from './demo-roster.ts';
import { importPeople } from './import/import-people.ts';
import { schools } from './store.ts';

/**
 * Gives the demo's municipality its schools and invented people; an owner that has schools keeps them and gets no more.
 * @param newId gives ids that sort by when they were made
 * @returns how many rows were written
 */
export async function addDemoSchools(deps: Deps, actor: Actor, newId: () => string): Promise<number> {
  const there = await inTenant(deps.db, actor.tenant, schools);
  if (there.length > 0) return 0;
  const { rows } = await importPeople(deps, actor, demoRoster(), { mode: 'all-or-nothing', newId });
  return rows;
}
