import { inPublished, readRegister } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { publicScan } from '../evidence/shorten.ts';
import { certifiedLists } from '../transfer/certified-store.ts';
import type { SiteScan } from '../web/scan-result.ts';
import { whoIs } from './case-words.ts';
import type { Grounds } from './ground.ts';
import { groundsOn } from './grounds.ts';
import { lastDone, lookedAt, type RecipientRow, recipientsOfSite, sitesOf } from './read-sites.ts';

/** A site as everybody may see it. */
export interface PublicSite {
  readonly url: string;
  readonly invented: boolean;
  readonly scannedAt: Date;
  /** Without queries and whatever else could be somebody's. */
  readonly scan: SiteScan;
  readonly grounds: Grounds;
  /** Since when each is there, by host. */
  readonly recipients: ReadonlyMap<string, Pick<RecipientRow, 'first_seen'>>;
}

/**
 * The sites that an owner shows, with what the last scan saw. Open to all, and of no person: no line in the log.
 * @returns undefined when the owner has no public page
 */
export function publicSites(
  db: Db,
  clock: Clock,
  slug: string,
): Promise<{ readonly owner: string; readonly sites: readonly PublicSite[] } | undefined> {
  return inPublished(db, slug, async (trx, { tenant, name }) => {
    const { landscape } = await readRegister(trx, tenant);
    const sites: PublicSite[] = [];
    for (const site of (await sitesOf(trx)).filter((one) => one.public)) {
      const run = await lastDone(trx, site.id);
      if (run?.result == null) continue;
      const scan = publicScan(run.result.site);
      const certified = await certifiedLists(trx, scan.recipients.map(whoIs));
      const grounds = groundsOn(landscape, site, scan, osloDate(clock.now()), certified);
      const rows = await recipientsOfSite(trx, site.id);
      const recipients = new Map(rows.map(({ host, first_seen }) => [host, { first_seen }]));
      sites.push({ url: site.url, invented: site.invented, scannedAt: lookedAt(run), scan, grounds, recipients });
    }
    return { owner: name, sites };
  });
}

/** Whether an owner shows any site. */
export async function showsSites(db: Db, slug: string): Promise<boolean> {
  const any = await inPublished(db, slug, (trx) =>
    trx
      .selectFrom('observed_site')
      .select('id')
      .where('public', '=', true)
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  );
  return any !== undefined;
}
