import { osloDate } from '#src/kernel/date.ts';
import { idAt } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import { inTenant, ownTenant } from '#src/platform/db/tenant.ts';
import type { Signer } from '#src/platform/log/signing.ts';
import { hashOf } from '../observers/reading.ts';
import { certifiedFrom } from '../transfer/certified.ts';
import { keepCertified } from '../transfer/certified-store.ts';
import { scanJob } from './ask-scan.ts';
import { confirmSite } from './confirm-site.ts';
import { declareSite, showSite } from './declare-site.ts';
import { finishScan, keepFiles } from './finish-scan.ts';
import { siteRow } from './read-sites.ts';
import { newsletter, type Recording, rawFiles, recordedRecipients, recordedRun } from './recorded-run.ts';

/** A site of the demo, and the scans that it has: all made up. */
interface DemoSite {
  readonly url: string;
  readonly unit: string;
  readonly runs: readonly Recording[];
  /** Nobody has shown that it is the owner's own yet. */
  readonly unconfirmed?: true;
}

const day = 86_400_000;
const ago = (now: Date, days: number) => new Date(now.getTime() - days * day);

/** The sites of the invented municipality: one that tells many, one that tells nobody, and one that waits. */
const solvik = (now: Date): readonly DemoSite[] => {
  const before = recordedRecipients.filter(({ organisation }) => organisation === 'Google' || organisation === 'Vimeo');
  const later = [...recordedRecipients.filter(({ organisation }) => organisation !== 'Vimeo'), newsletter];
  return [
    {
      url: 'https://nesset.solvik.example',
      unit: 'nesset',
      runs: [
        { begun: ago(now, 23), recipients: before.map((one) => ({ ...one, passes: ['accept'] })) },
        { begun: ago(now, 16), recipients: before },
        { begun: ago(now, 9), recipients: recordedRecipients, hard: true },
        { begun: ago(now, 2), recipients: later, hard: true },
      ],
    },
    { url: 'https://www.solvik.example', unit: '', runs: [{ begun: ago(now, 2), recipients: [] }] },
    { url: 'https://bakkelokka.solvik.example', unit: 'bakkelokka', runs: [], unconfirmed: true },
  ];
};

/**
 * What the public letter of 8 May 2019 says of two school sites: each visit is told to connect.facebook.com, with the visitor's address on
 * the net, and the page in the field Referer. The sites are real: nothing that it does not say may stand here.
 */
const told: NonNullable<Recording['recipients']> = [
  {
    host: 'connect.facebook.com',
    organisation: 'Facebook',
    country: 'US',
    service: 'unknown',
    passes: ['no-choice'],
    techniques: ['other'],
    // Its field Referer told which page was visited, not which one was come from.
    sent: ['address', 'page'],
  },
];
/** When the letter was sent. */
const toldAt = new Date('2019-05-08T23:39:00+02:00');
const oslo = (): readonly DemoSite[] =>
  ['majorstuen', 'kampen'].map((unit) => ({
    url: `https://${unit}.osloskolen.no`,
    unit,
    runs: [{ begun: toldAt, recipients: told, stored: [], behaviour: [], retold: true }],
  }));

const sitesOfOwner: Readonly<Record<string, (now: Date) => readonly DemoSite[]>> = {
  solvik,
  'oslo-utdanningsetaten': oslo,
};

/** A list of the certified with those whom the invented sites contact: made up, and says so. */
async function addCertified(deps: Deps, { id: kept_by, tenant }: Actor): Promise<void> {
  const now = deps.clock.now();
  const at = ago(now, 12);
  const names = ['Google LLC', 'Meta Platforms, Inc.', 'LinkedIn', 'Vimeo', 'Intuit'];
  const rows = [['Organization', 'Status'], ...names.map((name) => [name, 'Active'])];
  const file = rows.map((row) => row.join(';')).join('\n');
  const given = { name: 'Data Privacy Framework', on: osloDate(at), source: 'Oppdiktet liste for demoen' };
  const { lines, active } = certifiedFrom(rows, given);
  await inTenant(deps.db, tenant, (trx) =>
    keepCertified(
      trx,
      {
        id: idAt(at),
        framework: given.name,
        fetched_on: given.on,
        source: given.source,
        file_hash: hashOf(Buffer.from(file)),
        lines,
        active: [...active].sort(),
        read_by: kept_by,
      },
      at,
    ),
  );
}

async function addRun(
  deps: Deps,
  actor: Actor,
  id: string,
  url: string,
  recording: Recording,
  signer: Signer | undefined,
) {
  const result = recordedRun({ url, ...recording });
  await inTenant(deps.db, actor.tenant, async (trx) => {
    const site = await siteRow(trx, id);
    if (site === undefined) return;
    const begun = new Date(result.site.begun);
    const run = idAt(begun);
    await trx
      .insertInto('observation_run')
      .values({
        tenant: ownTenant,
        id: run,
        observer: 'web-scan',
        unit: site.unit,
        site: id,
        author: scanJob,
        asked_at: begun,
        begun_at: begun,
        worked_at: begun,
        state: 'running',
      })
      .execute();
    if (recording.retold !== true) await keepFiles(trx, run, rawFiles(result));
    // The raw material and the cases of an old recording are as of the last month, so that the demo has them.
    const clock = {
      now: () => new Date(Math.max(Date.parse(result.site.ended), deps.clock.now().getTime() - 30 * day)),
    };
    await finishScan(trx, { clock, origin: 'https://skolevern.example', signer }, { run, site, result });
  });
}

/**
 * Gives an owner of the demo sites with scans that are made up, and say so. An owner that has sites gets no more.
 * @param signer the key of the log, so that the packages of evidence are signed
 */
export async function addDemoSites(
  deps: Deps,
  owner: { tenant: string; slug: string },
  signer?: Signer,
): Promise<void> {
  const sites = sitesOfOwner[owner.slug]?.(deps.clock.now()) ?? [];
  const { tenant } = owner;
  const found = await inTenant(deps.db, tenant, async (trx) => ({
    has: await trx.selectFrom('observed_site').select('id').limit(1).executeTakeFirst(),
    coordinator: await trx
      .selectFrom('account')
      .select(['id', 'name', 'role', 'units'])
      .where('role', '=', 'coordinator')
      .where('ended_at', 'is', null)
      .orderBy('id')
      .executeTakeFirst(),
  }));
  if (found.has !== undefined || found.coordinator === undefined) return;
  const actor: Actor = { ...found.coordinator, tenant, secondFactor: true };
  const usual = {
    own: '',
    pages: '',
    journeys: '',
    limit: '10',
    robots: 'obey',
    sensitive: false,
    every: 'week',
    invented: true,
  };
  const noLooker = { file: () => Promise.resolve(undefined), txt: () => Promise.resolve([]) };
  if (owner.slug === 'solvik') await addCertified(deps, actor);
  for (const { url, unit, runs, unconfirmed } of sites) {
    const id = await declareSite(deps, actor, { ...usual, url, unit });
    if (unconfirmed !== true) await confirmSite(deps, actor, { site: id, how: 'word' }, noLooker);
    for (const recording of runs) await addRun(deps, actor, id, url, recording, signer);
    if (owner.slug === 'solvik' && unconfirmed !== true) await showSite(deps, actor, { site: id, shown: true });
  }
}
