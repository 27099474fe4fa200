import { openMatter } from '#src/features/cases/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { bad, noSite, recipientsOfSite, siteRow } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';
import { hostOf } from './site-url.ts';

/**
 * Opens a breach case of what was observed at a site. Its 72 hours run from when a person says that the owner knew (GDPR art. 33(1)); when
 * it was first observed is kept beside it.
 * @param wish `knownAt` is the moment of knowledge; now where it is left out. `hosts` are those it is of; all of the site where none is told
 * @returns the case
 * @throws Problem (bad-input `knownAt`; not-found; refused)
 */
export async function startBreach(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly hosts: readonly string[]; readonly knownAt: Date | undefined },
): Promise<string> {
  const found = await inTenant(deps.db, actor.tenant, (trx) => siteRow(trx, wish.site));
  if (found === undefined) throw noSite();
  const scope = { units: found.unit === null ? [] : [found.unit] };
  const deed = { act: 'matter.write-down', subject: `site:${found.id}:breach`, scope } as const;
  return perform(deps, actor, deed, async (trx) => {
    const all = await recipientsOfSite(trx, found.id);
    const about = all.filter(({ host }) => wish.hosts.length === 0 || wish.hosts.includes(host));
    if (about.length === 0) throw bad(siteProblems.difference, 'host');
    const first = new Date(Math.min(...about.map(({ first_seen }) => first_seen.getTime())));
    const now = deps.clock.now();
    const knownAt = wish.knownAt ?? now;
    if (Number.isNaN(knownAt.getTime()) || knownAt > now || knownAt < first) throw bad(siteProblems.knownAt, 'knownAt');
    const who = about.map(({ host, organisation, first_seen }) => {
      const name = organisation === 'unknown' ? 'ukjent virksomhet' : organisation;
      return `– ${name} (${host}), først observert ${first_seen.toISOString()}`;
    });
    const { id } = await openMatter(trx, deps.clock, {
      kind: 'breach',
      subject: `${hostOf(found.url)} sendte opplysninger om besøkende til andre`.slice(0, 200),
      unit: found.unit ?? undefined,
      received: { at: knownAt },
      via: 'observed',
      author: actor.id,
      openedBy: actor.id,
      message: {
        direction: 'note',
        channel: 'internal',
        body: [
          `Observert på ${found.url} første gang ${first.toISOString()} (UTC). Bekreftet kjent ${knownAt.toISOString()} (UTC); de 72 timene løper derfra.`,
          who.join('\n'),
          `Nettstedet: /nettsteder/${found.id}`,
        ].join('\n\n'),
      },
    });
    return id;
  });
}
