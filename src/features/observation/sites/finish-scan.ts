import { caseLanguage } from '#src/features/cases/index.ts';
import { readRegister } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import type { Clock } from '#src/platform/clock/clock.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { Signer } from '#src/platform/log/signing.ts';
import { holdsContacts } from '../evidence/contacts.ts';
import { listed } from '../evidence/manifest.ts';
import { seal } from '../evidence/seal.ts';
import { shortAddress } from '../evidence/shorten.ts';
import { addObservations } from '../store.ts';
import type { RunResult, RunTotals } from '../table.ts';
import { certifiedLists } from '../transfer/certified-store.ts';
import { scanJob } from './ask-scan.ts';
import { emptyBands, isLooked } from './band-states.ts';
import { whoIs } from './case-words.ts';
import { changesBetween } from './changes.ts';
import { type Grounds, groundOf } from './ground.ts';
import { groundsOn } from './grounds.ts';
import { keepRecipients } from './new-recipients.ts';
import { lastDone, type SiteRow } from './read-sites.ts';
import { tellChanges } from './tell-changes.ts';
import { observationsOf } from './to-observations.ts';
import { whenContacted, whens } from './when-contacted.ts';

export interface Finishing {
  readonly clock: Clock;
  /** Where people use the application, for links in mails. */
  readonly origin: string;
  /** The key of the log; without it packages are not signed. */
  readonly signer: Signer | undefined;
}

/** The findings of a scan as the package has them. */
const findingsOf = ({ site }: RunResult, grounds: Grounds) =>
  site.recipients.map((one) => {
    const { state, words, transfer } = groundOf(grounds, one.host);
    return {
      site: site.url,
      host: one.host,
      organisation: one.organisation,
      country: one.country,
      when: whenContacted(one),
      sent: one.sent,
      pages: one.pages.map(shortAddress),
      first: one.first,
      last: one.last,
      ground: state,
      ...(words === undefined ? {} : { why: words }),
      ...(transfer === undefined ? {} : { transfer }),
    };
  });

const totalsOf = ({ site }: RunResult, grounds: Grounds): RunTotals => {
  const count = (list: readonly unknown[]) => list.length;
  const empty = emptyBands(site.visits);
  const counted = Map.groupBy(site.recipients, whenContacted);
  // Where nobody could look there is no number, and not none.
  const each = whens.flatMap((when) => {
    const there = counted.get(when)?.length ?? 0;
    return there > 0 || isLooked(empty[when]) ? [[when, there] as const] : [];
  });
  return {
    recipients: count(site.recipients),
    ...Object.fromEntries(each),
    uncovered: count(site.recipients.filter(({ host }) => groundOf(grounds, host).state !== 'covered')),
    stored: count(site.stored),
    pages: count(site.pages),
    visits: count(site.visits),
    failed: count(site.visits.filter(({ outcome }) => outcome === 'failed')),
  };
};

async function rawOf(trx: Trx, run: string) {
  const rows = await trx
    .selectFrom('observation_file')
    .select(['name', 'size', 'sha256', 'media_type as mediaType'])
    .where('run', '=', run)
    .execute();
  const contacts = await trx
    .selectFrom('observation_file')
    .select(['name', 'bytes'])
    .where('run', '=', run)
    .where('name', 'like', '%contacts.json')
    .execute();
  const bytes = new Map(contacts.map((row) => [row.name, row.bytes]));
  return rows.map((row) => {
    const held = holdsContacts(row.name) ? bytes.get(row.name) : undefined;
    return held == null ? row : { ...row, bytes: held };
  });
}

/** Keeps files of a run. */
export async function keepFiles(
  trx: Trx,
  run: string,
  files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const file of files) {
    const { name, size, sha256, mediaType } = listed(file);
    await trx
      .insertInto('observation_file')
      .values({ tenant: ownTenant, run, name, media_type: mediaType, size, sha256, bytes: Buffer.from(file.bytes) })
      .execute();
  }
}

/**
 * Closes a scan in the caller's transaction: seals its evidence, keeps what it saw as observations, since when each recipient is there, opens
 * cases for what is new, tells what changed, and puts the hash of the manifest in the log.
 */
export async function finishScan(
  trx: Trx,
  { clock, origin, signer }: Finishing,
  { run, site, result }: { readonly run: string; readonly site: SiteRow; readonly result: RunResult },
): Promise<{ readonly source: string; readonly cases: readonly string[] }> {
  const previous = await lastDone(trx, site.id, run);
  const { landscape } = await readRegister(trx, site.tenant);
  const dayOf = (at: string) => osloDate(new Date(at));
  const before = previous?.result ?? undefined;
  const seen = [...result.site.recipients, ...(before?.site.recipients ?? [])];
  const certified = await certifiedLists(trx, seen.map(whoIs));
  const grounds = groundsOn(landscape, site, result.site, dayOf(result.site.ended), certified);
  const { source, files } = await seal({
    run,
    result,
    raw: await rawOf(trx, run),
    previous: previous?.source == null ? null : { run: previous.id, manifest: previous.source },
    findings: findingsOf(result, grounds),
    lang: await caseLanguage(trx, site.unit),
    signer,
  });
  await keepFiles(trx, run, files);
  await trx
    .updateTable('observation_run')
    .set({
      state: 'done',
      ended_at: clock.now(),
      source,
      totals: JSON.stringify(totalsOf(result, grounds)),
      result: JSON.stringify(result),
    })
    .where('id', '=', run)
    .execute();
  await addObservations(trx, run, observationsOf(result.site, site.unit ?? undefined, source));
  const isFirst = previous === undefined;
  const cases = await keepRecipients(trx, clock, { site, run, scan: result.site, grounds, isFirst });
  if (previous !== undefined && before !== undefined) {
    const then = {
      scan: before.site,
      grounds: groundsOn(landscape, site, before.site, dayOf(before.site.ended), certified),
    };
    const changes = changesBetween(then, { scan: result.site, grounds });
    await tellChanges(trx, { clock, origin }, { site, from: previous.id, to: run, changes, numbers: cases });
  }
  await appendLog(trx, clock, {
    actor: scanJob,
    act: 'observation.sealed',
    subject: `run:${run} manifest:${source}`,
    allowed: true,
    because: 'the site is confirmed as the owner’s own',
  });
  return { source, cases };
}
