import { entriesOf, type Landscape, readRegister, snapshotOf, unitsOn } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { type Deps, perform } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { type EvidenceFile, type ListedFile, type Manifest, manifestName } from '../evidence/manifest.ts';
import { packageOf } from '../evidence/package.ts';
import { publicFolder } from '../evidence/seal.ts';
import type { CertifiedList } from '../transfer/certified.ts';
import { certifiedLists } from '../transfer/certified-store.ts';
import { whoIs } from './case-words.ts';
import { type Change, changesBetween } from './changes.ts';
import { type EarlierBreach, earlierBreach } from './earlier-breach.ts';
import { type Grounds, groundOf } from './ground.ts';
import { groundsOn } from './grounds.ts';
import {
  type DecisionRow,
  decisionsOfSite,
  keepDays,
  lastDone,
  lastDoneOfEach,
  maySee,
  noRun,
  performSite,
  type RecipientRow,
  type RunLine,
  type RunRow,
  recipientsOfSite,
  runRow,
  runsOf,
  type SiteRow,
  sitesOf,
} from './read-sites.ts';
import { siteProblems } from './site-texts.ts';

/** A unit of the register. */
export interface UnitName {
  readonly key: string;
  readonly name: string;
}

/** A site as the list has it. */
export interface ListedSite {
  readonly site: SiteRow;
  /** The last finished scan. */
  readonly run: RunRow | undefined;
  /** The last scan that was asked for, whatever became of it. */
  readonly latest: RunLine | undefined;
  readonly grounds: Grounds;
  /** Recipients that nothing is known to cover, and that nobody has judged may stay. */
  readonly open: number;
  /** Those of them of whom nobody knows whether they are covered. */
  readonly notKnown: number;
}

const dayOf = (at: string) => osloDate(new Date(at));

/** What the recipients of a run rest on: today for the last scan, the day of the scan where two are compared. */
function groundsOfRun(held: Held, site: SiteRow, run: RunRow | undefined, day: string): Grounds {
  return run?.result == null ? new Map() : groundsOn(held.register, site, run.result.site, day, held.certified);
}

/** What recipients are held against. */
interface Held {
  readonly register: Landscape;
  readonly certified: readonly CertifiedList[];
}

/** The register, and the lists of the certified as far as they tell of those whom some runs saw. */
async function heldBeside(trx: Trx, tenant: string, runs: readonly (RunRow | undefined)[]): Promise<Held> {
  const { landscape: register } = await readRegister(trx, tenant);
  const seen = runs.flatMap((run) => run?.result?.site.recipients ?? []);
  return { register, certified: await certifiedLists(trx, seen.map(whoIs)) };
}

/** Has somebody judged that it may stay, through the day at least? That it is put right, or on its way, waits for a scan that shows it. */
const isDecided = (said: DecisionRow | undefined, today: string): boolean =>
  said !== undefined &&
  (said.decision === 'accepted' || said.decision === 'false-alarm') &&
  (said.until_day === null || said.until_day >= today);

async function listedSite(
  trx: Trx,
  held: Held,
  site: SiteRow,
  run: RunRow | undefined,
  now: Date,
): Promise<ListedSite> {
  const grounds = groundsOfRun(held, site, run, osloDate(now));
  const decided = await decisionsOfSite(trx, site);
  const [latest] = await runsOf(trx, site.id, 1);
  const isOpen = (host: string) =>
    groundOf(grounds, host).state !== 'covered' && !isDecided(decided.get(host), osloDate(now));
  const open = run?.result?.site.recipients.filter(({ host }) => isOpen(host)) ?? [];
  const notKnown = open.filter(({ host }) => groundOf(grounds, host).state === 'unknown').length;
  return { site, run, latest, grounds, open: open.length, notKnown };
}

export interface SitesView {
  readonly sites: readonly ListedSite[];
  readonly units: readonly UnitName[];
  /** Schools that the actor may see and that have no site: nobody has looked there. */
  readonly without: readonly UnitName[];
  readonly days: number;
}

/** The schools of the day, by name, that the actor may see. */
function schoolsSeen(register: Landscape, actor: Actor, day: string): readonly UnitName[] {
  return [...entriesOf(snapshotOf(register, day), 'units').values()]
    .filter(({ key, body }) => body.kind === 'school' && maySee(actor, key))
    .map(({ key, body }) => ({ key, name: body.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** The sites that the actor may see, those with most to do first. @throws Problem (refused) */
export function viewSites(deps: Deps, actor: Actor): Promise<SitesView> {
  return perform(deps, actor, { act: 'observation.read', subject: 'sites', scope: { units: [] } }, async (trx) => {
    const now = deps.clock.now();
    const runs = await lastDoneOfEach(trx);
    const last = new Map(runs.map((run) => [run.site, run]));
    const held = await heldBeside(trx, actor.tenant, runs);
    const seen = (await sitesOf(trx)).filter(({ unit }) => maySee(actor, unit));
    const sites: ListedSite[] = [];
    for (const site of seen) sites.push(await listedSite(trx, held, site, last.get(site.id), now));
    return {
      sites: sites.toSorted((a, b) => b.open - a.open || (a.site.url < b.site.url ? -1 : 1)),
      units: await unitsOn(trx, actor.tenant, osloDate(now)),
      without: schoolsSeen(held.register, actor, osloDate(now)).filter(({ key }) =>
        seen.every(({ unit }) => unit !== key),
      ),
      days: await keepDays(trx),
    };
  });
}

export interface SiteView {
  readonly site: SiteRow;
  readonly unitName: string | undefined;
  readonly run: RunRow | undefined;
  readonly runs: readonly RunLine[];
  readonly grounds: Grounds;
  readonly decisions: ReadonlyMap<string, DecisionRow>;
  readonly recipients: ReadonlyMap<string, RecipientRow>;
  /** Numbers of the cases, by id. */
  readonly cases: ReadonlyMap<string, string>;
  /** The breach that was begun from a recipient, by its host. */
  readonly breaches: ReadonlyMap<string, EarlierBreach>;
}

async function caseNumbers(trx: Trx, rows: readonly RecipientRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ matter }) => matter ?? []);
  if (ids.length === 0) return new Map();
  const found = await trx.selectFrom('matter').select(['id', 'year', 'sequence']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, year, sequence }) => [id, `${year}/${sequence}`]));
}

/** By organisation, as a breach is begun. */
async function breachesOf(trx: Trx, rows: readonly RecipientRow[]): Promise<ReadonlyMap<string, EarlierBreach>> {
  const found = new Map<string, EarlierBreach>();
  for (const alike of Map.groupBy(rows, whoIs).values()) {
    const breach = await earlierBreach(trx, alike);
    if (breach !== undefined) for (const { host } of alike) found.set(host, breach);
  }
  return found;
}

async function whole(trx: Trx, actor: Actor, site: SiteRow, now: Date): Promise<SiteView> {
  const run = await lastDone(trx, site.id);
  const held = await heldBeside(trx, actor.tenant, [run]);
  const rows = await recipientsOfSite(trx, site.id);
  const units = await unitsOn(trx, actor.tenant, osloDate(now));
  return {
    site,
    unitName: units.find(({ key }) => key === site.unit)?.name ?? site.unit ?? undefined,
    run,
    runs: await runsOf(trx, site.id),
    grounds: groundsOfRun(held, site, run, osloDate(now)),
    decisions: await decisionsOfSite(trx, site),
    recipients: new Map(rows.map((row) => [row.host, row])),
    cases: await caseNumbers(trx, rows),
    breaches: await breachesOf(trx, rows),
  };
}

/** A site, what its last scan saw, and what that rests on today. @throws Problem: not-found; refused */
export function viewSite(deps: Deps, actor: Actor, site: string): Promise<SiteView> {
  return performSite(deps, actor, { act: 'observation.read', site }, (trx, row) =>
    whole(trx, actor, row, deps.clock.now()),
  );
}

/** A file of a run as a page lists it. */
export interface KeptFile extends ListedFile {
  readonly deleted: boolean;
}

export interface RunView extends SiteView {
  readonly shown: RunRow;
  readonly files: readonly KeptFile[];
  /** The finished run before it. */
  readonly previous: RunRow | undefined;
}

/** A scan of a site: its visits, what could not be seen, its files. @throws Problem: not-found; refused */
export function viewRun(deps: Deps, actor: Actor, site: string, run: string): Promise<RunView> {
  return performSite(deps, actor, { act: 'observation.read', site }, async (trx, row) => {
    const shown = await runRow(trx, row.id, run);
    if (shown === undefined) throw noRun();
    const files = await trx
      .selectFrom('observation_file')
      .select(['name', 'size', 'sha256', 'media_type as mediaType', 'deleted_at'])
      .where('run', '=', shown.id)
      .orderBy('name')
      .execute();
    return {
      ...(await whole(trx, actor, row, deps.clock.now())),
      shown,
      files: files.map(({ deleted_at, ...file }) => ({ ...file, deleted: deleted_at !== null })),
      previous: await lastDone(trx, row.id, shown.id),
    };
  });
}

export interface ChangesView {
  readonly site: SiteRow;
  readonly from: RunRow;
  readonly to: RunRow;
  readonly runs: readonly RunLine[];
  readonly changes: readonly Change[];
}

/** What changed between two finished scans of a site; the last two unless told. @throws Problem: not-found; refused */
export function viewChanges(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly from: string | undefined; readonly to: string | undefined },
): Promise<ChangesView> {
  return performSite(deps, actor, { act: 'observation.read', site: wish.site }, async (trx, site) => {
    const one = (id: string | undefined, before?: string) =>
      id === undefined ? lastDone(trx, site.id, before) : runRow(trx, site.id, id);
    const to = await one(wish.to);
    const from = await one(wish.from, to?.id);
    if (from?.result == null || to?.result == null) throw noRun();
    const held = await heldBeside(trx, actor.tenant, [from, to]);
    const [a, b] = [from.result.site, to.result.site];
    const then = { scan: a, grounds: groundsOfRun(held, site, from, dayOf(a.ended)) };
    const now = { scan: b, grounds: groundsOfRun(held, site, to, dayOf(b.ended)) };
    return { site, from, to, runs: await runsOf(trx, site.id), changes: changesBetween(then, now) };
  });
}

/** The files of a version of a finished run; undefined where the raw material is deleted. */
export async function heldFiles(
  trx: Trx,
  run: string,
  version: Manifest['version'],
): Promise<readonly EvidenceFile[] | undefined> {
  const rows = await trx
    .selectFrom('observation_file')
    .select(['name', 'media_type', 'bytes'])
    .where('run', '=', run)
    .where('name', version === 'public' ? 'like' : 'not like', `${publicFolder}%`)
    .execute();
  const isWhole = rows.some(({ name }) => name.endsWith(manifestName)) && rows.every(({ bytes }) => bytes !== null);
  if (!isWhole) return undefined;
  return rows.flatMap(({ name, media_type: mediaType, bytes }) => (bytes === null ? [] : [{ name, mediaType, bytes }]));
}

/** The package of evidence of a scan. @throws Problem: not-found, also when the raw material is deleted; refused */
export function evidenceOf(
  deps: Deps,
  actor: Actor,
  wish: { readonly site: string; readonly run: string; readonly version: Manifest['version'] },
): Promise<{ readonly zip: Uint8Array; readonly begun: string; readonly url: string }> {
  return performSite(deps, actor, { act: 'observation.read', site: wish.site }, async (trx, site) => {
    const run = await runRow(trx, site.id, wish.run);
    if (run?.result == null) throw noRun();
    const files = await heldFiles(trx, run.id, wish.version);
    if (files === undefined) throw new Problem(siteProblems.gone, { code: 'not-found' });
    const zip = packageOf(files, wish.version);
    return { zip, begun: run.result.site.begun, url: site.url };
  });
}
