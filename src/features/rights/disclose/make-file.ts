import { hash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type MatterRow, nextId, numberOf, partiesOf, performMatter } from '#src/features/cases/index.ts';
import { findPersons, restrictionsFor } from '#src/features/people/index.ts';
import { readRegister, snapshotOf } from '#src/features/register/index.ts';
import { osloDate } from '#src/kernel/date.ts';
import { say } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { restricts } from '#src/platform/access/restriction.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { ownTenant } from '#src/platform/db/tenant.ts';
import { isHolding, type Whom } from '#src/platform/holdings/holdings.ts';
import { appendLog } from '#src/platform/log/append.ts';
import type { CollectDeps } from '../collect/collect.ts';
import { badField, reachOwnSchools } from '../duty/deps.ts';
import { systemsWith } from '../duty/systems.ts';
import type { DisclosureFileTable } from '../duty/table.ts';
import type { PackageFile } from '../package/forms.ts';
import type { CollectedRoom } from '../package/parts.ts';
import { type Choice, chosenOf } from './chosen.ts';
import { disclosureZip } from './file-forms.ts';
import { isAnyHere, type Says, type Shielding, saysHash, saysOf } from './says.ts';
import type { DisclosureRow } from './store.ts';

export type DisclosureFile = Omit<Selectable<DisclosureFileTable>, 'bytes'>;

/** How long a file can be downloaded: our own practice; no act has the number. */
const fileKeeps = 'P14D';

const problems = {
  none: say(
    'Velg en utlevering som ikke er gjort',
    'Vel ei utlevering som ikkje er gjord',
    'Choose a disclosure that is not made',
  ),
  old: say(
    'Registeret har ikke lenger alt som ble valgt. Endre hva som gis, eller vurder på nytt.',
    'Registeret har ikkje lenger alt som blei valt. Endre kva som blir gitt, eller vurder på nytt.',
    'The register no longer has all that was chosen. Change what is given, or assess anew.',
  ),
  nothing: say(
    'Ingenting av det som er valgt, står i Skolevern. Det legges til for hånd.',
    'Ingenting av det som er valt, står i Skolevern. Det blir lagt til for hand.',
    'Nothing of what was chosen is in Skolevern. It is added by hand.',
  ),
  changed: say(
    'Noe ble endret mens filen ble laget. Lag den på nytt.',
    'Noko blei endra medan fila blei laga. Lag ho på nytt.',
    'Something was changed while the file was made. Make it again.',
  ),
  noFile: say(
    'Filen finnes ikke, eller er gått ut. Lag en ny.',
    'Fila finst ikkje, eller er gått ut. Lag ei ny.',
    'There is no such file, or it has expired. Make a new one.',
  ),
} as const;

/** A disclosure of a case that is not handed over, which nobody else changes meanwhile. @throws Problem (bad-input, `disclosure`) */
export async function openDisclosure(trx: Trx, matter: string, id: string): Promise<DisclosureRow> {
  const row = isUuid(id)
    ? await trx
        .selectFrom('disclosure')
        .selectAll()
        .where('id', '=', id)
        .where('matter', '=', matter)
        .where('handed_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw badField(problems.none, 'disclosure');
  return row;
}

/** What was chosen of a disclosure, as the register is today; undefined where it was assessed before this was kept, or the register has changed. */
export async function chosenNow(
  trx: Trx,
  deps: CollectDeps,
  tenant: string,
  { chosen }: Pick<DisclosureRow, 'chosen'>,
): Promise<readonly Choice[] | undefined> {
  if (chosen === null) return undefined;
  const policy = await deps.about.policyOf(trx, tenant, osloDate(deps.clock.now()));
  return chosenOf(policy.data, chosen);
}

/** What the rooms give of the chosen fields: rooms that give none of them are not read. */
async function collected(
  trx: Trx,
  deps: CollectDeps,
  tenant: string,
  person: string,
  chosen: readonly Choice[],
): Promise<readonly CollectedRoom[]> {
  const whom: Whom = {
    ...{ tenant, person, accounts: [], addresses: [], towards: 'self', asOf: deps.clock.now() },
    reader: { person: null, accounts: [] },
  };
  const rooms: CollectedRoom[] = [];
  for (const [room, holding] of deps.rooms)
    if (isHolding(holding) && holding.gives?.some((field) => chosen.some((one) => one.field === field)) === true)
      rooms.push({ room, sections: await holding.collect(trx, whom) });
  return rooms;
}

async function shieldingOf(trx: Trx, deps: CollectDeps, actor: Actor, id: string): Promise<Shielding> {
  const [person] = await findPersons(trx, [id], 'decided');
  const restrictions = (await restrictionsFor(trx, actor.id, [id], deps.clock.now())).get(id) ?? [];
  return {
    // Who cannot be read is not known to be unprotected.
    isProtected: person?.protection !== 'none',
    isContactSecret: person?.contactSecret !== false,
    isRestricted: (field, category) => restrictions.some((one) => restricts(one, { field, category })),
  };
}

/**
 * What the file of a disclosure says as our rooms are now; undefined where none can be made: nobody of the schools, or something chosen
 * that the register does not have. From here on the transaction reaches the actor's schools.
 */
export async function saysNow(
  trx: Trx,
  deps: CollectDeps,
  actor: Actor,
  { matter, row, owner }: { readonly matter: MatterRow; readonly row: DisclosureRow; readonly owner: string },
): Promise<Says | undefined> {
  const chosen = await chosenNow(trx, deps, actor.tenant, row);
  if (chosen === undefined || row.person === null) return undefined;
  const requester = (await partiesOf(trx, matter.id)).find(({ part }) => part === 'requester');
  const snapshot = snapshotOf((await readRegister(trx, actor.tenant)).landscape, osloDate(deps.clock.now()));
  await reachOwnSchools(trx, deps, actor);
  return saysOf({
    ...{ lang: requester?.lang ?? 'nb', owner, caseNumber: numberOf(matter), recipient: row.recipient },
    ...{ ground: row.ground, lifts: row.lifts, chosen, other: row.other },
    rooms: await collected(trx, deps, actor.tenant, row.person, chosen),
    systems: (category) => systemsWith(snapshot, { category, purpose: '' }),
    ...(await shieldingOf(trx, deps, actor, row.person)),
  });
}

const fileColumns = [
  ...(['tenant', 'id', 'disclosure', 'made_at', 'made_by', 'chosen', 'says_sha256', 'sha256', 'size'] as const),
  ...(['expires_on', 'state'] as const),
] as const;

/** The file of a disclosure that can be downloaded and given; undefined when there is none. @param today ISO day in Oslo */
export function readyFile(trx: Trx, disclosure: string, today: string): Promise<DisclosureFile | undefined> {
  return trx
    .selectFrom('disclosure_file')
    .select(fileColumns)
    .where('disclosure', '=', disclosure)
    .where('state', '=', 'ready')
    .where('expires_on', '>=', today)
    .executeTakeFirst();
}

/** Whether a file still says what the disclosure and our rooms say: the same was chosen, and nothing of it has changed. Pure. */
export const isStillTrue = (file: DisclosureFile, row: DisclosureRow, says: Says): boolean =>
  JSON.stringify(file.chosen) === JSON.stringify(row.chosen) && file.says_sha256 === saysHash(says);

/** Lets go of the file that was made, since another choice or another file takes its place. */
export async function dropFile(trx: Trx, disclosure: string): Promise<void> {
  await trx
    .updateTable('disclosure_file')
    .set({ state: 'replaced', bytes: null })
    .where('disclosure', '=', disclosure)
    .where('state', '=', 'ready')
    .execute();
}

// Of a disclosure nobody is told before they may be: these lines are about no person (see performMatter).
const lineOf = (actor: Actor, act: string, row: DisclosureRow, because: string) => ({
  ...{ actor: actor.id, act, subject: `disclosure:${row.id}`, allowed: true, because, category: 'matter' },
  ...(actor.from === undefined ? {} : { origin: actor.from }),
});

/** A disclosure of a case, and the owner as the file names it. */
export interface FileWish {
  readonly matter: string;
  readonly disclosure: string;
  readonly owner: string;
}

async function ready(trx: Trx, deps: CollectDeps, actor: Actor, matter: MatterRow, wish: FileWish) {
  const row = await openDisclosure(trx, matter.id, wish.disclosure);
  const chosen = await chosenNow(trx, deps, actor.tenant, row);
  if (row.chosen !== null && chosen === undefined) throw badField(problems.old, 'disclosure');
  const says = await saysNow(trx, deps, actor, { matter, row, owner: wish.owner });
  if (says === undefined || !isAnyHere(chosen ?? [])) throw badField(problems.nothing, 'disclosure');
  return { row, says };
}

/**
 * Makes the file of exactly what was chosen in a disclosure, out of our own rooms. It is typeset between two transactions; what changes
 * meanwhile stops it. @throws Problem (bad-input, `disclosure`); (conflict) when something was changed
 */
export async function makeFile(deps: CollectDeps, actor: Actor, wish: FileWish): Promise<void> {
  const deed = { step: 'hand-over', matter: wish.matter } as const;
  const { says } = await performMatter(deps, actor, deed, (trx, { matter }) => ready(trx, deps, actor, matter, wish));
  const madeAt = deps.clock.now();
  const madeOn = osloDate(madeAt);
  const expiresOn = shift(madeOn, fileKeeps);
  const bytes = await disclosureZip(says, { madeAt, madeOn, expiresOn });
  await performMatter(deps, actor, deed, async (trx, { matter }) => {
    const now = await ready(trx, deps, actor, matter, wish);
    if (saysHash(now.says) !== saysHash(says)) throw new Problem(problems.changed, { code: 'conflict' });
    await dropFile(trx, now.row.id);
    const sha256 = hash('sha256', bytes, 'hex');
    await trx
      .insertInto('disclosure_file')
      .values({
        ...{ tenant: ownTenant, id: nextId(deps.clock), disclosure: now.row.id, made_at: madeAt, made_by: actor.id },
        ...{ chosen: now.row.chosen ?? [], says_sha256: saysHash(says), sha256, size: bytes.length },
        ...{ expires_on: expiresOn, state: 'ready', bytes: Buffer.from(bytes) },
      })
      .execute();
    await appendLog(
      trx,
      deps.clock,
      lineOf(actor, 'disclosure.make-file', now.row, `made of what was chosen: ${sha256}`),
    );
  });
}

/**
 * Downloads the file of a disclosure: only whoever has the case, with two factors, until it expires. Each time is a line of the log.
 * @throws Problem (not-found); StepUpNeeded
 */
export function downloadDisclosure(
  deps: CollectDeps,
  actor: Actor,
  wish: { readonly matter: string; readonly file: string },
): Promise<PackageFile> {
  return performMatter(deps, actor, { step: 'hand-over', matter: wish.matter }, async (trx, { matter }) => {
    const found = isUuid(wish.file)
      ? await trx
          .selectFrom('disclosure_file as f')
          .innerJoin('disclosure as d', (join) =>
            join.onRef('d.tenant', '=', 'f.tenant').onRef('d.id', '=', 'f.disclosure'),
          )
          .selectAll('d')
          .select(['f.bytes', 'f.sha256'])
          .where('f.id', '=', wish.file)
          .where('d.matter', '=', matter.id)
          .where('f.state', '=', 'ready')
          .where('f.expires_on', '>=', osloDate(deps.clock.now()))
          .executeTakeFirst()
      : undefined;
    if (found === undefined || found.bytes === null) throw new Problem(problems.noFile, { code: 'not-found' });
    const { bytes, sha256, ...row } = found;
    await appendLog(trx, deps.clock, lineOf(actor, 'disclosure.download', row, `whoever has the case: ${sha256}`));
    const name = `utlevering-${numberOf(matter).replace('/', '-')}.zip`;
    return { name, mediaType: 'application/zip', bytes: new Uint8Array(bytes) };
  });
}
