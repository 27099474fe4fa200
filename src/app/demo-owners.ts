import { join } from 'node:path';
import { commandLineActor, importLandscape, type Landscape, tenantFor } from '#src/features/register/index.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { addDemoPeople } from '#src/platform/identity/demo-people.ts';
import { readLandscape } from './commands/read-file.ts';

/** The landscapes that a law pack can judge; others in the folder wait for theirs. */
const demoLandscapes = ['bergen-mohlenpris-2013.yaml', 'perfect-owner.yaml'] as const;

/** The schools of a landscape: each gets a leader to sign in as. */
function schoolsOf(landscape: Landscape): string[] {
  const units = Object.entries(landscape.entries.units ?? {});
  return units.filter(([, versions]) => versions.at(-1)?.kind === 'school').map(([key]) => key);
}

/**
 * Brings the demo's landscapes into the database, with invented people to sign in as.
 * An owner that is there already is left as it is, so that what was tried in the demo stays.
 * @returns the names of the owners that were added
 */
export async function loadDemoOwners(db: Db): Promise<string[]> {
  const folder = join(projectRoot(), 'landscapes');
  const added: string[] = [];
  for (const file of demoLandscapes) {
    const landscape = await readLandscape(join(folder, file));
    const { id: tenant } = await tenantFor(db, landscape);
    const actor = commandLineActor(tenant);
    const founded = await inTenant(db, tenant, (trx) =>
      trx.selectFrom('register_change').select('number').limit(1).execute(),
    );
    if (founded.length === 0) {
      await importLandscape({ db, clock: systemClock }, actor, landscape, { why: `demo: landscapes/${file}` });
      added.push(landscape.owner.at(-1)?.name ?? file);
    }
    const owner = { tenant, slug: landscape.owner.at(-1)?.id ?? '', units: schoolsOf(landscape) };
    await inTenant(db, tenant, (trx) => addDemoPeople(trx, owner, newId));
  }
  return added;
}
