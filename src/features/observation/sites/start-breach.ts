import { caseLanguage, linkMatters, openMatter } from '#src/features/cases/index.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { packageOf } from '../evidence/package.ts';
import { breachNote, breachSubject, type ScanRef, whoIs } from './case-words.ts';
import { earlierBreach } from './earlier-breach.ts';
import { bad, mayChange, noSite, type RecipientRow, type SiteRow, siteRow } from './read-sites.ts';
import { siteProblems } from './site-texts.ts';
import { hostOf } from './site-url.ts';
import { heldFiles } from './view-sites.ts';

/** The breach of what was observed; not new where somebody has begun it before. */
export interface StartedBreach {
  readonly matter: string;
  readonly number: string;
  readonly isNew: boolean;
}

/** Those it is of: the hosts that were told, and what else the same organisations have at the site. Locked, so that two do not begin it. */
async function recipientsAbout(trx: Trx, site: string, hosts: readonly string[]): Promise<readonly RecipientRow[]> {
  const all = await trx
    .selectFrom('observed_recipient')
    .selectAll()
    .where('site', '=', site)
    .orderBy('host')
    .forUpdate()
    .execute();
  const told = new Set(all.filter(({ host }) => hosts.length === 0 || hosts.includes(host)).map(whoIs));
  return all.filter((one) => told.has(whoIs(one)));
}

/** The scan that first saw something, and the last one of the site. */
async function scansOf(trx: Trx, site: string, first: Date): Promise<readonly ScanRef[]> {
  const done = await trx
    .selectFrom('observation_run')
    .select(['id', 'begun_at', 'ended_at', 'source'])
    .where('site', '=', site)
    .where('state', '=', 'done')
    .orderBy('id')
    .execute();
  const whole = done.flatMap(({ id: run, begun_at: begun, ended_at: ended, source: manifest }) =>
    begun === null || ended === null || manifest === null ? [] : [{ run, begun, ended, manifest }],
  );
  const saw = whole.find(({ ended }) => ended >= first);
  const last = whole.at(-1);
  return [...(saw === undefined ? [] : [saw]), ...(last === undefined || last.run === saw?.run ? [] : [last])];
}

/** More than this is referred to with its hash, and lies where it is kept. */
const mostAttached = 20_000_000;

/** The evidence of the first scan whose raw material is still held, as a file; undefined where none is, or it is too much for a case. */
async function evidenceIn(trx: Trx, site: SiteRow, scans: readonly ScanRef[]) {
  for (const { run, begun } of scans) {
    const files = await heldFiles(trx, run, 'full');
    if (files === undefined) continue;
    const bytes = packageOf(files, 'full');
    if (bytes.length > mostAttached) continue;
    const name = `bevis-${hostOf(site.url)}-${begun.toISOString().slice(0, 10)}.zip`;
    return { name, mediaType: 'application/zip', bytes };
  }
  return undefined;
}

async function numbersOf(trx: Trx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('matter')
    .select(['year', 'sequence'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map(({ year, sequence }) => `${year}/${sequence}`);
}

/**
 * Opens a breach case of what was observed at a site, with the evidence, linked with the cases that were opened of the same. Its 72 hours run
 * from when a person says that the owner knew (GDPR art. 33(1)); when it was first observed is kept beside it. One that somebody has begun
 * of the same recipients is found again, unless it is closed and they were seen since.
 * @param wish `knownAt` is the moment of knowledge; now where it is left out. `hosts` are those it is of, with what else the same organisation
 * has there; all of the site where none is told
 * @throws Problem (bad-input `knownAt`; not-found; refused)
 */
export async function startBreach(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly hosts: readonly string[]; readonly knownAt: Date | undefined },
): Promise<StartedBreach> {
  const found = await inTenant(deps.db, actor.tenant, (trx) => siteRow(trx, wish.site));
  if (found === undefined) throw noSite();
  const scope = { units: found.unit === null ? [] : [found.unit] };
  const subject = `site:${found.id}:breach`;
  // The evidence goes with it: whoever may write down a case, and not act on the site, is refused for that.
  if (!mayChange(actor, found.unit))
    await perform(deps, actor, { act: 'observation.bring-in', subject, scope }, () => Promise.resolve());
  return perform(deps, actor, { act: 'matter.write-down', subject, scope }, async (trx) => {
    const about = await recipientsAbout(trx, found.id, wish.hosts);
    if (about.length === 0) throw bad(siteProblems.difference, 'host');
    const earlier = await earlierBreach(trx, about);
    if (earlier !== undefined && !earlier.isPast) return { matter: earlier.id, number: earlier.number, isNew: false };
    const first = new Date(Math.min(...about.map(({ first_seen }) => first_seen.getTime())));
    const now = deps.clock.now();
    const knownAt = wish.knownAt ?? now;
    if (Number.isNaN(knownAt.getTime()) || knownAt > now || knownAt < first) throw bad(siteProblems.knownAt, 'knownAt');
    const related = [...new Set([...about.flatMap(({ matter }) => matter ?? []), ...(earlier ? [earlier.id] : [])])];
    const lang = await caseLanguage(trx, found.unit);
    const scans = await scansOf(trx, found.id, first);
    const file = await evidenceIn(trx, found, scans);
    const cases = await numbersOf(trx, related);
    const body = breachNote({ site: found, about, first, knownAt, scans, file: file?.name, cases }, lang);
    const files = file === undefined ? [] : [file];
    const { id, number } = await openMatter(trx, deps.clock, {
      kind: 'breach',
      subject: breachSubject(found.url, about, lang),
      unit: found.unit ?? undefined,
      received: { at: knownAt },
      via: 'observed',
      author: actor.id,
      openedBy: actor.id,
      message: { direction: 'note', channel: 'internal', body, files },
    });
    for (const other of related)
      await linkMatters(trx, deps.clock, { matter: id, other, kind: 'related', author: actor.id });
    await trx
      .updateTable('observed_recipient')
      .set({ breach: id })
      .where('site', '=', found.id)
      .where(
        'host',
        'in',
        about.map(({ host }) => host),
      )
      .execute();
    return { matter: id, number, isNew: true };
  });
}
