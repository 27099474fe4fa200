import './table.ts';
import { type MatterRow, numberOf, partiesOf, performMatter } from '#src/features/cases/index.ts';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isUuid } from '#src/kernel/uuid.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { inTenant } from '#src/platform/db/tenant.ts';
import { appendLog } from '#src/platform/log/append.ts';
import { askingIn } from '../collect/whom.ts';
import type { PackageContents } from './contents.ts';
import { asZip, type PackageFile } from './forms.ts';
import type { PackageRow } from './read.ts';

const none = say('Det er ingen slik kopi', 'Det finst ingen slik kopi', 'There is no such copy');
const noPackage = () => new Problem(none, { code: 'not-found' });

/** A copy of one's own, as the list of them shows it. */
export interface OwnPackage {
  readonly id: string;
  readonly number: string;
  readonly state: 'available' | 'gone';
  readonly expiresOn: string;
  readonly givenAt: Date;
}

async function isOwn(trx: Trx, actor: Actor, matter: string): Promise<boolean> {
  // The one who asked, and nobody else in the case: what a guardian was given is not the child's to open, nor the other way.
  const requester = askingIn(await partiesOf(trx, matter))?.requester;
  if (requester === undefined) return false;
  return requester.account === actor.id || (requester.person !== null && requester.person === actor.person);
}

/** The copies that somebody has been given, the newest first. That one looks at what there is tells of nobody's data. */
export function ownPackages(deps: Deps, actor: Actor): Promise<readonly OwnPackage[]> {
  return inTenant(deps.db, actor.tenant, async (trx) => {
    const rows = await trx
      .selectFrom('data_package as p')
      .innerJoin('matter as m', (join) => join.onRef('m.tenant', '=', 'p.tenant').onRef('m.id', '=', 'p.matter'))
      .innerJoin('matter_party as q', (join) => join.onRef('q.tenant', '=', 'm.tenant').onRef('q.matter', '=', 'm.id'))
      .select(['p.id', 'p.matter', 'p.state', 'p.expires_on', 'p.available_at', 'm.year', 'm.sequence'])
      .distinct()
      .where('p.state', 'in', ['available', 'gone'])
      .where((where) =>
        where.or([
          where('q.account', '=', actor.id),
          ...(actor.person === undefined ? [] : [where('q.person', '=', actor.person)]),
        ]),
      )
      .orderBy('p.id', 'desc')
      .execute();
    const own: OwnPackage[] = [];
    for (const { id, matter, state, expires_on, available_at, year, sequence } of rows) {
      if (expires_on === null || available_at === null || !(await isOwn(trx, actor, matter))) continue;
      const shown = state === 'gone' ? 'gone' : 'available';
      own.push({
        id,
        number: numberOf({ year, sequence }),
        state: shown,
        expiresOn: expires_on,
        givenAt: available_at,
      });
    }
    return own;
  });
}

export interface OpenedPackage {
  readonly pack: PackageRow;
  readonly matter: MatterRow;
  /** Nothing when the copy has expired. */
  readonly contents: PackageContents | undefined;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

/** Opens a copy of one's own, logged with whom it is about. @throws Problem (not-found) for everybody else; StepUpNeeded */
async function opened<T>(
  deps: Deps,
  actor: Actor,
  id: string,
  work: (trx: Trx, pack: PackageRow, matter: MatterRow) => Promise<T>,
): Promise<T> {
  const found = isUuid(id)
    ? await inTenant(deps.db, actor.tenant, async (trx) => {
        const pack = await trx.selectFrom('data_package').select('matter').where('id', '=', id).executeTakeFirst();
        return pack !== undefined && (await isOwn(trx, actor, pack.matter)) ? pack : undefined;
      })
    : undefined;
  if (found === undefined) throw noPackage();
  return performMatter(deps, actor, { step: 'open-package', matter: found.matter }, async (trx, { matter }) => {
    const pack = await trx
      .selectFrom('data_package')
      .selectAll()
      .where('id', '=', id)
      .where('state', 'in', ['available', 'gone'])
      .executeTakeFirst();
    if (pack === undefined) throw noPackage();
    return work(trx, pack, matter);
  });
}

/** Reads a copy of one's own as a page; the page says what the file says, since it is read from it. */
export function openPackage(deps: Deps, actor: Actor, id: string): Promise<OpenedPackage> {
  return opened(deps, actor, id, async (trx, pack, matter) => {
    const files = await trx
      .selectFrom('data_package_file')
      .select(['name', 'size', 'sha256'])
      .where('package', '=', id)
      .orderBy('name')
      .execute();
    const json = await trx
      .selectFrom('data_package_file')
      .select('bytes')
      .where('package', '=', id)
      .where('name', '=', 'kopi.json')
      .executeTakeFirst();
    const contents = json === undefined ? undefined : (JSON.parse(json.bytes.toString('utf8')) as PackageContents);
    return { pack, matter, files, contents };
  });
}

/** Downloads one file of a copy, or all in one (`alt.zip`). Each is a line of the log that those concerned can read. */
export function downloadFile(deps: Deps, actor: Actor, id: string, name: string): Promise<PackageFile> {
  return opened(deps, actor, id, async (trx, pack, matter) => {
    const rows = await trx
      .selectFrom('data_package_file')
      .select(['name', 'media_type', 'bytes'])
      .where('package', '=', id)
      .$if(name !== 'alt.zip', (query) => query.where('name', '=', name))
      .orderBy('name')
      .execute();
    if (rows.length === 0) throw noPackage();
    const persons = (await partiesOf(trx, matter.id)).flatMap(({ person }) => (person === null ? [] : [person]));
    await appendLog(trx, deps.clock, {
      ...{ actor: actor.id, act: 'package.download', subject: `package:${pack.id}`, allowed: true, category: 'matter' },
      ...{ because: 'the right of access', persons, ...(actor.from === undefined ? {} : { origin: actor.from }) },
    });
    const files = rows.map((row) => ({ name: row.name, mediaType: row.media_type, bytes: new Uint8Array(row.bytes) }));
    const [first] = files;
    if (name !== 'alt.zip' && first !== undefined) return first;
    return { name: 'alt.zip', mediaType: 'application/zip', bytes: asZip(files) };
  });
}
