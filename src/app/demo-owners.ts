import { join } from 'node:path';
import { addDemoCases } from '#src/features/cases/index.ts';
import { addDemoClassLists } from '#src/features/class-lists/index.ts';
import { type Audience, publishStatement } from '#src/features/notices/index.ts';
import { addDemoObservations, addDemoSites } from '#src/features/observation/index.ts';
import { addDemoAnswers, addDemoParty, addDemoPublicRequest } from '#src/features/openness/index.ts';
import { addDemoSchools } from '#src/features/people/index.ts';
import {
  commandLineActor,
  importLandscape,
  type Landscape,
  setPublished,
  tenantFor,
  unitsOn,
} from '#src/features/register/index.ts';
import { addDemoAccess, addDemoDuties } from '#src/features/rights/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { newId } from '#src/kernel/uuid.ts';
import { systemClock } from '#src/platform/clock/clock.ts';
import { projectRoot } from '#src/platform/config/root.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant, outsideTenant } from '#src/platform/db/tenant.ts';
import { addDemoPeople } from '#src/platform/identity/demo-people.ts';
import type { Signer } from '#src/platform/log/signing.ts';
import { createAboutDeps } from './about-deps.ts';
import { readLandscape } from './commands/read-file.ts';
import { rooms } from './holdings.ts';
import { ownerSlug } from './owner-slug.ts';

/** The owners of the demo: five as public texts tell of them, and one who has everything in order. */
const demoLandscapes: readonly string[] = [
  'bergen-mohlenpris-2013.yaml',
  'oslo-private-gymnasium.yaml',
  'oslo-utdanningsetaten-2019.yaml',
  'skien.yaml',
  'utdanningsdirektoratet.yaml',
  'perfect-owner.yaml',
];

/** The statements that the demo has published, so that visitors see some: of the owner who has everything in order. */
const demoStatements: Readonly<Record<string, readonly Audience[]>> = { 'perfect-owner.yaml': ['pupils', 'guardians'] };

/** The schools of a landscape: each gets a leader to sign in as. */
function schoolsOf(landscape: Landscape): string[] {
  const units = Object.entries(landscape.entries.units ?? {});
  return units.filter(([, versions]) => versions.at(-1)?.kind === 'school').map(([key]) => key);
}

/**
 * Of an owner that is invented everything is known until today: judged on the day that its file was written, what the demo's observers have
 * seen since would not count.
 */
function asToday(landscape: Landscape): Landscape {
  const { origin } = landscape;
  const today = osloDate(systemClock.now());
  return origin.kind === 'invented' && origin.date < today
    ? { ...landscape, origin: { ...origin, date: today } }
    : landscape;
}

/**
 * Brings the demo's landscapes into the database, with invented people to sign in as.
 * An owner that is there already is left as it is, so that what was tried in the demo stays.
 * @param files those of the folder `landscapes` to load; all of the demo's unless told
 * @returns the names of the owners that were added
 */
export async function loadDemoOwners(db: Db, files: readonly string[] = demoLandscapes): Promise<string[]> {
  const folder = join(projectRoot(), 'landscapes');
  const added: string[] = [];
  for (const file of files) {
    const landscape = asToday(await readLandscape(join(folder, file)));
    const { id: tenant } = await tenantFor(db, landscape);
    const actor = commandLineActor(tenant);
    const founded = await inTenant(db, tenant, (trx) =>
      trx.selectFrom('register_change').select('number').limit(1).execute(),
    );
    if (founded.length === 0) {
      await importLandscape({ db, clock: systemClock }, actor, landscape, { why: `demo: landscapes/${file}` });
      // From public texts, or invented: nothing in them is anybody's secret.
      await setPublished({ db, clock: systemClock }, actor, true);
      for (const audience of demoStatements[file] ?? [])
        await publishStatement({ db, clock: systemClock }, actor, { audience, approvedBy: 'Kommunedirektøren' });
      added.push(landscape.owner.at(-1)?.name ?? file);
    }
    const owner = { tenant, slug: landscape.owner.at(-1)?.id ?? '', units: schoolsOf(landscape) };
    await inTenant(db, tenant, (trx) => addDemoPeople(trx, owner, newId));
  }
  return added;
}

/** Adds an owner whose register is empty, with two invented coordinators and a reader; one that is there already stays as it is. */
export async function addEmptyOwner(db: Db, name: string): Promise<void> {
  const slug = ownerSlug(name);
  const origin = { kind: 'own-records', title: name, date: osloDate(systemClock.now()) } as const;
  const { id: tenant } = await tenantFor(db, { origin, owner: [{ id: slug, name }], entries: {} });
  await inTenant(db, tenant, (trx) => addDemoPeople(trx, { tenant, slug, units: [] }, newId));
}

/** Gives owners of the demo web sites with scans that are made up, and say so. @param signer the key of the log, for their evidence */
export async function addDemoSitesOfOwners(db: Db, signer?: Signer): Promise<void> {
  const owners = await outsideTenant(db, (trx) => trx.selectFrom('tenant').select(['id', 'slug']).execute());
  for (const { id: tenant, slug } of owners) await addDemoSites({ db, clock: systemClock }, { tenant, slug }, signer);
}

/** The owner of the demo that has schools with people in them: that of `perfect-owner.yaml`. */
const ownerWithPeople = 'solvik';

/** Gives the demo's own municipality its pupils, guardians and staff, when it is there. @returns rows written */
export async function addDemoPeopleOfSchools(db: Db): Promise<number> {
  const owner = await outsideTenant(db, (trx) =>
    trx.selectFrom('tenant').select(['id', 'name']).where('slug', '=', ownerWithPeople).executeTakeFirst(),
  );
  if (owner === undefined) return 0;
  const [deps, actor] = [{ db, clock: systemClock }, commandLineActor(owner.id)] as const;
  const rows = await addDemoSchools(deps, actor, newId);
  await addDemoClassLists(deps, actor);
  const units = await inTenant(db, owner.id, (trx) => unitsOn(trx, owner.id, osloDate(systemClock.now())));
  await addDemoCases(
    deps,
    owner.id,
    units.map(({ key }) => key),
  );
  await addDemoAnswers(deps, owner.id);
  await addDemoPublicRequest(deps, owner.id);
  await addDemoParty(deps, owner.id);
  await addDemoAccess({ ...deps, about: createAboutDeps(), rooms }, owner.id);
  await addDemoDuties({ ...deps, about: createAboutDeps(), rooms }, owner);
  await addDemoObservations(deps, owner.id);
  return rows;
}
