import { confirmSite } from '#src/features/observation/sites/confirm-site.ts';
import { declareSite } from '#src/features/observation/sites/declare-site.ts';
import { finishScan, keepFiles } from '#src/features/observation/sites/finish-scan.ts';
import { lastDone, siteRow } from '#src/features/observation/sites/read-sites.ts';
import { rawFiles, recordedRun } from '#src/features/observation/sites/recorded-run.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { clock, type HouseOwner } from './house.ts';
import type { Mark } from './marks.ts';

const usual = { own: '', pages: '', journeys: '', limit: '5', robots: 'obey', sensitive: false, every: 'never' };
const noLooker = { file: () => Promise.resolve(undefined), txt: () => Promise.resolve([]) };

/** Two finished scans of a site, as they were recorded. @returns the later */
async function addScans(db: Db, { tenant }: Actor, id: string): Promise<string> {
  for (const hours of [48, 24])
    await inTenant(db, tenant, async (trx) => {
      const site = await siteRow(trx, id);
      if (site === undefined) throw new Error('no site');
      const at = new Date(clock.now().getTime() - hours * 3_600_000);
      const run = idAt(at);
      const result = recordedRun({ url: site.url, begun: at, hard: true });
      const begun = { asked_at: at, begun_at: at, worked_at: at, state: 'running' as const };
      await trx
        .insertInto('observation_run')
        .values({ tenant, id: run, observer: 'web-scan', unit: site.unit, site: id, author: 'job:scans', ...begun })
        .execute();
      await keepFiles(trx, run, rawFiles(result));
      await finishScan(trx, { clock, origin: 'http://skolevern.test', signer: undefined }, { run, site, result });
    });
  return inTenant(db, tenant, async (trx) => (await lastDone(trx, id))?.id ?? '');
}

/**
 * Sites of an owner: one that nobody has shown to be the owner's, one of the first school with scans, and one of the owner as a whole
 * with scans. Their addresses have marks.
 */
export async function addSites(
  db: Db,
  { landscape, name }: HouseOwner,
  { actor }: { readonly actor: Actor },
  [waits, ofSchool, scanned]: readonly [Mark, Mark, Mark],
): Promise<readonly (readonly [site: string, run: string, unit: string])[]> {
  const school =
    Object.entries(landscape.entries.units ?? {}).find(([, all]) => all.at(-1)?.kind === 'school')?.[0] ?? '';
  const deps = { db, clock };
  const add = (mark: Mark, unit: string, invented: boolean) =>
    declareSite(deps, actor, { ...usual, url: `https://${name}.example/${mark.token}`, unit, invented });
  // Nobody looks on the net for what shows whose an invented site is.
  const first = await add(waits, '', true);
  const sites: (readonly [string, string, string])[] = [[first, '', '']];
  for (const [mark, unit] of [
    [ofSchool, school],
    [scanned, ''],
  ] as const) {
    const id = await add(mark, unit, false);
    await confirmSite(deps, actor, { site: id, how: 'word' }, noLooker);
    sites.push([id, await addScans(db, actor, id), unit]);
  }
  return sites;
}
