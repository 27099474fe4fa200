import '../table.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Decided } from './decided.ts';

/** How the key of a recipient of a site begins; its host follows. */
export const recipientKey = (site: string) => `recipient ${site} `;

/** Everything that has been decided of differences, the first first: another day asks for what stood then. Without reasons and names. */
export async function allDecided(trx: Trx): Promise<readonly Decided[]> {
  const rows = await trx
    .selectFrom('observation_decision as said')
    .innerJoin('account', (join) =>
      join.onRef('account.tenant', '=', 'said.tenant').onRef('account.id', '=', 'said.said_by'),
    )
    .leftJoin('observed_site as site', (join) =>
      join.onRef('site.tenant', '=', 'said.tenant').onRef('site.id', '=', 'said.site'),
    )
    .select(['said.difference', 'said.decision', 'said.at', 'said.until_day', 'said.said_role'])
    .select(['account.role', 'site.id as site', 'site.url'])
    .orderBy('said.id')
    .execute();
  return rows.map(({ difference, decision, at, until_day: until, said_role: then, role, site, url }): Decided => {
    const isOfHost = site !== null && url !== null && difference.startsWith(recipientKey(site));
    return {
      difference,
      ...(isOfHost ? { site: url, host: difference.slice(recipientKey(site).length) } : {}),
      decision,
      at: at.toISOString(),
      ...(until === null ? {} : { until }),
      role: then ?? role,
    };
  });
}
